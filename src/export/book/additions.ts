import type { FreshReading } from '../update/fresh.js';
import { type Addition, CHANGE, CHECK, KEY } from '../update/plan.js';
import type { CellMaker } from './cell-maker.js';
import type { TypedContent } from './types.js';

/** The cells of a task that is new in a workbook's table, by column key. */
export function additionCells(
  maker: CellMaker,
  reading: FreshReading,
  { fresh, check }: Addition,
  index: number,
  row: number,
  note: string | null,
): Map<string, TypedContent> {
  const cells = new Map<string, TypedContent>();
  for (const column of reading.columns) {
    const value = fresh.values.get(column.key) ?? null;
    const content = column.key === 'index' ? index : maker.content(fresh.key, column, value, row);
    cells.set(column.key, [content, column.type]);
  }
  cells.set(KEY, [fresh.key, 'text']);
  cells.set(CHECK, [check, 'text']);
  if (note !== null) cells.set(CHANGE, [note, 'text']);
  return cells;
}
