import { addMonths, type DayNumber } from '../calendar/days.js';
import { isoDay } from '../calendar/iso.js';
import { addWorkdays } from '../calendar/workdays.js';
import type { IsoDate } from '../model/deadline.js';
import type { DurationUnit, RelativeClause } from './clauses/clause.js';
import type { Context } from './clauses/cursor.js';

const LETTERS: Record<DurationUnit, string> = {
  minutes: 'M',
  hours: 'H',
  days: 'D',
  weeks: 'W',
  months: 'M',
  years: 'Y',
};

/** ISO 8601 duration; negative before the anchor. */
export function durationText({ amount, extraDays, unit, before }: RelativeClause): string {
  const time = unit === 'hours' || unit === 'minutes' ? 'T' : '';
  const days = extraDays > 0 ? `${extraDays}D` : '';
  return `${before ? '-' : ''}P${time}${amount}${LETTERS[unit]}${days}`;
}

/**
 * The last day of a relative time from its anchor; the anchor's day does not count (art. 191 of
 * the Civil Code of Russia).
 */
export function relativeDue(clause: RelativeClause, anchor: DayNumber, context: Context): IsoDate {
  const sign = clause.before ? -1 : 1;
  const amount = clause.amount * sign;
  switch (clause.unit) {
    case 'minutes':
    case 'hours': {
      const hours = clause.unit === 'hours' ? amount : amount / 60;
      return isoDay(anchor + Math.floor(hours / 24));
    }
    case 'days':
      return isoDay(
        clause.business ? addWorkdays(anchor, amount, context.isDayOff) : anchor + amount,
      );
    case 'weeks':
      return isoDay(anchor + amount * 7);
    case 'months':
      return isoDay(addMonths(anchor, amount) + clause.extraDays * sign);
    case 'years':
      return isoDay(addMonths(anchor, amount * 12));
  }
}

/** Calendar days that a unit comes to. */
const DAYS: Record<DurationUnit, number> = {
  minutes: 1 / 1440,
  hours: 1 / 24,
  days: 1,
  weeks: 7,
  months: 30.4,
  years: 365,
};
/** How far apart two ways of saying the same time may be, months and days off being what they are. */
const SAME_TIME = 1.25;

function calendarDays({ amount, extraDays, unit, business }: RelativeClause): number {
  return amount * DAYS[unit] * (business && unit === 'days' ? 7 / 5 : 1) + extraDays;
}

/** «4 месяца (120 рабочих дней)»: the bracket says another time than the words in front of it. */
export function contradict(first: RelativeClause, second: RelativeClause): boolean {
  const [a, b] = [calendarDays(first), calendarDays(second)];
  return Math.max(a, b) > Math.min(a, b) * SAME_TIME;
}
