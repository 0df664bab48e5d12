import { isHanging, isTable } from './is-table.js';
import { LABEL, lineOf } from './lines.js';
import { columnOf, findStretch, type Gap } from './rivers.js';
import type { Rule } from './rules.js';
import { end, printed, type Run } from './runs.js';
import { type BandCells, bandsOf, headOf, linesOf } from './unruled.js';

/** A table without lines, and where its columns are parted. */
export interface UnruledTable {
  bands: BandCells[];
  gaps: Gap[];
  /** The printed lines of its headings. */
  head: string[];
}

/** Rows that belong together, from the top down, or a table without lines. */
export type Part = Rows | UnruledTable;

export interface Rows {
  rows: Run[][];
  /** They are one of several columns, which has a width of its own. */
  column?: boolean;
}

/** How many rows of other text a table may be interrupted by. */
const PAUSE = 4;
/** A column of text is at least this many letters wide. */
const NARROW_COLUMN = 8;

/** True for a row that leaves the gaps of a table empty and has text in two of its columns. */
function fits(row: readonly Run[], gaps: readonly Gap[], least: number): boolean {
  const runs = printed(row);
  return (
    runs.length > 0 &&
    runs.every((run) => gaps.every((gap) => end(run) <= gap.to || run.x >= gap.from)) &&
    new Set(runs.map((run) => columnOf(run, gaps))).size >= least
  );
}

/** Share of a row's cells that begin where the table's columns do; a scanner adds specks. */
const AT_PLACE = 0.7;
/** Rows of one cell that a page may begin with before a row of several. */
const REST = 12;

/** True for a page that begins with rows of the table the page before ended with. */
function opensWith(rows: readonly Run[][], table: UnruledTable): boolean {
  for (const row of rows.slice(0, REST)) {
    if (continues(row, table)) return true;
    if (!continues(row, table, 1)) return false;
  }
  return false;
}

/** A row goes on with a table when its columns begin where the table's columns do. */
function continues(row: readonly Run[], table: UnruledTable, least = 2): boolean {
  if (!fits(row, table.gaps, least)) return false;
  const places = table.bands.flat(2).flatMap((line) => printed(line)[0]?.x ?? []);
  const firsts = new Map<number, Run>();
  for (const run of printed(row)) {
    const column = columnOf(run, table.gaps);
    if (!firsts.has(column)) firsts.set(column, run);
  }
  const atPlace = [...firsts.values()].filter((run) =>
    places.some((x) => Math.abs(x - run.x) < run.size * 0.3),
  ).length;
  return atPlace >= least && atPlace >= firsts.size * AT_PLACE;
}

/** How many rows from one on stay within the columns of a table. */
function within(rows: readonly Run[][], from: number, gaps: readonly Gap[]): number {
  let at = from;
  while (at < rows.length && fits(rows[at] ?? [], gaps, 1)) at++;
  return at;
}

/** Where most lines of the first column begin. */
function firstColumn(rows: readonly Run[][], gaps: readonly Gap[]): number {
  const lefts = rows.flatMap((row) => {
    const [first] = printed(row);
    return first !== undefined && columnOf(first, gaps) === 0 ? [first.x] : [];
  });
  return usualPlace(lefts);
}

/** The place at which most of some lines begin. */
export function usualPlace(places: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const x of places) counts.set(Math.round(x), (counts.get(Math.round(x)) ?? 0) + 1);
  let best = Number.NaN;
  let most = 0;
  for (const [x, count] of counts)
    if (count > most || (count === most && x < best)) [best, most] = [x, count];
  return best;
}

/** Numbers that make a column one of numbers, and their share of its printed lines. */
const LEAST_NUMBERS = 2;
const MOSTLY = 0.5;

/** How far left of its column, in letter heights, text behind a table stands. */
const OUTSIDE = 0.3;
/** A wider space than this behind the last full row ends a table, in letter heights. */
const BEHIND = 2;
/** The same in a column that text of the page does not begin in: names under one another. */
const BEHIND_IN_CELL = 3.5;

/**
 * Where the text behind a table with numbers in its first column begins: at the first words there
 * that are no number, behind the last number.
 */
function behindNumbers(
  rows: readonly Run[][],
  from: number,
  to: number,
  gaps: readonly Gap[],
): number {
  const firsts = rows.slice(from, to).map((row) => {
    const own = row.filter((run) => columnOf(run, gaps) === 0);
    return lineOf(own)?.text ?? '';
  });
  const numbers = firsts.filter((text) => LABEL.test(text)).length;
  const words = firsts.filter((text) => text !== '').length;
  if (numbers < LEAST_NUMBERS || numbers < words * MOSTLY) return to;
  const last = firsts.findLastIndex((text) => LABEL.test(text));
  const behind = firsts.findIndex((text, index) => index > last && text !== '');
  return behind === -1 ? to : from + behind;
}

/**
 * Index behind the last row of a table: lines behind its last row of several cells go on with the
 * first cell while they stand in its column, one below the other.
 */
function endOf(rows: readonly Run[][], from: number, to: number, gaps: readonly Gap[]): number {
  const left = firstColumn(rows.slice(from, to), gaps);
  let last = to - 1;
  while (last > from && !fits(rows[last] ?? [], gaps, 2)) last--;
  const behind = behindNumbers(rows, from, to, gaps);
  if (behind <= last) return behind;
  let above = printed(rows[last] ?? [])[0];
  for (let at = last + 1; at < to; at++) {
    const [first] = printed(rows[at] ?? []);
    if (first === undefined) continue;
    const reach = columnOf(first, gaps) === 0 ? BEHIND : BEHIND_IN_CELL;
    const isFar = above !== undefined && first.y - above.y > first.size * reach;
    if (isFar || first.x < left - first.size * OUTSIDE) return at;
    above = first;
  }
  return to;
}

function sides(rows: readonly Run[][], gaps: readonly Gap[]): Run[][][] {
  return Array.from({ length: gaps.length + 1 }, (_, column) =>
    rows
      .map((row) => row.filter((run) => columnOf(run, gaps) === column))
      .filter((row) => printed(row).length > 0),
  );
}

/** Prose needs room: a narrow column beside another is a table's or a letterhead's. */
function isWide(rows: readonly Run[][]): boolean {
  const runs = rows.flatMap(printed);
  const left = Math.min(...runs.map((run) => run.x));
  const size = runs[0]?.size ?? 10;
  return Math.max(...runs.map(end)) - left > size * NARROW_COLUMN;
}

function asColumn(part: Part): Part {
  return 'rows' in part ? { ...part, column: true } : part;
}

/** Goes through the rows of a page and parts tables and columns from plain text. */
class Reading {
  readonly parts: Part[] = [];
  private plain: Run[][] = [];
  private pause = 0;

  constructor(
    private readonly rows: readonly Run[][],
    private readonly rules: readonly Rule[],
    private table: UnruledTable | null,
  ) {}

  /** Reads from a row on and gives the index of the next one. */
  from(at: number): number {
    const { rows, table } = this;
    if (table !== null && this.goesOn(at, table))
      return this.addTable(at, within(rows, at, table.gaps), table.gaps);
    const found = findStretch(rows, at);
    const inside = found === null ? [] : rows.slice(at, found.end);
    const lines = found === null ? [] : linesOf(inside, found.gaps);
    if (found === null || isHanging(lines)) {
      this.plain.push(rows[at] ?? []);
      this.pause++;
      return at + 1;
    }
    if (isTable(lines)) return this.addTable(at, found.end, found.gaps);
    this.endPlain();
    const columns = sides(inside, found.gaps);
    if (columns.every(isWide))
      for (const side of columns) this.parts.push(...inColumns(side, this.rules).map(asColumn));
    else this.parts.push({ rows: inside });
    return found.end;
  }

  endPlain(): void {
    if (this.plain.length > 0) this.parts.push({ rows: this.plain });
    this.plain = [];
  }

  private goesOn(at: number, table: UnruledTable): boolean {
    if (this.pause > PAUSE) return false;
    return continues(this.rows[at] ?? [], table) || (at === 0 && opensWith(this.rows, table));
  }

  private addTable(from: number, most: number, gaps: Gap[]): number {
    const to = endOf(this.rows, from, most, gaps);
    this.endPlain();
    const lines = linesOf(this.rows.slice(from, to), gaps);
    const head = this.table?.gaps.length === gaps.length ? this.table.head : [];
    const bands = bandsOf(lines, this.rules, head);
    this.table = { bands, gaps, head: head.length > 0 ? head : headOf(lines) };
    this.parts.push(this.table);
    this.pause = 0;
    return to;
  }
}

/**
 * Puts rows into reading order. Where gaps run down through several rows with text on both sides,
 * the text is a table without lines or columns of a page, which are read one after the other.
 * `open` is a table that may go on from the page before.
 */
export function inColumns(
  rows: readonly Run[][],
  rules: readonly Rule[] = [],
  open: UnruledTable | null = null,
): Part[] {
  const reading = new Reading(rows, rules, open);
  for (let at = 0; at < rows.length; ) at = reading.from(at);
  reading.endPlain();
  return reading.parts;
}
