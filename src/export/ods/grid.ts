import type { GridCell, GridRow, SheetGrid } from '../book/types.js';
import type { CellRun, OdsSheet } from './sheet-image.js';

/** Empty rows and cells may be repeated to the end of the sheet; so far they are looked at. */
const MOST_REPEATED = 10_000;
const MOST_COLUMNS = 1024;

/** What stands in a sheet, every row and cell by itself. */
export function gridOf({ rows }: OdsSheet): SheetGrid {
  const grid = new Map<number, GridRow>();
  for (const { row, repeat, cells } of rows) {
    const found = cellsOf(cells);
    if (found.size === 0) continue;
    const filled = [...found.values()].some(({ value }) => value !== null);
    const times = filled ? Math.min(repeat, MOST_REPEATED) : 1;
    for (let place = row; place < row + times; place += 1)
      grid.set(place, { row: place, cells: found });
  }
  return { rows: grid };
}

function cellsOf(runs: readonly CellRun[]): Map<number, GridCell> {
  const cells = new Map<number, GridCell>();
  for (const { column, repeat, style, value, formula } of runs) {
    if (value === null && style === undefined) continue;
    const last = Math.min(column + repeat - 1, MOST_COLUMNS);
    for (let at = column; at <= last; at += 1) cells.set(at, { column: at, style, value, formula });
  }
  return cells;
}
