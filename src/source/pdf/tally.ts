import type { TableCell, TableRow } from '../blocks.js';

/** What the rows of a table tell of its columns: each row is counted once, however long it grows. */
export interface Tally {
  rows: number;
  /** Cells of the first row. */
  columns: number;
  /** First cells with words, and those of them that are numbers. */
  firsts: number;
  numbers: number;
  /** By column: letters, and cells that are not empty. */
  letters: number[];
  filled: number[];
}

export const NOTHING: Tally = {
  rows: 0,
  columns: 0,
  firsts: 0,
  numbers: 0,
  letters: [],
  filled: [],
};

/** What the first cell of a numbered row holds. */
export const NUMBER = /^(?:\d{1,3}(?:\.\d{1,3}){0,4}[.)]?|[а-яёa-z][.)]|[IVXL]{1,6}[.)]?)$/i;

/** The words of a cell. */
export function textOf(cell: TableCell | undefined): string {
  const texts = cell?.blocks.flatMap((block) => (block.type === 'line' ? [block.text] : []));
  return texts?.join(' ').trim() ?? '';
}

export function isEmpty(cell: TableCell | undefined): boolean {
  return cell?.covered !== true && textOf(cell) === '';
}

/** A tally with more rows. */
export function tallied(tally: Tally, rows: readonly TableRow[]): Tally {
  const sum = { ...tally, letters: [...tally.letters], filled: [...tally.filled] };
  for (const { cells } of rows) {
    if (sum.rows++ === 0) sum.columns = cells.length;
    for (const [column, cell] of cells.entries()) {
      const text = textOf(cell);
      sum.letters[column] = (sum.letters[column] ?? 0) + text.length;
      sum.filled[column] = (sum.filled[column] ?? 0) + (isEmpty(cell) ? 0 : 1);
      if (column > 0 || text === '') continue;
      sum.firsts++;
      if (NUMBER.test(text)) sum.numbers++;
    }
  }
  return sum;
}

/** Rows of a table in which the first column numbers them. */
export function isNumbered({ firsts, numbers }: Tally): boolean {
  return numbers >= Math.max(1, firsts * 0.6);
}

/** True for a row without words in the column that has most of the table's. */
export function isShort({ letters }: Tally, row: TableRow): boolean {
  const lengths = row.cells.map((_, column) => letters[column] ?? 0);
  return textOf(row.cells[lengths.indexOf(Math.max(...lengths))]) === '';
}

/** Rows that tell which columns of a table are filled, and the share of them that fills one. */
const TELLING = 3;
const FILLED = 0.8;

/** The columns that nearly all rows of a table fill. */
export function filledColumns({ rows, columns, filled }: Tally): number[] {
  if (rows < TELLING) return [];
  return Array.from({ length: columns }, (_, column) => column).filter(
    (column) => (filled[column] ?? 0) >= rows * FILLED,
  );
}
