import type { IsoDate, RecurringDeadline } from '../model/deadline.js';
import { dayNumberOf, daysInMonth } from './days.js';
import { addDays, daysBetween, isMonthEnd, isoDay, partsOf } from './iso.js';
import { occurrences } from './occurrences.js';
import { parseRule, type Rule } from './rule.js';

/** A recurring deadline seen from its last days: what a calendar and a due list need. */
export interface Recurrence {
  /** RFC 5545 rule of the last days; its DTSTART is `first`, which it falls on. */
  rrule: string;
  /** The first last day. */
  first: IsoDate;
  /** First day of the period that ends on `due`; null where the deadline is a single day. */
  startOf(due: IsoDate): IsoDate | null;
}

/**
 * Turns the rule of a recurring deadline into a rule of its last days. «Май 2022, далее – ежегодно»
 * is `FREQ=YEARLY;BYMONTH=5`, a whole month; its last days are `FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=-1`
 * from 2022-05-31 on, so that a February ends on the 29th in a leap year. Null for a bare frequency
 * («не реже одного раза в квартал») and for a rule its own first day does not follow.
 */
export function dueRecurrence(deadline: RecurringDeadline): Recurrence | null {
  const { start, due, rrule } = deadline;
  const rule = parseRule(rrule);
  // What recurs within the day has no last day of its own.
  if (!rule || rule.freq === 'HOURLY' || due === null) return null;
  const ofDues = dueRule(rule, rrule, start, due);
  if (ofDues === null || !fallsOn(ofDues, due)) return null;
  return { rrule: ofDues, first: due, startOf: periodStart(start, due) };
}

function fallsOn(rrule: string, day: IsoDate): boolean {
  return !occurrences(rrule, day, day, day).next().done;
}

function dueRule(rule: Rule, rrule: string, start: IsoDate | null, due: IsoDate): string | null {
  if (rule.byDay.length > 0 || rule.freq === 'DAILY' || rule.freq === 'WEEKLY') return rrule;
  if (rule.byMonthDay.length > 0) {
    // Days that name both ends of a period («с 1 по 5 число»): only the last ones are due.
    const both =
      start !== null &&
      start !== due &&
      rule.byMonthDay.includes(partsOf(start).day) &&
      rule.byMonthDay.includes(partsOf(due).day);
    return both ? without(rrule, 'BYMONTHDAY', lastDays(rule.byMonthDay)) : rrule;
  }
  const day = `BYMONTHDAY=${isMonthEnd(due) ? -1 : partsOf(due).day}`;
  if (rule.freq === 'MONTHLY') return without(rrule, 'BYMONTHDAY', day);
  const months = lastMonths(rule.byMonth, start ?? due, due);
  return months === null ? null : without(rrule, 'BYMONTH', `BYMONTH=${months.join(',')};${day}`);
}

/** The last of the named days; where a month lacks it, the month's last. */
function lastDays(days: readonly number[]): string {
  const last = Math.max(...days);
  if (last === 31) return 'BYMONTHDAY=-1';
  return last === 30 ? 'BYMONTHDAY=28,29,30;BYSETPOS=-1' : `BYMONTHDAY=${last}`;
}

/**
 * The months in which a period of a yearly rule ends: March and April as one period from 1 March to
 * 30 April end in April; May and November with a first period of one month end in each.
 */
function lastMonths(months: number[], start: IsoDate, due: IsoDate): number[] | null {
  const from = partsOf(start);
  const to = partsOf(due);
  if (months.length === 0) return [to.month];
  const span = (to.year - from.year) * 12 + to.month - from.month + 1;
  const inOrder = [...months].sort((a, b) => turn(a, from.month) - turn(b, from.month));
  if (inOrder.length % span !== 0) return null;
  const last: number[] = [];
  for (let at = 0; at < inOrder.length; at += span) {
    const period = inOrder.slice(at, at + span);
    const first = period[0] ?? 0;
    if (period.some((month, place) => turn(month, first) !== place)) return null;
    last.push(period.at(-1) ?? first);
  }
  return last.sort((a, b) => a - b);
}

/** Months from `first` on to `month`, over New Year where need be. */
function turn(month: number, first: number): number {
  return (month - first + 12) % 12;
}

function without(rrule: string, name: string, instead: string): string {
  const kept = rrule.split(';').filter((part) => !part.toUpperCase().startsWith(`${name}=`));
  return [...kept, instead].join(';');
}

function periodStart(start: IsoDate | null, due: IsoDate): (due: IsoDate) => IsoDate | null {
  if (start === null || start === due) return () => null;
  const from = partsOf(start);
  const to = partsOf(due);
  const months = (to.year - from.year) * 12 + to.month - from.month;
  if (from.day === 1 && to.day === daysInMonth(to.year, to.month)) {
    return (day) => {
      const { year, month } = partsOf(day);
      const index = year * 12 + month - 1 - months;
      return isoDay(dayNumberOf(Math.floor(index / 12), (index % 12) + 1, 1));
    };
  }
  const length = daysBetween(start, due);
  return (day) => addDays(day, -length);
}
