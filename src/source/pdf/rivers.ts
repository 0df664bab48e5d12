import { columnGap, spaced, usualSpace } from './gaps.js';
import { areHeadings } from './headings.js';
import { end, firstLetter, printed, type Run } from './runs.js';

/** A stretch of empty width. */
export interface Gap {
  from: number;
  to: number;
}

/** A stretch of rows through which empty width runs down between columns. */
export interface Stretch {
  /** Index of the first row and behind the last one. */
  from: number;
  end: number;
  gaps: Gap[];
}

/** In letter heights: what parts columns at its narrowest, and what needs no further proof. */
const NARROWEST = 0.5;
const PLAIN = 1.5;
/** Rows that must have text on both sides. */
const LEAST_ROWS = 3;
/** A wider space ends columns, in letter heights from baseline to baseline. */
const BREAK = 4;
/** Share of a column's lines that begin, end or are centred at one place. */
const ALIGNED = 0.5;
/** The same for the line that columns are said to begin with; others of them are indented. */
const FIRST_ALIGNED = 0.3;
const SURELY_ALIGNED = 0.8;
/** Against the usual space between words. */
const WIDER = 1.3;
/** The spaces of so many justified lines do not lie over one another. */
const MANY_ROWS = 10;
/** Lines of one column are further apart than this, in letter heights. */
const BESIDE = 0.9;
const MOST_GAPS = 24;
const MOST_ROWS = 400;

/** The empty width inside a row. */
function gapsIn(row: readonly Run[], least: number): Gap[] {
  const gaps: Gap[] = [];
  let right = Number.NaN;
  for (const run of printed(row)) {
    if (run.x - right >= least) gaps.push({ from: right, to: run.x });
    right = Number.isNaN(right) ? end(run) : Math.max(right, end(run));
  }
  return gaps;
}

/** What of the gaps a row leaves empty: a run inside a gap cuts it in two, one across it ends it. */
function narrowed(gaps: readonly Gap[], row: readonly Run[], least: number): Gap[] {
  const runs = printed(row);
  return gaps.flatMap((gap) => {
    const parts: Gap[] = [];
    let { from } = gap;
    for (const run of runs) {
      if (end(run) <= from || run.x >= gap.to) continue;
      if (run.x - from >= least) parts.push({ from, to: run.x });
      from = Math.max(from, end(run));
    }
    if (gap.to - from >= least) parts.push({ from, to: gap.to });
    return parts;
  });
}

/** Which column a run stands in. */
export function columnOf(run: Run, gaps: readonly Gap[]): number {
  const middle = firstLetter(run);
  let column = 0;
  while (column < gaps.length && middle >= (gaps[column]?.to ?? 0) - 0.5) column++;
  return column;
}

function columnsIn(row: readonly Run[], gaps: readonly Gap[]): Set<number> {
  return new Set(printed(row).map((run) => columnOf(run, gaps)));
}

/** How many values lie together at most. */
function together(values: readonly number[], near: number): number {
  return Math.max(
    0,
    ...values.map((value) => values.filter((other) => Math.abs(other - value) <= near).length),
  );
}

/**
 * The rows with text on both sides of a gap, those of them in which it stands out, and how many rows
 * have text on the emptier side: the lines of columns need not share their baselines.
 */
function bothSides(
  gap: Gap,
  rows: readonly Run[][],
): { both: number; wide: number; least: number } {
  let both = 0;
  let wide = 0;
  const filled = { left: 0, right: 0 };
  for (const row of rows) {
    const line = spaced(row);
    if (line.some(({ run }) => end(run) <= gap.from + 0.5)) filled.left++;
    if (line.some(({ run }) => run.x >= gap.to - 0.5)) filled.right++;
    const place = line.findIndex(({ run }) => run.x >= gap.to - 0.5);
    const own = line[place]?.gap;
    if (place < 1 || own === undefined) continue;
    both++;
    if (own > columnGap(line)) wide++;
  }
  return { both, wide, least: Math.min(filled.left, filled.right) };
}

/** The text of one column in each row. */
function columnLines(
  rows: readonly Run[][],
  gaps: readonly Gap[],
  column: number,
): { left: number; right: number }[] {
  return rows.flatMap((row) => {
    const own = printed(row).filter((run) => columnOf(run, gaps) === column);
    const [first] = own;
    return first === undefined ? [] : [{ left: first.x, right: Math.max(...own.map(end)) }];
  });
}

/**
 * The spaces of justified lines may lie over one another by chance; columns stand out in their rows
 * and have lines that begin, end or are centred alike.
 */
function isProven(gap: Gap, column: number, gaps: readonly Gap[], rows: readonly Run[][]): boolean {
  const size = printed(rows[0] ?? [])[0]?.size ?? 10;
  const { both, wide, least } = bothSides(gap, rows);
  if (least >= MANY_ROWS) return true;
  const lines = columnLines(rows, gaps, column + 1);
  const near = size * 0.15;
  const aligned = Math.max(
    together(
      lines.map(({ left }) => left),
      near,
    ),
    together(
      lines.map(({ right }) => right),
      near,
    ),
    together(
      lines.map(({ left, right }) => (left + right) / 2),
      near,
    ),
  );
  const width = gap.to - gap.from;
  if (aligned > LEAST_ROWS && aligned >= lines.length * SURELY_ALIGNED)
    return width > usualSpace(rows) * WIDER;
  return (
    wide >= both * 0.5 &&
    both > 0 &&
    (width >= size * PLAIN || (aligned >= LEAST_ROWS && aligned >= lines.length * ALIGNED))
  );
}

/** True for a row whose gap is a column's by itself, or whose text begins where the column does. */
function isFirst(row: readonly Run[], stretch: Stretch, rows: readonly Run[][]): boolean {
  const line = spaced(row);
  const wide = columnGap(line);
  return stretch.gaps.some((gap, column) => {
    const place = line.findIndex(({ run }) => run.x >= gap.to - 0.5);
    const own = line[place];
    if (place < 1 || own === undefined) return false;
    if (own.gap > wide) return true;
    const lines = columnLines(rows, stretch.gaps, column + 1);
    const same = lines.filter(({ left }) => Math.abs(left - own.run.x) < own.run.size * 0.15);
    return same.length >= Math.max(LEAST_ROWS, lines.length * FIRST_ALIGNED);
  });
}

/** A row with the next one where that stands beside it rather than below. */
function besides(row: readonly Run[], next: readonly Run[] | undefined): Run[] {
  const below = printed(next ?? []);
  const [first, after] = [row[0], below[0]];
  const isBeside =
    first !== undefined && after !== undefined && after.y - first.y < first.size * BESIDE;
  return isBeside ? [...row, ...below] : [...row];
}

/**
 * The columns that begin in a row. Every number of gaps stays open for some rows; the stretch with
 * many gaps through many rows wins, if text proves it.
 */
export function findStretch(rows: readonly Run[][], from: number): Stretch | null {
  const first = printed(rows[from] ?? []);
  const size = first[0]?.size ?? 10;
  let gaps = gapsIn(besides(first, rows[from + 1]), size * NARROWEST);
  if (gaps.length === 0) return null;
  const found = new Map<number, Stretch>();
  let bottom = first[0]?.y ?? 0;
  for (let at = from; at < Math.min(rows.length, from + MOST_ROWS); at++) {
    const row = rows[at] ?? [];
    const top = printed(row)[0]?.y ?? bottom;
    if (top - bottom > size * BREAK) break;
    bottom = top;
    gaps = narrowed(gaps, row, size * NARROWEST).slice(0, MOST_GAPS);
    if (gaps.length === 0) break;
    found.set(gaps.length, { from, end: at + 1, gaps });
  }
  return Array.from(found.values())
    .sort((a, b) => score(b) - score(a))
    .reduce<Stretch | null>((best, stretch) => best ?? supported(rows, stretch), null);
}

function score({ from, end: behind, gaps }: Stretch): number {
  return gaps.length ** 2 * (behind - from);
}

/** The words of each column in a row. */
function cellTexts(row: readonly Run[], gaps: readonly Gap[]): string[] {
  const texts = Array.from({ length: gaps.length + 1 }, () => '');
  for (const run of printed(row)) {
    const column = columnOf(run, gaps);
    texts[column] = `${texts[column] ?? ''} ${run.text.trim()}`.trim();
  }
  return texts;
}

/** Keeps the gaps that text proves on both sides; a row of headings proves its own. */
function supported(rows: readonly Run[][], stretch: Stretch): Stretch | null {
  const inside = rows.slice(stretch.from, stretch.end);
  const isHeaded = areHeadings(cellTexts(inside[0] ?? [], stretch.gaps));
  const gaps = stretch.gaps.filter(
    (gap, column) => isHeaded || isProven(gap, column, stretch.gaps, inside),
  );
  if (gaps.length === 0) return null;
  const counts = Array.from({ length: gaps.length + 1 }, () => 0);
  for (const row of inside)
    for (const column of columnsIn(row, gaps)) counts[column] = (counts[column] ?? 0) + 1;
  const filled = counts.filter((count) => count >= LEAST_ROWS).length;
  const proven = { ...stretch, gaps };
  const first = besides(printed(rows[stretch.from] ?? []), rows[stretch.from + 1]);
  return filled >= 2 && isFirst(first, proven, inside) ? proven : null;
}
