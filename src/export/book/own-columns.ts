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
