import { BULLET } from '../numbering/styles.js';
import { inColumns, type Part, type UnruledTable } from './columns.js';
import type { Grid } from './grid.js';
import { rowsOf } from './lines.js';
import type { Dot, Rule } from './rules.js';
import type { Run } from './runs.js';
import { isInside } from './tables.js';

/** How far left of a line its bullet stands at most, in letter heights. */
const BULLET_GAP = 3;

/** Puts drawn bullets into the text, before the line they stand at. */
export function withBullets(runs: readonly Run[], dots: readonly Dot[]): Run[] {
  const bullets = dots.flatMap((dot): Run[] => {
    const line = runs.find(
      (run) =>
        run.text.trim() !== '' &&
        dot.x < run.x &&
        run.x - dot.x < run.size * BULLET_GAP &&
        dot.y < run.y &&
        dot.y > run.y - run.size,
    );
    return line === undefined
      ? []
      : [{ text: BULLET, x: dot.x, y: line.y, width: line.size / 3, size: line.size }];
  });
  return [...runs, ...bullets];
}

/** A stretch of a page: a ruled table, or text in reading order. */
export type Region = { grid: Grid; runs: Run[] } | Part;

/**
 * Cuts a page into its ruled tables and the text between them, from the top down. `open` is a table
 * without lines that the page before ended with.
 */
export function regionsOf(
  runs: readonly Run[],
  grids: readonly Grid[],
  rules: readonly Rule[],
  open: UnruledTable | null,
): Region[] {
  const inGrid = new Map<Grid, Run[]>();
  const free: Run[] = [];
  for (const run of runs) {
    const grid = grids.find((candidate) => isInside(run, candidate));
    const inside = grid === undefined ? free : (inGrid.get(grid) ?? []);
    inside.push(run);
    if (grid !== undefined) inGrid.set(grid, inside);
  }
  const regions: Region[] = [];
  let rest = free;
  for (const grid of grids) {
    const inside = inGrid.get(grid);
    if (inside === undefined) continue;
    const top = grid.ys[0] ?? 0;
    const above = rest.filter((run) => run.y <= top);
    regions.push(...inColumns(rowsOf(above), rules, regions.length === 0 ? open : null));
    rest = rest.filter((run) => run.y > top);
    regions.push({ grid, runs: inside });
  }
  regions.push(...inColumns(rowsOf(rest), rules, regions.length === 0 ? open : null));
  return regions;
}
