import type { Block, TableBlock } from '../blocks.js';
import { continueTable, sameColumns } from './continued.js';
import { lineOf, type PrintedLine } from './lines.js';
import { type Region, regionsOf, withBullets } from './page.js';
import { paragraphs, type Width } from './paragraphs.js';
import type { Marks } from './rules.js';
import { withoutRunningHeads } from './running.js';
import type { Run } from './runs.js';
import { readBand, readTable } from './tables.js';

/** What is needed of a page. */
export interface PageInput {
  number: number;
  height: number;
  runs: Run[];
  width: number;
  /** What is drawn on the page. */
  marks: Marks;
}

interface Table {
  table: TableBlock;
  /** Where its columns are parted; empty for a table without lines. */
  edges: number[];
}

type Part = PrintedLine[] | Table;

interface ReadPage {
  number: number;
  height: number;
  parts: Part[];
}

function readPage(page: PageInput): ReadPage {
  const runs = withBullets(page.runs, page.marks.dots);
  const parts = regionsOf(runs, page.marks.rules).map((region: Region): Part => {
    if ('grid' in region) {
      const table = readTable(region.grid, region.runs, page.number);
      return { table, edges: region.grid.xs };
    }
    if ('cells' in region) return { table: readBand(region.cells, page.number), edges: [] };
    return region.rows.flatMap((row) => lineOf(row) ?? []);
  });
  return { number: page.number, height: page.height, parts };
}

/**
 * Between which x most of a document's text runs, a few overlong lines left aside. Ruled tables are
 * as wide as the text, which matters where little else is printed.
 */
function textWidth(lines: readonly PrintedLine[], pages: readonly ReadPage[], page: number): Width {
  const rights = lines.map((line) => line.right).sort((a, b) => a - b);
  const lefts = lines.map((line) => line.left).sort((a, b) => a - b);
  const tables = pages.flatMap(({ parts }) =>
    parts.flatMap((part) => (isLines(part) ? [] : (part.edges.at(-1) ?? []))),
  );
  return {
    left: lefts[Math.floor(lefts.length * 0.05)] ?? 0,
    right: Math.max(rights[Math.floor(rights.length * 0.92)] ?? 0, page * 0.6, ...tables),
  };
}

function isLines(part: Part): part is PrintedLine[] {
  return Array.isArray(part);
}

/** Puts together the tables that go on over pages; running heads must be out. */
function joinTables(pages: ReadPage[]): void {
  let open: Table | null = null;
  for (const page of pages) {
    const parts: Part[] = page.parts.filter((part) => !isLines(part) || part.length > 0);
    const [first] = parts;
    if (open !== null && first !== undefined && !isLines(first) && first.edges.length > 0)
      if (sameColumns(open.edges, first.edges)) {
        continueTable(open.table, first.table);
        parts.shift();
      }
    page.parts = parts;
    const last: Part | undefined = parts.at(-1);
    if (last !== undefined) open = isLines(last) ? null : last;
  }
}

/** The lines and tables of a document, its running heads and page numbers left out. */
export function documentBlocks(inputs: readonly PageInput[]): Block[] {
  const pages = inputs.map(readPage);
  const kept = new Set(
    withoutRunningHeads(
      pages.map((page) => ({ height: page.height, lines: page.parts.filter(isLines).flat() })),
    ).flat(),
  );
  for (const page of pages)
    page.parts = page.parts.map((part) =>
      isLines(part) ? part.filter((line) => kept.has(line)) : part,
    );
  const width = textWidth([...kept], pages, Math.max(...inputs.map((input) => input.width)));
  joinTables(pages);
  return pages.flatMap((page) =>
    page.parts.flatMap((part): Block[] =>
      isLines(part)
        ? paragraphs(part, width).map((text) => ({ type: 'line', text, page: page.number }))
        : [part.table],
    ),
  );
}
