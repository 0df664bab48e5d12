import type { Lang } from '../../locale/index.js';
import type { KeptCell, KeptRow } from '../kept/cells.js';
import { type KeptRegister, readRows } from '../kept/rows.js';
import { notRegister } from '../read-table.js';
import { columnKeyOf } from '../update/words.js';
import { cellAt, locateTable } from './locate.js';
import { openBook } from './open.js';
import { ownColumnsOf } from './own-columns.js';
import { listedPapers } from './papers.js';
import { readLivingRows } from './rows.js';
import { COLUMN_NAME } from './types.js';

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
  const table = locateTable(book, columnKeyOf, { namePrefix: COLUMN_NAME });
  if (!table?.columns.has('text') || !table.columns.has('number')) throw notRegister(options);
  const { rows, numbers } = readLivingRows(book, table);
  const own = ownColumnsOf(table);
  const kept = rows.map(({ values }, index): KeptRow => {
    const line = numbers[index] ?? 1;
    const cells = Array.from(own, ([heading, column]): [string, KeptCell] => {
      return [heading, cellAt(table.image, line, column)];
    });
    return { line, cells: values, own: new Map(cells) };
  });
  return readRows(kept, options.path, listedPapers(book));
}
