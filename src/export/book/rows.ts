import { findColumn } from '../choose-columns.js';
import type { CellValue } from '../columns.js';
import { KEY, type LivingRow, type RowEdit } from '../update/plan.js';
import { readDay } from '../update/words.js';
import { cellAt } from './locate.js';
import type { FoundTable, LivingBook } from './types.js';
import { readValue } from './values.js';

/** The rows of a register as they stand in its workbook. */
export interface LivingRows {
  rows: LivingRow[];
  /** Row of the sheet of each. */
  numbers: number[];
  /** Last row that belongs to the table. */
  lastRow: number;
  /** Highest number in the column «№». */
  lastIndex: number;
}

export function readLivingRows(book: LivingBook, table: FoundTable): LivingRows {
  const result: LivingRows = { rows: [], numbers: [], lastRow: lastRowOf(table), lastIndex: 0 };
  for (let row = table.headingRow + 1; row <= result.lastRow; row += 1) {
    const values = new Map<string, CellValue>();
    for (const key of table.columns.keys()) {
      const type = findColumn(key)?.type ?? 'text';
      values.set(key, readValue(book, table, row, key, type, readDay));
    }
    if ([...values.values()].every((value) => value === null)) continue;
    const index = Number(values.get('index') ?? 0);
    if (index > result.lastIndex) result.lastIndex = index;
    result.rows.push({ values });
    result.numbers.push(row);
  }
  return result;
}

/** The register's rows once changes are carried out. */
export function mergedRows(
  rows: readonly LivingRow[],
  edits: readonly Pick<RowEdit, 'row' | 'values'>[],
  additions: readonly LivingRow[],
): LivingRow[] {
  const merged = [...rows];
  for (const { row, values } of edits) {
    merged[row] = { values: new Map([...(rows[row]?.values ?? []), ...values]) };
  }
  return [...merged, ...additions];
}

/**
 * The table's last row: the last one with a key, and those people wrote right under it; without
 * keys, all up to the first empty row. What stands further down (signatures) is no part of it.
 */
function lastRowOf({ image, headingRow, columns }: FoundTable): number {
  let last = headingRow;
  for (const row of image.rows.keys()) {
    if (row > last && cellAt(image, row, columns.get(KEY)) !== null) last = row;
  }
  const filled = (row: number): boolean =>
    ['text', 'number'].some((key) => cellAt(image, row, columns.get(key)) !== null);
  while (filled(last + 1)) last += 1;
  return last;
}
