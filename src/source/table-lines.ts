import type { Block, LineBlock, TableBlock, TableCell } from './blocks.js';
import { printable } from './builder.js';
import type { SourceCell } from './types.js';

/** The paragraphs of a cell that have words, those of tables inside it included. */
function linesOfCell(cell: TableCell): LineBlock[] {
  const lines: LineBlock[] = [];
  for (const block of cell.blocks) {
    if (block.type === 'line') lines.push(block);
    else
      for (const row of block.rows)
        if (row.gone !== true) for (const inner of row.cells) lines.push(...linesOfCell(inner));
  }
  return lines.filter((line) => line.text.trim() !== '');
}

/** A row with its cells' lines at hand. */
export interface ReadRow {
  blocks: Block[][];
  cells: LineBlock[][];
  /** Cells whose words come from a cell above. */
  repeated: boolean[];
  /** Cells with words of their own, and with any. */
  own: number;
  filled: number;
}

/** Reads the rows from the top on, so that a cell's words are at hand for the rows it spans. */
export function readRows(table: TableBlock): ReadRow[] {
  const above: LineBlock[][] = [];
  const rows: ReadRow[] = [];
  for (const { cells, gone } of table.rows) {
    const read = cells.map((cell, column): LineBlock[] =>
      cell.covered === true ? (above[column] ?? []) : gone === true ? [] : linesOfCell(cell),
    );
    above.splice(0, above.length, ...read);
    if (gone === true) continue;
    const repeated = cells.map((cell) => cell.covered === true);
    rows.push({
      blocks: cells.map(({ blocks, covered }) => (covered === true ? [] : blocks)),
      cells: read,
      repeated,
      own: read.filter((lines, column) => lines.length > 0 && repeated[column] !== true).length,
      filled: read.filter((lines) => lines.length > 0).length,
    });
  }
  return rows;
}

/** Lines in one cell from which on a row holds a paper, not a value. */
const PAGE_IN_CELL = 12;
/** The same in a table of several columns and rows, where a cell may list many names. */
const PAGE_IN_DATA_CELL = 60;
/** The same for a table with a single row: a letterhead, or a page laid out in columns. */
const BLOCK_IN_CELL = 3;
/** So many rows with so many cells each hold data. */
const DATA_ROWS = 3;
export const DATA_CELLS = 3;

/** How many lines of a cell make a table one of layout. */
export function mostLines(rows: readonly ReadRow[]): number {
  const pairs = rows.filter(({ filled }) => filled > 1).length;
  if (pairs <= 1) return BLOCK_IN_CELL;
  const data = rows.filter(({ filled }) => filled >= DATA_CELLS).length;
  return data >= DATA_ROWS ? PAGE_IN_DATA_CELL : PAGE_IN_CELL;
}

/**
 * Tables also serve to lay a page out: a letterhead beside an addressee, or a whole web page. Their
 * cells are read one after the other; joined to a row they would be one endless line.
 */
export function isLayout(read: ReadRow, most: number): boolean {
  return (
    read.cells.some((lines) => lines.length >= most) ||
    read.blocks.some((blocks) =>
      blocks.some((block) => block.type === 'table' && block.rows.length > 1),
    )
  );
}

function wordsOf(line: LineBlock): string {
  return printable(line.text)
    .replace(/[\s\u00A0]+/g, ' ')
    .trim();
}

/** A row as it is written: its line, and where its cells stand in it. */
export interface RowLine {
  text: string;
  cells: SourceCell[];
}

/** The line of a row that was read. */
export function rowLine(read: ReadRow): RowLine {
  return joinCells(
    read.cells.map((lines) => lines.map(wordsOf)),
    read.repeated,
  );
}

/** Joins cells with a tab and the paragraphs of each with a space. */
export function joinCells(
  row: readonly (readonly string[])[],
  repeated: readonly boolean[] = [],
): RowLine {
  let text = '';
  const cells: SourceCell[] = [];
  row.forEach((lines, column) => {
    if (column > 0) text += '\t';
    const from = text.length;
    const breaks: number[] = [];
    for (const line of lines) {
      if (text.length > from) {
        text += ' ';
        breaks.push(text.length);
      }
      text += line;
    }
    if (text.length > from)
      cells.push({
        from,
        to: text.length,
        column,
        repeated: repeated[column] === true,
        breaks,
      });
  });
  return { text, cells };
}
