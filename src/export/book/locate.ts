import type { CellValue } from '../columns.js';
import { columnKeyOf } from '../update/words.js';
import {
  type BookSheet,
  COLUMN_NAME,
  type FoundTable,
  type LivingBook,
  type SheetGrid,
} from './types.js';

/** Finds a column's key by its heading; null for a heading of the user's own. */
export type HeadingReader = (heading: string) => string | null;

/** Rows searched for a heading: above it there may be a logo and a title. */
const SEARCHED = 60;

/** Headings that make a row the heading of a table. */
const ENOUGH = 2;

/**
 * Finds the register by the names the workbook gives its columns (they follow the columns wherever
 * people move them and whatever they call them), else by the row with the most known headings.
 */
export function locateRegister(book: LivingBook): FoundTable | null {
  return byNames(book, COLUMN_NAME, columnKeyOf) ?? locateTable(book, columnKeyOf);
}

/** Finds a table by the row with the most known headings, on any sheet or on one. */
export function locateTable(
  book: LivingBook,
  read: HeadingReader,
  only?: string,
): FoundTable | null {
  let best: FoundTable | null = null;
  for (const sheet of book.sheets()) {
    if (only !== undefined && sheet.name !== only) continue;
    const found = byHeadings(sheet, book.grid(sheet), read);
    if (found !== null && (best === null || found.columns.size > best.columns.size)) best = found;
  }
  return best;
}

function byNames(book: LivingBook, prefix: string, read: HeadingReader): FoundTable | null {
  const places = book.namedCells().flatMap(({ name, ...cell }) => {
    return name.startsWith(prefix) ? [{ key: name.slice(prefix.length), ...cell }] : [];
  });
  const [first] = places;
  const sheet = book.sheets().find(({ name }) => name === first?.sheet);
  if (first === undefined || sheet === undefined) return null;
  const image = book.grid(sheet);
  const same = places.filter((place) => place.row === first.row && place.sheet === first.sheet);
  if (areStale(same, image, first.row, read)) return null;
  const columns = new Map(same.map(({ key, column }) => [key, column]));
  // A column people deleted and typed again has its heading only.
  const headings = headingColumns(image, first.row, read);
  const taken = new Set(columns.values());
  for (const [key, column] of headings) {
    if (!columns.has(key) && !taken.has(column)) columns.set(key, column);
  }
  return columns.size < ENOUGH ? null : table(sheet, image, first.row, columns);
}

/**
 * Some programs (openpyxl) put rows and columns in without moving the names: a name then leads to
 * the heading of another column, or to none. People may give a column a heading of their own.
 */
function areStale(
  places: readonly { key: string; column: number }[],
  image: SheetGrid,
  row: number,
  read: HeadingReader,
): boolean {
  const shown = places.map(({ key, column }) => {
    const heading = cellAt(image, row, column);
    const says = typeof heading === 'string' ? read(heading) : null;
    return { empty: heading === null, other: says !== null && says !== key };
  });
  // A title over the table may stand where a name leads; a heading is no more than half empty.
  const empty = shown.filter((place) => place.empty).length;
  return shown.some(({ other }) => other) || empty * 2 > shown.length;
}

function byHeadings(sheet: BookSheet, image: SheetGrid, read: HeadingReader): FoundTable | null {
  let best: { row: number; columns: Map<string, number> } | null = null;
  for (const row of image.rows.keys()) {
    if (row > SEARCHED) continue;
    const columns = headingColumns(image, row, read);
    if (columns.size >= ENOUGH && columns.size > (best?.columns.size ?? 0)) best = { row, columns };
  }
  return best === null ? null : table(sheet, image, best.row, best.columns);
}

function headingColumns(image: SheetGrid, row: number, read: HeadingReader): Map<string, number> {
  const columns = new Map<string, number>();
  for (const { column, value } of image.rows.get(row)?.cells.values() ?? []) {
    const key = typeof value === 'string' ? read(value) : null;
    if (key !== null && !columns.has(key)) columns.set(key, column);
  }
  return columns;
}

function table(
  sheet: BookSheet,
  image: SheetGrid,
  headingRow: number,
  columns: Map<string, number>,
): FoundTable {
  let lastColumn = Math.max(...columns.values());
  // People write beside the table without a heading, too: no new column may stand there.
  for (const [row, { cells }] of image.rows)
    if (row >= headingRow)
      for (const { column, value } of cells.values())
        if (column > lastColumn && value !== null && value !== '') lastColumn = column;
  return { sheet, image, headingRow, columns, lastColumn };
}

/** What stands in the heading of a table, people's own columns included. */
export function headingsOf({ image, headingRow }: FoundTable): string[] {
  const cells = image.rows.get(headingRow)?.cells.values() ?? [];
  return [...cells].map(({ value }) => String(value ?? ''));
}

/** The last row in which a column of the table holds something; its heading where none does. */
export function lastFilledRow({ image, headingRow, columns }: FoundTable): number {
  let last = headingRow;
  for (const row of image.rows.keys()) {
    if (row <= last) continue;
    if ([...columns.values()].some((column) => cellAt(image, row, column) !== null)) last = row;
  }
  return last;
}

/** The value of a cell; null where there is none. */
export function cellAt(image: SheetGrid, row: number, column: number | undefined): CellValue {
  if (column === undefined) return null;
  const value = image.rows.get(row)?.cells.get(column)?.value ?? null;
  return value === '' ? null : value;
}
