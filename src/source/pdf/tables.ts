import type { TableBlock, TableCell } from '../blocks.js';
import type { Grid } from './grid.js';
import { lineOf, rowsOf } from './lines.js';
import { paragraphs, type Width } from './paragraphs.js';
import type { Run } from './runs.js';

function place(edges: readonly number[], value: number): number {
  for (let index = 0; index + 1 < edges.length; index++)
    if (value >= (edges[index] ?? 0) - 1 && value < (edges[index + 1] ?? 0)) return index;
  return -1;
}

/** True for a run that lies in a grid. */
export function isInside(run: Run, grid: Grid): boolean {
  return (
    place(grid.xs, run.x + Math.min(run.width, run.size) / 2) >= 0 &&
    place(grid.ys, run.y - run.size / 3) >= 0
  );
}

/** Reads the runs inside a grid as a table; cells that a larger one covers are empty. */
export function readTable(grid: Grid, runs: readonly Run[], page: number): TableBlock {
  const byCell = new Map<number, Run[]>();
  for (const run of runs) {
    const column = place(grid.xs, run.x + Math.min(run.width, run.size) / 2);
    const row = place(grid.ys, run.y - run.size / 3);
    const cell = grid.cell(row, column);
    byCell.set(cell, [...(byCell.get(cell) ?? []), run]);
  }
  const columns = grid.xs.length - 1;
  const rows = Array.from({ length: grid.ys.length - 1 }, (_, row) => ({
    cells: Array.from({ length: columns }, (_, column): TableCell => {
      const index = row * columns + column;
      const own = grid.cell(row, column) === index ? (byCell.get(index) ?? []) : [];
      const width = { left: grid.xs[column] ?? 0, right: right(grid, row, column) };
      return readCell(rowsOf(own), width, page);
    }),
  }));
  return { type: 'table', rows };
}

/** A row of a table without lines. */
export function readBand(cells: readonly Run[][][], page: number): TableBlock {
  return {
    type: 'table',
    rows: [
      {
        cells: cells.map((rows) => {
          const runs = rows.flat();
          const edges = runs.map((run) => run.x + run.width);
          const width = { left: Math.min(...runs.map((run) => run.x)), right: Math.max(...edges) };
          return readCell(rows, width, page);
        }),
      },
    ],
  };
}

/** A cell's lines; those that are one sentence for sure are one paragraph. */
function readCell(rows: readonly Run[][], width: Width, page: number): TableCell {
  const lines = rows.flatMap((row) => lineOf(row) ?? []);
  return {
    blocks: paragraphs(lines, width).map((text) => ({
      type: 'line',
      text: text.replaceAll('\t', ' '),
      page,
    })),
  };
}

/** Right edge of the cell that begins in a field. */
function right(grid: Grid, row: number, column: number): number {
  let last = column;
  while (grid.cell(row, last + 1) === grid.cell(row, column) && last + 2 < grid.xs.length) last++;
  return grid.xs[last + 1] ?? 0;
}
