import { type Matrix, place } from './matrix.js';
import type { Word } from './words.js';

/** A piece of text on a page, in points from the page's upper left corner. */
export interface Run {
  text: string;
  x: number;
  /** Baseline. */
  y: number;
  width: number;
  /** Height of the letters. */
  size: number;
  /** The font's name in the file. */
  font?: string;
}

/** Right edge of a run. */
export function end(run: Run): number {
  return run.x + run.width;
}

/** The middle of a run's first letter, which tells the column it stands in. */
export function firstLetter(run: Run): number {
  return run.x + Math.min(run.width, run.size) / 2;
}

/** The runs of a row that have words, from left to right. */
export function printed(row: readonly Run[]): Run[] {
  return row.filter((run) => run.text.trim() !== '').sort((a, b) => a.x - b.x);
}

/** The turns a page may be printed with, in degrees. */
export type Turn = 0 | 90 | 180 | 270;
const TURNS: readonly Turn[] = [0, 90, 180, 270];

/** How far a word may lean for its line to count as level: a slope. */
const LEANING = 0.1;

/** By how much a page must be turned for most of its letters to run from left to right. */
export function turnOf(words: readonly Word[], told: Turn): Turn {
  const letters = new Map<Turn, number>();
  for (const { from, to, text } of words) {
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
    const level = Math.abs(dy) <= Math.abs(dx) * LEANING;
    const upright = Math.abs(dx) <= Math.abs(dy) * LEANING;
    if (!level && !upright) continue;
    const turn = level ? (dx > 0 ? 0 : 180) : dy > 0 ? 90 : 270;
    letters.set(turn, (letters.get(turn) ?? 0) + text.length);
  }
  return TURNS.reduce(
    (best, turn) => ((letters.get(turn) ?? 0) > (letters.get(best) ?? 0) ? turn : best),
    told,
  );
}

/** Slopes below this are not worth turning a page for. */
const STRAIGHT = 0.001;

/** The usual slope of a page's lines: scanners draw them in at a slant. */
function slopeOf(runs: readonly { run: Run; slope: number }[]): number {
  const slopes = runs
    .filter(({ run }) => run.width > run.size * 2)
    .map(({ slope }) => slope)
    .sort((a, b) => a - b);
  return slopes[Math.floor(slopes.length / 2)] ?? 0;
}

/**
 * Puts words where a page with this viewport shows them; text that does not run from left to right
 * is left out, and so is what is printed twice at one place.
 */
export function toRuns(words: readonly Word[], viewport: Matrix): Run[] {
  const [a = 1, b = 0] = viewport;
  const scale = Math.hypot(a, b);
  const placed = words.flatMap(({ text, from, to, size, font }) => {
    const [x, y] = place(viewport, ...from);
    const [right, top] = place(viewport, ...to);
    const [dx, dy] = [right - x, top - y];
    if (dx < 0 || Math.abs(dy) > dx * LEANING) return [];
    const run: Run = { text: text.normalize('NFC'), x, y, width: dx, size: size * scale, font };
    return [{ run, slope: dx === 0 ? 0 : dy / dx }];
  });
  const slope = slopeOf(placed);
  if (Math.abs(slope) > STRAIGHT) for (const { run } of placed) run.y -= run.x * slope;
  return withoutRepeats(placed.map(({ run }) => run));
}

/** Bold print by printing twice, and shadows, say every word again. */
function withoutRepeats(runs: readonly Run[]): Run[] {
  const seen = new Map<string, Run[]>();
  return runs.filter((run) => {
    const same = seen.get(run.text) ?? [];
    const again = same.some(
      (other) =>
        Math.abs(other.x - run.x) < run.size * 0.15 && Math.abs(other.y - run.y) < run.size * 0.15,
    );
    same.push(run);
    seen.set(run.text, same);
    return !again;
  });
}
