import { htmlBlocks } from '../html/blocks.js';
import type { ReaderContext } from '../reader.js';
import { isLayout, mostLines, readRows, rowLine } from '../table-lines.js';
import type { SourceCell } from '../types.js';

/** A row of a table that is written in HTML inside Markdown. */
export interface HtmlRow {
  /** Where its tag stands in the text. */
  offset: number;
  text: string;
  cells: SourceCell[];
}

/** A table that is written in HTML inside Markdown, with its place in the text. */
export interface HtmlTable {
  start: number;
  end: number;
  rows: HtmlRow[];
  sawStruck: boolean;
}

const TABLE_TAG = /<(\/?)table\b[^<>]*>/gi;
const ROW_TAG = /<tr\b/gi;

/** Where the outermost tables of a text begin and end; one that never ends is none. */
function places(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let open = 0;
  let start = 0;
  for (const tag of text.matchAll(TABLE_TAG)) {
    if (tag[1] === '') {
      if (open === 0) start = tag.index;
      open++;
    } else if (open > 0 && --open === 0) found.push({ start, end: tag.index + tag[0].length });
  }
  return found;
}

/**
 * The tables in HTML of a Markdown text whose rows each begin a line of their own; one that lays a
 * page out, or puts rows on one line, is left to be read tag after tag.
 */
export async function htmlTables(text: string, context: ReaderContext): Promise<HtmlTable[]> {
  const found = places(text);
  if (found.length === 0) return [];
  const { unified } = await import('unified');
  const { default: rehypeParse } = await import('rehype-parse');
  return found.flatMap(({ start, end }): HtmlTable[] => {
    const html = text.slice(start, end);
    const { blocks, sawStruck } = htmlBlocks(unified().use(rehypeParse).parse(html), context);
    const [table] = blocks;
    const tags = Array.from(html.matchAll(ROW_TAG), ({ index }) => start + index);
    const isApart = tags.every(
      (tag, index) => index === 0 || /[\n\r]/.test(text.slice(tags[index - 1], tag)),
    );
    if (blocks.length !== 1 || table?.type !== 'table' || !isApart) return [];
    const rows = readRows(table);
    if (rows.length !== tags.length || rows.some((row) => isLayout(row, mostLines(rows))))
      return [];
    const lines = rows.map((row, index): HtmlRow => {
      const { text: line, cells } = rowLine(row);
      return { offset: tags[index] ?? start, text: row.own === 0 ? '' : line, cells };
    });
    return [{ start, end, rows: lines, sawStruck }];
  });
}
