import type { CellValue, Column } from '../columns.js';
import type { Content } from '../xlsx/cells.js';
import { dayOf, serialOf } from '../xlsx/serial.js';
import { cellAt } from './locate.js';
import type { FoundTable, LivingBook } from './types.js';

type ColumnType = Column['type'];

/** What a cell of the table says, as the registers' columns say it: days as ISO days. */
export function readValue(
  book: LivingBook,
  table: FoundTable,
  row: number,
  key: string,
  type: ColumnType,
  readDay: (text: string) => string,
): CellValue {
  const value = cellAt(table.image, row, table.columns.get(key));
  if (value === null) return null;
  if (type === 'date') {
    return typeof value === 'number' ? dayOf(value, book.dateSystem) : readDay(value);
  }
  return type === 'text' ? String(value) : value;
}

/** A value as a cell's content; a day as the workbook counts days. */
export function contentOf(book: LivingBook, value: CellValue, type: ColumnType): Content {
  if (type !== 'date' || typeof value !== 'string') return value;
  return serialOf(value, book.dateSystem) ?? value;
}
