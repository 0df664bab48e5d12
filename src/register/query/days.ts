import { occurrences } from '../../calendar/occurrences.js';
import { dueRecurrence } from '../../calendar/recurrence.js';
import type { Deadline, IsoDate, SimpleDeadline } from '../../model/deadline.js';

/** Days from one to another, both inclusive; an open end is null. */
export interface DayRange {
  from: IsoDate | null;
  to: IsoDate | null;
}

/** Where a range without an end stops for what returns for ever. */
const YEARS_AHEAD = 2;
const FIRST_DAY: IsoDate = '0001-01-01';

/**
 * The days of a deadline within a range, in order, each once: its last day, each part's of a
 * `multiple` one, each return's of a recurring one; the first day of what has no last («с 1
 * сентября»). A rule that never ends is followed to two years behind its first day or the range's.
 */
export function daysWithin(deadline: Deadline | null, range: DayRange): IsoDate[] {
  if (deadline === null) return [];
  const parts = deadline.type === 'multiple' ? deadline.deadlines : [deadline];
  const days = new Set(parts.flatMap((part) => partDays(part, range)));
  return [...days].sort();
}

/** Whether a deadline has a day within a range. */
export function fallsWithin(deadline: Deadline | null, range: DayRange): boolean {
  return daysWithin(deadline, range).length > 0;
}

function partDays(deadline: SimpleDeadline, range: DayRange): IsoDate[] {
  if (deadline.type === 'recurring') {
    const recurrence = dueRecurrence(deadline);
    if (recurrence !== null) {
      const { rrule, first } = recurrence;
      const from = range.from ?? FIRST_DAY;
      return [...occurrences(rrule, first, from, range.to ?? farFrom(later(first, from)))];
    }
  }
  const day = deadline.due ?? deadline.start;
  return day !== null && isWithin(day, range) ? [day] : [];
}

/** Whether a day lies within a range. */
export function isWithin(day: IsoDate, { from, to }: DayRange): boolean {
  return (from === null || day >= from) && (to === null || day <= to);
}

/** Days that lie in both of two ranges. */
export function commonRange(a: DayRange, b: DayRange): DayRange {
  const from = a.from === null || b.from === null ? (a.from ?? b.from) : later(a.from, b.from);
  const to = a.to === null || b.to === null ? (a.to ?? b.to) : earlier(a.to, b.to);
  return { from, to };
}

function later(a: IsoDate, b: IsoDate): IsoDate {
  return a > b ? a : b;
}

function earlier(a: IsoDate, b: IsoDate): IsoDate {
  return later(a, b) === a ? b : a;
}

function farFrom(day: IsoDate): IsoDate {
  return `${String(Number(day.slice(0, 4)) + YEARS_AHEAD).padStart(4, '0')}-12-31`;
}
