import type { Block } from '../blocks.js';
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

interface ReadPage {
  number: number;
  height: number;
  parts: (PrintedLine[] | Block)[];
}

function readPage(page: PageInput): ReadPage {
  const runs = withBullets(page.runs, page.marks.dots);
  const parts = regionsOf(runs, page.marks.rules).map((region: Region) => {
    if ('grid' in region) return readTable(region.grid, region.runs, page.number);
    if ('cells' in region) return readBand(region.cells, page.number);
    return region.rows.flatMap((row) => lineOf(row) ?? []);
  });
  return { number: page.number, height: page.height, parts };
}

/** Between which x most of a document's text runs, a few overlong lines left aside. */
function textWidth(lines: readonly PrintedLine[], page: number): Width {
  const rights = lines.map((line) => line.right).sort((a, b) => a - b);
  const lefts = lines.map((line) => line.left).sort((a, b) => a - b);
  return {
    left: lefts[Math.floor(lefts.length * 0.05)] ?? 0,
    right: Math.max(rights[Math.floor(rights.length * 0.92)] ?? 0, page * 0.6),
  };
}

function isLines(part: PrintedLine[] | Block): part is PrintedLine[] {
  return Array.isArray(part);
}

/** The lines and tables of a document, its running heads and page numbers left out. */
export function documentBlocks(inputs: readonly PageInput[]): Block[] {
  const pages = inputs.map(readPage);
  const kept = new Set(
    withoutRunningHeads(
      pages.map((page) => ({ height: page.height, lines: page.parts.filter(isLines).flat() })),
    ).flat(),
  );
  const width = textWidth([...kept], Math.max(...inputs.map((input) => input.width)));
  return pages.flatMap((page) =>
    page.parts.flatMap((part): Block[] => {
      if (!isLines(part)) return [part];
      const lines = part.filter((line) => kept.has(line));
      return paragraphs(lines, width).map((text) => ({ type: 'line', text, page: page.number }));
    }),
  );
}
