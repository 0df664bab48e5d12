import { joinLines } from '../../language/split-words.js';
import type { Block, LineBlock, TableBlock, TableCell } from '../blocks.js';
import type { Grid } from './grid.js';
import { lineOf, type PrintedLine, rowsOf } from './lines.js';
import { paragraphs, type Width } from './paragraphs.js';
import type { Run } from './runs.js';

/** A line that breaks off within a word. */
const SPLIT = /\p{L}[-‐]$/u;

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

/** A cell's lines; those that are one sentence for sure, or split a word, are one paragraph. */
function readCell(rows: readonly Run[][], width: Width, page: number): TableCell {
  const lines: PrintedLine[] = [];
  for (const line of rows.flatMap((row) => lineOf(row) ?? [])) {
    const last = lines.at(-1);
    if (last !== undefined && isCut(last, line, width))
      lines[lines.length - 1] = { ...line, text: last.text + line.text, left: last.left };
    else lines.push(line);
  }
  const blocks: Block[] = [];
  for (const text of paragraphs(lines, width))
    addToCell(blocks, { type: 'line', text: text.replaceAll('\t', ' '), page });
  return { blocks };
}

/** Whole words as short as the end of a word that was cut. */
const SHORT_WORDS = new Set(
  (
    'а без в во все всё г где да для до его ее её если за и из или им их к как ко лет мая на над не ' +
    'но о об от по под при про с со там то тот у что это эту эти я год дня дни дом зал акт суд'
  ).split(' '),
);

/**
 * True for a comma that found no room any more, and for a word wider than its cell that was cut
 * where not one letter more had room; a cell leaves as much space to the right as to the left. Only
 * a rest too short for a word tells it from a word that happens to fill the cell.
 */
function isCut(line: PrintedLine, next: PrintedLine, width: Width): boolean {
  const letter = (line.right - line.left) / line.text.length;
  if (width.right - (line.left - width.left) - line.right > letter) return false;
  if (/^[,;:.)](?:\s|$)/.test(next.text)) return true;
  const rest = /^\p{Ll}{1,3}(?![\p{L}.])/u.exec(next.text)?.[0];
  return /^\p{L}{5,}$/u.test(line.text) && rest !== undefined && !SHORT_WORDS.has(rest);
}

/** Adds a line to a cell, or goes on with the line before where that ends within a word. */
export function addToCell(blocks: Block[], line: LineBlock): void {
  const last = blocks.at(-1);
  if (last?.type === 'line' && SPLIT.test(last.text) && line.text !== '')
    last.text = joinLines(last.text, line.text);
  else blocks.push(line);
}

/** Right edge of the cell that begins in a field. */
function right(grid: Grid, row: number, column: number): number {
  let last = column;
  while (grid.cell(row, last + 1) === grid.cell(row, column) && last + 2 < grid.xs.length) last++;
  return grid.xs[last + 1] ?? 0;
}
