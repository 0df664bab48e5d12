import type { Lang } from '../../locale/index.js';
import type { KeptRow } from '../kept/cells.js';
import { type KeptRegister, readRows } from '../kept/rows.js';
import { notRegister } from '../read-table.js';
import { locateRegister } from './locate.js';
import { openBook } from './open.js';
import { ownCells, ownColumnsOf } from './own-columns.js';
import { listedPapers } from './papers.js';
import { readLivingRows } from './rows.js';

/**
 * Reads a register that people keep in a workbook, with their statuses and dates; wherever its table
 * and columns stand by now.
 *
 * @throws DecisionsError `format-damaged`, `encrypted`, `limit-exceeded`, `register-invalid`
 */
export async function readKeptWorkbook(
  bytes: Uint8Array,
  options: { lang: Lang; path: string },
): Promise<KeptRegister> {
  const book = await openBook(bytes);
  const table = locateRegister(book);
  if (!table?.columns.has('text') || !table.columns.has('number')) throw notRegister(options);
  const { rows, numbers } = readLivingRows(book, table);
  const own = ownColumnsOf(table);
  const kept = rows.map(({ values }, index): KeptRow => {
    const line = numbers[index] ?? 1;
    return { line, cells: values, own: ownCells(table, own, line) };
  });
  return readRows(kept, options.path, listedPapers(book));
}
