import type { Column } from '../../columns.js';
import type { FreshReading } from '../../update/fresh.js';
import { type Addition, CHANGE, CHECK, KEY } from '../../update/plan.js';
import type { Content } from '../cells.js';
import type { CellMaker } from './cell-maker.js';

/** The cells of a task that is new in a workbook's table, by column key. */
export function additionCells(
  maker: CellMaker,
  reading: FreshReading,
  { fresh, check }: Addition,
  index: number,
  row: number,
  note: string | null,
): Map<string, [Content, Column['type']]> {
  const cells = new Map<string, [Content, Column['type']]>();
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
