import type { Lang } from '../../locale/index.js';
import { type KeptRegister, notRegister, readRows } from '../read-table.js';
import { columnKeyOf } from '../update/words.js';
import { Book } from './edit/book.js';
import { locateTable } from './edit/locate.js';
import { readLivingRows } from './living/rows.js';
import { COLUMN_NAME } from './workbook.js';

/**
 * Reads a register that people keep in a workbook, with their statuses and dates; wherever its table
 * and columns stand by now.
 *
 * @throws DecisionsError `format-damaged`, `encrypted`, `limit-exceeded`, `register-invalid`
 */
export function readKeptWorkbook(
  bytes: Uint8Array,
  options: { lang: Lang; path: string },
): KeptRegister {
  const book = new Book(bytes);
  const table = locateTable(book, columnKeyOf, { namePrefix: COLUMN_NAME });
  if (!table?.columns.has('text') || !table.columns.has('number')) throw notRegister(options);
  const { rows, numbers } = readLivingRows(book, table);
  const kept = rows.map(({ values }, index) => ({ line: numbers[index] ?? 1, cells: values }));
  return readRows(kept, options.path);
}
