import type { IsoDate } from '../types.js';
import { civilDate, isoDate } from './days.js';
import type { Span } from './shape.js';
import { isSingleDay, type ResolvedTerm } from './term.js';

/** ISO 8601-2 codes that stand in place of a month. */
const QUARTER_CODE = 32;
const HALF_CODE = 39;
const SEASON_CODE = 20;

/**
 * The EDTF (ISO 8601-2) form of a term: `2022-04`, `2022-36` for a fourth quarter,
 * `../2022-02-28` for «до марта», `2022-04/2022-05` for a range of whole months.
 */
export function edtfOf(resolved: ResolvedTerm): string {
  const { term, start, end } = resolved;
  if (term.mode === 'before' || term.mode === 'by') return `../${isoDate(end)}`;
  if (term.mode === 'after') return `${isoDate(end)}/..`;
  const { to, from } = term;
  if (from !== to) return interval(resolved);
  if (isSingleDay(to)) return isoDate(end);
  const year = pad(civilDate(start).year);
  if (to.part === null) {
    if (to.grain === 'year') return year;
    if (to.grain === 'quarter') return `${year}-${QUARTER_CODE + index(to.index, 4)}`;
    if (to.grain === 'half') return `${year}-${HALF_CODE + index(to.index, 2)}`;
    if (to.grain === 'season' && to.index < 4) return `${year}-${SEASON_CODE + to.index}`;
  }
  return interval(resolved);
}

function index(printed: number, count: number): number {
  return printed === -1 ? count : printed;
}

/** Whole months are named by month, anything else by its days. */
function interval({ start, end }: Span): string {
  const first = civilDate(start);
  const last = civilDate(end);
  const next = civilDate(end + 1);
  if (first.day === 1 && next.day === 1) {
    if (first.month === 1 && next.month === 1) return joined(pad(first.year), pad(last.year));
    return joined(monthOf(isoDate(start)), monthOf(isoDate(end)));
  }
  return `${isoDate(start)}/${isoDate(end)}`;
}

function joined(start: string, end: string): string {
  return start === end ? start : `${start}/${end}`;
}

function monthOf(date: IsoDate): string {
  return date.slice(0, 7);
}

function pad(year: number): string {
  return String(year).padStart(4, '0');
}
