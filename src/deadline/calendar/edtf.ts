import { civilDate, type DayNumber } from '../../calendar/days.js';
import type { IsoDate } from '../../model/deadline.js';
import { isSingleDay, type ResolvedTerm } from './term.js';

/** ISO 8601-2 codes that stand in place of a month. */
const QUARTER_CODE = 32;
const HALF_CODE = 39;
const SEASON_CODE = 20;

/**
 * The EDTF (ISO 8601-2) form of a term: `2022-04`, `2022-36` for a fourth quarter,
 * `../2022-02-28` for «до марта», `2022-04/2022-05` for a range of whole months. Takes the first
 * and last day as ISO dates.
 */
export function edtfOf({ term, end }: ResolvedTerm, first: IsoDate, last: IsoDate): string {
  if (term.mode === 'before' || term.mode === 'by') return `../${last}`;
  if (term.mode === 'after' || term.mode === 'from') return `${last}/..`;
  const { to, from } = term;
  if (from === to && isSingleDay(to)) return last;
  if (from === to && to.part === null) {
    const year = first.slice(0, 4);
    if (to.grain === 'month') return first.slice(0, 7);
    if (to.grain === 'year') return year;
    if (to.grain === 'quarter') return `${year}-${QUARTER_CODE + index(to.index, 4)}`;
    if (to.grain === 'half') return `${year}-${HALF_CODE + index(to.index, 2)}`;
    if (to.grain === 'season' && to.index < 4) return `${year}-${SEASON_CODE + to.index}`;
  }
  return interval(end, first, last);
}

function index(printed: number, count: number): number {
  return printed === -1 ? count : printed;
}

/** Whole months are named by month, whole years by year, anything else by its days. */
function interval(end: DayNumber, first: IsoDate, last: IsoDate): string {
  const whole = first.endsWith('-01') && civilDate(end + 1).day === 1;
  if (!whole) return `${first}/${last}`;
  if (first.endsWith('-01-01') && last.endsWith('-12-31')) {
    return joined(first.slice(0, 4), last.slice(0, 4));
  }
  return joined(first.slice(0, 7), last.slice(0, 7));
}

function joined(start: string, end: string): string {
  return start === end ? start : `${start}/${end}`;
}
