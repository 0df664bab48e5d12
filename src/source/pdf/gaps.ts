import { end, printed, type Run } from './runs.js';

/** Gaps in letter heights: above the first a space, above the second perhaps another column. */
export const SPACE = 0.15;
const COLUMN = 1.5;
/** How wide a space inside a piece of text is taken to be. */
const INNER = 0.3;
/** Justification stretches a line's gaps alike: in this measure, and in what programs round. */
const ALIKE = 1.6;
const EXACTLY = 0.08;
/** Gaps alike, yet so wide that only exact likeness makes them one sentence. */
const VERY_WIDE = 4;

/** The printed pieces of a line from left to right, with the gap before each in letter heights. */
export interface Spaced {
  run: Run;
  gap: number;
}

/** Measures the gaps of a line; the first one is 0. */
export function spaced(runs: readonly Run[]): Spaced[] {
  let right = Number.NaN;
  return printed(runs).map((run) => {
    const gap = Number.isNaN(right) ? 0 : (run.x - right) / Math.max(run.size, 1);
    right = Number.isNaN(right) ? end(run) : Math.max(right, end(run));
    return { run, gap };
  });
}

/** Every gap between the words of a line, sorted: those between pieces and those inside them. */
function wordGaps(line: readonly Spaced[]): number[] {
  const between = line.slice(1).flatMap(({ gap }) => (gap > SPACE ? [gap] : []));
  const inside = line.flatMap(({ run }) =>
    Array.from(run.text.trim().matchAll(/\S\s+(?=\S)/g), () => INNER),
  );
  return [...between, ...inside].sort((a, b) => a - b);
}

/**
 * From which width on a gap of a line parts columns rather than words. A justified line has all its
 * gaps stretched alike, however wide they are; a gap of a column stands out among the gaps of its
 * own line. A lone gap between two words tells nothing of itself and counts by its width.
 */
export function columnGap(line: readonly Spaced[]): number {
  const gaps = wordGaps(line);
  const [least = 0] = gaps;
  const most = gaps.at(-1) ?? 0;
  if (gaps.length < 2) return COLUMN;
  if (most - least <= Math.max(EXACTLY, least * EXACTLY)) return Number.POSITIVE_INFINITY;
  if (most <= least * ALIKE && most < VERY_WIDE) return Number.POSITIVE_INFINITY;
  const median = gaps[Math.floor((gaps.length - 1) / 2)] ?? least;
  // Where most gaps are wide, the least one is the measure.
  const usual = median > COLUMN ? least : median;
  return Math.max(COLUMN, usual * ALIKE);
}

/** The usual space between words in some rows, in points. */
export function usualSpace(rows: readonly Run[][]): number {
  const gaps = rows
    .flatMap((row) => wordGaps(spaced(row)).map((gap) => gap * (row[0]?.size ?? 1)))
    .sort((a, b) => a - b);
  return gaps[Math.floor(gaps.length / 2)] ?? 0;
}
