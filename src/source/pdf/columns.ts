import type { Run } from './runs.js';

/** A stretch of empty width. */
interface Gap {
  from: number;
  to: number;
}

/** Rows that belong together, from the top down, or the cells of an unruled table's row. */
export type Part = { rows: Run[][] } | { cells: Run[][][] };

/** Lines that two columns must have each before they are taken for columns. */
const LEAST_LINES = 4;
/** Width of the gap between columns, in letter heights. */
const GUTTER = 1.5;
/** Rows one column may be without text while the other goes on. */
const PAUSE = 4;
/** Distance between the rows of an unruled table, in letter heights from baseline to baseline. */
const BAND = 1.7;
const LEAST_BANDS = 3;

function printed(row: readonly Run[]): Run[] {
  return row.filter((run) => run.text.trim() !== '').sort((a, b) => a.x - b.x);
}

function end(run: Run): number {
  return run.x + run.width;
}

/** Gaps inside a row, or between it and a row that stands beside it rather than below. */
function gapsAt(row: readonly Run[], next: readonly Run[] | undefined): Gap[] {
  const runs = printed(row);
  const below = printed(next ?? []);
  const [first, after] = [runs[0], below[0]];
  const beside =
    first !== undefined && after !== undefined && after.y - first.y < first.size * 1.1
      ? [...runs, ...below].sort((a, b) => a.x - b.x)
      : runs;
  const gaps: Gap[] = [];
  let right = Number.NaN;
  for (const run of beside) {
    if (run.x - right > run.size * GUTTER) gaps.push({ from: right, to: run.x });
    right = Number.isNaN(right) ? end(run) : Math.max(right, end(run));
  }
  return gaps;
}

/** What of a gap a further row leaves empty; null when it runs through. */
function narrow(gap: Gap, row: readonly Run[]): Gap | null {
  let { from, to } = gap;
  for (const run of printed(row)) {
    if (end(run) <= from || run.x >= to) continue;
    // A run may jut into the gap from one side; one inside it or across it ends it.
    if (run.x < from) from = end(run);
    else if (end(run) > to) to = run.x;
    else return null;
    if (to - from < run.size) return null;
  }
  return { from, to };
}

function isLeft(run: Run, gap: Gap): boolean {
  return end(run) <= gap.from + 0.5;
}

interface Columns {
  /** Index behind the last row. */
  end: number;
  gap: Gap;
}

/** How far down a gap stays open, when both its sides hold text enough. */
function stretch(rows: readonly Run[][], start: number, first: Gap): Columns | null {
  let gap = first;
  let left = 0;
  let right = 0;
  let lastLeft = start;
  let lastRight = start;
  let at = start;
  for (; at < rows.length; at++) {
    const row = rows[at] ?? [];
    const narrowed = narrow(gap, row);
    if (narrowed === null) break;
    gap = narrowed;
    const runs = printed(row);
    if (runs.some((run) => isLeft(run, narrowed))) {
      left++;
      lastLeft = at;
    }
    if (runs.some((run) => !isLeft(run, narrowed))) {
      right++;
      lastRight = at;
    }
    if (at - Math.min(lastLeft, lastRight) > PAUSE) break;
  }
  // Behind the shorter column the text of the longer one goes on for a few rows at the most.
  const last = Math.max(lastLeft, lastRight);
  const behind = Math.min(last, Math.min(lastLeft, lastRight) + PAUSE);
  return Math.min(left, right) >= LEAST_LINES ? { end: behind + 1, gap } : null;
}

/** Rows between which both columns leave a wider space: the rows of a table without lines. */
function bands(rows: readonly Run[][]): Run[][][] {
  const found: Run[][][] = [];
  let bottom = Number.NEGATIVE_INFINITY;
  for (const row of rows) {
    const [first] = printed(row);
    if (first === undefined) continue;
    const last = found.at(-1);
    if (last === undefined || first.y - bottom > first.size * BAND) found.push([row]);
    else last.push(row);
    bottom = first.y;
  }
  return found;
}

function sides(rows: readonly Run[][], gap: Gap): [left: Run[][], right: Run[][]] {
  const hasText = (row: Run[]): boolean => printed(row).length > 0;
  return [
    rows.map((row) => row.filter((run) => isLeft(run, gap))).filter(hasText),
    rows.map((row) => row.filter((run) => !isLeft(run, gap))).filter(hasText),
  ];
}

/**
 * Puts rows into reading order. Where a gap runs down through several lines with text on both
 * sides, the text is an unruled table when both sides leave space at the same heights; else the
 * left column is read to its end and then the right one.
 */
export function inColumns(rows: readonly Run[][]): Part[] {
  const parts: Part[] = [];
  let plain: Run[][] = [];
  const endPlain = (): void => {
    if (plain.length > 0) parts.push({ rows: plain });
    plain = [];
  };
  for (let at = 0; at < rows.length; ) {
    const row = rows[at] ?? [];
    const found = gapsAt(row, rows[at + 1])
      .map((gap) => stretch(rows, at, gap))
      .find((columns) => columns !== null);
    if (found === undefined || found === null) {
      plain.push(row);
      at++;
      continue;
    }
    endPlain();
    const inside = rows.slice(at, found.end);
    const split = bands(inside).map((band) => sides(band, found.gap));
    const both = split.filter(([left, right]) => left.length > 0 && right.length > 0).length;
    if (both >= LEAST_BANDS && both >= split.length * 0.7)
      parts.push(...split.map((cells): Part => ({ cells })));
    else for (const side of sides(inside, found.gap)) parts.push(...inColumns(side));
    at = found.end;
  }
  endPlain();
  return parts;
}
