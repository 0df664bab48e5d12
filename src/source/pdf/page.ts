import { inColumns } from './columns.js';
import { findGrids, type Grid } from './grid.js';
import { rowsOf } from './lines.js';
import type { Rule } from './rules.js';
import type { Run } from './runs.js';
import { isInside } from './tables.js';

/** Gaps beyond this many letter heights make a table worth looking for. */
const CELL_GAP = 0.7;

/** True when some lines have gaps wide enough to be the borders of cells. */
export function mayHoldTable(runs: readonly Run[]): boolean {
  return rowsOf(runs).some((row) => {
    const printed = row.filter((run) => run.text.trim() !== '').sort((a, b) => a.x - b.x);
    return printed.some((run, index) => {
      const before = printed[index - 1];
      return before !== undefined && run.x - before.x - before.width > run.size * CELL_GAP;
    });
  });
}

/** A stretch of a page: a ruled table, or rows of text in reading order. */
export type Region = { grid: Grid; runs: Run[] } | { rows: Run[][] };

/** Cuts a page into tables and the text between them, from the top down. */
export function regionsOf(runs: readonly Run[], rules: readonly Rule[]): Region[] {
  const grids = findGrids(rules);
  const inGrid = new Map<Grid, Run[]>();
  const free: Run[] = [];
  for (const run of runs) {
    const grid = grids.find((candidate) => isInside(run, candidate));
    if (grid === undefined) free.push(run);
    else inGrid.set(grid, [...(inGrid.get(grid) ?? []), run]);
  }
  const regions: Region[] = [];
  let rest = free;
  for (const grid of grids) {
    const inside = inGrid.get(grid);
    if (inside === undefined) continue;
    const top = grid.ys[0] ?? 0;
    regions.push({ rows: inColumns(rowsOf(rest.filter((run) => run.y <= top))) });
    rest = rest.filter((run) => run.y > top);
    regions.push({ grid, runs: inside });
  }
  regions.push({ rows: inColumns(rowsOf(rest)) });
  return regions.filter((region) => 'grid' in region || region.rows.length > 0);
}
