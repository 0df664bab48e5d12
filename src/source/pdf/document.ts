import type { Block, TableBlock } from '../blocks.js';
import { isAcrossIn } from './across.js';
import { type UnruledTable, usualPlace } from './columns.js';
import { OpenTable, sameColumns, sameGaps } from './continued.js';
import { type Vocabulary, vocabularyOf } from './cut-words.js';
import { spaced } from './gaps.js';
import { findGrids, type Grid } from './grid.js';
import { lineOf, type PrintedLine, printedRows, rowsOf } from './lines.js';
import { type Region, regionsOf, withBullets } from './page.js';
import { type PageInput, withoutRows } from './page-input.js';
import { paragraphs, type Width } from './paragraphs.js';
import { runningHeads } from './running.js';
import { end, printed, type Run } from './runs.js';
import { isInside, readBands, readTable } from './tables.js';
import { withoutCutLines } from './twice.js';

interface Table {
  table: TableBlock;
  /** Where its columns are parted. */
  edges: number[];
  /** For a table without lines. */
  unruled: UnruledTable | null;
}

interface Lines {
  lines: PrintedLine[];
  /** One of several columns, which has a width of its own. */
  column: boolean;
}

type Part = Lines | Table;

interface ReadPage {
  number: number;
  parts: Part[];
}

/** What stands in a ruled table is no running head, though its headings are on every page. */
function outsideTables({ runs }: PageInput, grids: readonly Grid[]): Run[] {
  return runs.filter((run) => !grids.some((grid) => isInside(run, grid)));
}

/** Takes the running heads and page numbers out of the pages. */
function withoutHeads(inputs: readonly PageInput[], grids: readonly Grid[][]): PageInput[] {
  const rows = inputs.map((page, index) => printedRows(outsideTables(page, grids[index] ?? [])));
  const heads = runningHeads(
    inputs.map(({ height }, index) => ({
      height,
      lines: (rows[index] ?? []).map(({ line }) => line),
    })),
  );
  return inputs.map((page, index) => {
    const gone = (rows[index] ?? []).filter(({ line }) => heads.has(line));
    return withoutRows(page, gone);
  });
}

/** Where the columns of a table without lines begin, and where the last one ends. */
function startsOf({ bands, gaps }: UnruledTable): number[] {
  return Array.from({ length: gaps.length + 1 }, (_, column) =>
    usualPlace(
      bands.flatMap((cells) => (cells[column] ?? []).flatMap((row) => printed(row)[0]?.x ?? [])),
    ),
  );
}

function readPart(region: Region, { number: page, across }: PageInput, words: Vocabulary): Part {
  if ('grid' in region) {
    const table = readTable(region.grid, region.runs, page, words, across);
    return { table, edges: region.grid.xs, unruled: null };
  }
  if ('bands' in region)
    return {
      table: readBands(region.bands, page, words),
      edges: startsOf(region),
      unruled: region,
    };
  return {
    lines: region.rows.flatMap((row) => lineOf(row) ?? []),
    column: region.column === true,
  };
}

/** Words of one cell are nearer than this, in letter heights. */
const NEAR = 0.4;

/** What is printed on a page, line by line as far as words surely are of one cell. */
function linesOf(page: PageInput): string[] {
  return rowsOf(page.runs).flatMap((row) => {
    const lines: string[] = [];
    for (const { run, gap } of spaced(row)) {
      if (lines.length > 0 && gap < NEAR) lines.push(`${lines.pop()} ${run.text}`);
      else lines.push(run.text);
    }
    return lines;
  });
}

function readPages(pages: readonly PageInput[], grids: readonly Grid[][]): ReadPage[] {
  const words = vocabularyOf(pages.flatMap(linesOf));
  let open: UnruledTable | null = null;
  return pages.map((page, index) => {
    const runs = withBullets(page.runs, page.marks.dots);
    const regions: Region[] = regionsOf(runs, grids[index] ?? [], page.marks.rules, open);
    const parts = regions.map((region) => readPart(region, page, words));
    const last: Part | undefined = parts.at(-1);
    if (last !== undefined) open = isLines(last) ? null : last.unruled;
    return { number: page.number, parts };
  });
}

/**
 * Between which x most of a document's text runs, a few overlong lines left aside. Tables are as
 * wide as the text, which matters where little else is printed.
 */
function textWidth(pages: readonly ReadPage[], page: number): Width {
  const parts = pages.flatMap((read) => read.parts);
  const whole = parts.filter(isLines).filter(({ column }) => !column);
  const lines = whole.flatMap((part) => part.lines);
  const rights = lines.map((line) => line.right).sort((a, b) => a - b);
  const lefts = lines.map((line) => line.left).sort((a, b) => a - b);
  const tables = parts.flatMap((part) => (isLines(part) ? [] : [rightOf(part)]));
  return {
    left: lefts[Math.floor(lefts.length * 0.05)] ?? 0,
    right: Math.max(rights[Math.floor(rights.length * 0.92)] ?? 0, page * 0.6, ...tables),
  };
}

function rightOf({ edges, unruled }: Table): number {
  const runs = unruled?.bands.flat(3) ?? [];
  return Math.max(edges.at(-1) ?? 0, ...printed(runs).map(end));
}

function isLines(part: Part): part is Lines {
  return 'lines' in part;
}

/** A column is as wide as its widest line. */
function columnWidth(lines: readonly PrintedLine[]): Width {
  return {
    left: Math.min(...lines.map((line) => line.left)),
    right: Math.max(...lines.map((line) => line.right)),
  };
}

/** Whether a table has the columns of the one before it: drawn alike, or with gaps at one place. */
function goesOnIn(open: Table, { edges, unruled }: Table): boolean {
  if (open.unruled === null || unruled === null)
    return open.unruled === unruled && sameColumns(open.edges, edges);
  return sameGaps(open.unruled.gaps, unruled.gaps);
}

/** Puts together the tables that go on over pages; gives the pages at whose edge a row is in doubt. */
function joinTables(pages: ReadPage[]): number[] {
  let open: { part: Table; table: OpenTable } | null = null;
  const cutAt: number[] = [];
  for (const page of pages) {
    const parts: Part[] = [];
    for (const part of page.parts) {
      if (isLines(part)) {
        if (part.lines.length === 0) continue;
        open = null;
      } else {
        const inOrder = parts.length === 0 || part.unruled !== null;
        if (open !== null && inOrder && goesOnIn(open.part, part)) {
          if (open.table.goOn(part.table)) cutAt.push(page.number);
          continue;
        }
        open = { part, table: new OpenTable(part.table) };
      }
      parts.push(part);
    }
    page.parts = parts;
  }
  return cutAt;
}

/**
 * The lines and tables of a document, its running heads and page numbers left out; the pages that
 * begin within a row that could not be put together, and those with words up or down their sides.
 */
export function documentBlocks(inputs: readonly PageInput[]): {
  blocks: Block[];
  cutAt: number[];
  besides: number[];
} {
  const grids = inputs.map(({ marks }) => findGrids(marks.rules));
  const pages = readPages(withoutCutLines(withoutHeads(inputs, grids)), grids);
  const width = textWidth(pages, Math.max(...inputs.map((input) => input.width)));
  const cutAt = joinTables(pages);
  const blocks = pages.flatMap((page) =>
    page.parts.flatMap((part): Block[] =>
      isLines(part)
        ? paragraphs(part.lines, part.column ? columnWidth(part.lines) : width).map((text) => ({
            type: 'line',
            text,
            page: page.number,
          }))
        : [part.table],
    ),
  );
  const besides = inputs.filter(({ across }, index) =>
    across.some((word) => !(grids[index] ?? []).some((grid) => isAcrossIn(word, grid))),
  );
  return { blocks, cutAt, besides: besides.map(({ number }) => number) };
}
