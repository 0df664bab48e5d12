import type { Grid } from './grid.js';
import { type Matrix, place } from './matrix.js';
import type { Run } from './runs.js';
import type { Word } from './words.js';

/** A word that runs up or down the page, as headings of narrow columns do. */
export interface Across {
  text: string;
  /** Where its baseline stands. */
  x: number;
  /** Where it begins and ends. */
  from: number;
  to: number;
  size: number;
  font: string;
}

/** How far a word may lean for it to count as upright: a slope. */
const LEANING = 0.1;

/** The words of a page that run up or down, where a page with this viewport shows them. */
export function acrossOf(words: readonly Word[], viewport: Matrix): Across[] {
  const [a = 1, b = 0] = viewport;
  const scale = Math.hypot(a, b);
  return words.flatMap(({ text, from: start, to: stop, size, font }) => {
    const [x, from] = place(viewport, ...start);
    const [right, to] = place(viewport, ...stop);
    const isUpright = from !== to && Math.abs(right - x) <= Math.abs(to - from) * LEANING;
    return isUpright
      ? [{ text: text.normalize('NFC'), x, from, to, size: size * scale, font }]
      : [];
  });
}

/** Index of the field between edges in which a value lies; -1 beside them. */
function between(edges: readonly number[], value: number): number {
  return edges.findIndex((edge, index) => value >= edge && value < (edges[index + 1] ?? edge));
}

/** In which field of a grid a word stands; null for one beside it. */
function fieldOf(word: Across, grid: Grid): { row: number; column: number } | null {
  const isUp = word.to < word.from;
  const column = between(grid.xs, word.x + (isUp ? -word.size / 3 : word.size / 3));
  const row = between(grid.ys, (word.from + word.to) / 2);
  return column < 0 || row < 0 ? null : { row, column };
}

/** Whether a word lies in a grid. */
export function isAcrossIn(word: Across, grid: Grid): boolean {
  return fieldOf(word, grid) !== null;
}

/** The word as the cell is turned to read it: what runs along the cell's side runs to the right. */
function turned({ text, x, from, to, size, font }: Across): Run {
  const isUp = to < from;
  return { text, x: isUp ? -from : from, y: isUp ? x : -x, width: Math.abs(to - from), size, font };
}

/** What runs up or down the cells of a grid, by the index of the cell, to be read as lines are. */
export function turnedByCell(words: readonly Across[], grid: Grid): Map<number, Run[]> {
  const byCell = new Map<number, Run[]>();
  for (const word of words) {
    const field = fieldOf(word, grid);
    if (field === null) continue;
    const cell = grid.cell(field.row, field.column);
    byCell.set(cell, [...(byCell.get(cell) ?? []), turned(word)]);
  }
  return byCell;
}
