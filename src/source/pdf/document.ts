import type { Block } from '../blocks.js';
import { lineOf, type PrintedLine } from './lines.js';
import { mayHoldTable, type Region, regionsOf } from './page.js';
import { paragraphs, type Width } from './paragraphs.js';
import type { Rule } from './rules.js';
import { withoutRunningHeads } from './running.js';
import type { Run } from './runs.js';
import { readTable } from './tables.js';

/** What is needed of a page. */
export interface PageInput {
  number: number;
  height: number;
  runs: Run[];
  /** The lines drawn on the page; asked for only where there may be a table. */
  rules(): Promise<Rule[]>;
}

interface ReadPage {
  number: number;
  height: number;
  parts: (PrintedLine[] | Block)[];
}

async function readPage(page: PageInput): Promise<ReadPage> {
  const rules = mayHoldTable(page.runs) ? await page.rules() : [];
  const parts = regionsOf(page.runs, rules).map((region: Region) =>
    'grid' in region
      ? readTable(region.grid, region.runs, page.number)
      : region.rows.flatMap((row) => lineOf(row) ?? []),
  );
  return { number: page.number, height: page.height, parts };
}

/** Between which x most of a document's text runs. */
function textWidth(lines: readonly PrintedLine[]): Width {
  const rights = lines.map((line) => line.right).sort((a, b) => a - b);
  const lefts = lines.map((line) => line.left).sort((a, b) => a - b);
  return {
    left: lefts[Math.floor(lefts.length * 0.05)] ?? 0,
    right: rights[Math.floor(rights.length * 0.98)] ?? 0,
  };
}

function isLines(part: PrintedLine[] | Block): part is PrintedLine[] {
  return Array.isArray(part);
}

/** The lines and tables of a document, its running heads and page numbers left out. */
export async function documentBlocks(inputs: readonly PageInput[]): Promise<Block[]> {
  const pages: ReadPage[] = [];
  for (const input of inputs) pages.push(await readPage(input));
  const kept = new Set(
    withoutRunningHeads(
      pages.map((page) => ({ height: page.height, lines: page.parts.filter(isLines).flat() })),
    ).flat(),
  );
  const width = textWidth([...kept]);
  return pages.flatMap((page) =>
    page.parts.flatMap((part): Block[] => {
      if (!isLines(part)) return [part];
      const lines = part.filter((line) => kept.has(line));
      return paragraphs(lines, width).map((text) => ({ type: 'line', text, page: page.number }));
    }),
  );
}
