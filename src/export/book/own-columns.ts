import type { CellValue } from '../columns.js';
import { cellAt } from './locate.js';
import type { FoundTable } from './types.js';

/** The columns people added to a table, by their headings. */
export function ownColumnsOf({ image, headingRow, columns }: FoundTable): Map<string, number> {
  const known = new Set(columns.values());
  const own = new Map<string, number>();
  for (const { column, value } of image.rows.get(headingRow)?.cells.values() ?? []) {
    if (known.has(column) || typeof value !== 'string' || value.trim() === '') continue;
    if (!own.has(value.trim())) own.set(value.trim(), column);
  }
  return own;
}

/** What stands in people's own columns of a row, by their headings. */
export function ownCells(
  { image }: FoundTable,
  own: ReadonlyMap<string, number>,
  row: number,
): Map<string, CellValue> {
  return new Map(Array.from(own, ([heading, column]) => [heading, cellAt(image, row, column)]));
}
