import type { Run } from './runs.js';

/** A stretch of empty width. */
interface Gap {
  from: number;
  to: number;
}

/** Lines that two columns must share before they are read one after the other. */
const LEAST_LINES = 4;
/** Width of the gap between columns, in letter heights. */
const GUTTER = 1.5;

function gapsOf(row: readonly Run[]): Gap[] {
  const runs = row.filter((run) => run.text.trim() !== '').sort((a, b) => a.x - b.x);
  const gaps: Gap[] = [];
  let right = Number.NaN;
  for (const run of runs) {
    if (run.x - right > run.size * GUTTER) gaps.push({ from: right, to: run.x });
    right = Number.isNaN(right) ? run.x + run.width : Math.max(right, run.x + run.width);
  }
  return gaps;
}

/** What of a gap a further line leaves empty. */
function narrow(gap: Gap, row: readonly Run[]): Gap | null {
  let { from, to } = gap;
  for (const run of row) {
    if (run.text.trim() === '') continue;
    const end = run.x + run.width;
    if (end <= from || run.x >= to) continue;
    // A run inside the gap ends it, unless it only juts into one side.
    if (run.x <= from) from = end;
    else if (end >= to) to = run.x;
    else return null;
    const height = run.size;
    if (to - from < height) return null;
  }
  return { from, to };
}

function isLeft(run: Run, gap: Gap): boolean {
  return run.x + run.width <= gap.from + 0.5;
}

/** How far from a row on a gap stays open, and whether both its sides hold text enough. */
function stretch(
  rows: readonly (readonly Run[])[],
  start: number,
  first: Gap,
): { end: number; gap: Gap } | null {
  let gap = first;
  let end = start;
  let left = 0;
  let right = 0;
  let lastBoth = start;
  for (; end < rows.length; end++) {
    const row = rows[end] ?? [];
    const narrowed = narrow(gap, row);
    if (narrowed === null) break;
    gap = narrowed;
    const printed = row.filter((run) => run.text.trim() !== '');
    const onLeft = printed.some((run) => isLeft(run, narrowed));
    const onRight = printed.some((run) => !isLeft(run, narrowed));
    if (onLeft) left++;
    if (onRight) right++;
    if (onLeft && onRight) lastBoth = end;
    // Text that goes on at one side only no longer shows that there are columns.
    if (end - lastBoth > 2) break;
  }
  const share = Math.min(left, right);
  return share >= LEAST_LINES ? { end: lastBoth + 1, gap } : null;
}

/**
 * Puts rows into reading order: where a gap runs down through several lines with text on both
 * sides, the left column is read to its end and then the right one.
 */
export function inColumns(rows: readonly Run[][]): Run[][] {
  const ordered: Run[][] = [];
  for (let at = 0; at < rows.length; ) {
    const row = rows[at] ?? [];
    const found = gapsOf(row)
      .map((gap) => stretch(rows, at, gap))
      .find((columns) => columns !== null);
    if (found === undefined || found === null) {
      ordered.push(row);
      at++;
      continue;
    }
    const inside = rows.slice(at, found.end);
    const left = inside.map((runs) => runs.filter((run) => isLeft(run, found.gap)));
    const right = inside.map((runs) => runs.filter((run) => !isLeft(run, found.gap)));
    for (const side of [left, right]) ordered.push(...inColumns(side.filter(hasText)));
    at = found.end;
  }
  return ordered;
}

function hasText(row: readonly Run[]): boolean {
  return row.some((run) => run.text.trim() !== '');
}
