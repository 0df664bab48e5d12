import type { IsoDate } from '../model/deadline.js';
import { civilDate, type DayNumber, dayNumberOf, daysInMonth, weekday } from './days.js';
import { dayNumber, isoDay, parseIsoDate } from './iso.js';
import { parseRule, type Rule, type RuleDay } from './rule.js';

/** No paper plans further; also ends rules that never come true (31 February). */
const LAST_YEAR = 2300;

/**
 * The days a rule falls on, in order, from its first day (DTSTART) on: those between `from` and
 * `to`, both inclusive. Empty for a rule that cannot be read.
 */
export function* occurrences(
  rrule: string,
  first: IsoDate,
  from: IsoDate,
  to: IsoDate,
): Generator<IsoDate> {
  const rule = parseRule(rrule);
  if (!rule) return;
  for (const day of ruleDays(rule, dayNumber(first), dayNumber(from), dayNumber(to))) {
    yield isoDay(day);
  }
}

/**
 * The first days of a recurrence rule, with `from` as its DTSTART. Empty where the rule or the day
 * cannot be read.
 */
export function nextOccurrences(rrule: string, from: IsoDate, count: number): IsoDate[] {
  const rule = parseRule(rrule);
  const start = parseIsoDate(from);
  if (rule === null || start === null) return [];
  const days: IsoDate[] = [];
  for (const day of ruleDays(rule, start)) {
    if (days.length === count) break;
    days.push(isoDay(day));
  }
  return days;
}

/** The first day of a rule on or after a day; null where it has none. */
export function firstOnOrAfter(rule: Rule, from: DayNumber): DayNumber | null {
  for (const day of ruleDays(rule, from)) return day;
  return null;
}

/**
 * The days of a rule, in order, from its first day `begin` (DTSTART) on, between `from` and `to`.
 * As in RFC 5545, COUNT counts from the first day, and a month without the day is passed over.
 */
export function* ruleDays(
  rule: Rule,
  begin: DayNumber,
  from: DayNumber = begin,
  to: DayNumber = Number.POSITIVE_INFINITY,
): Generator<DayNumber> {
  const end = Math.min(to, rule.until ?? Number.POSITIVE_INFINITY);
  let left = rule.count ?? Number.POSITIVE_INFINITY;
  // A rule with a count has to be walked from its first day; others may start near `from`.
  const lead = rule.count === null ? Math.max(begin, from) : begin;
  for (const days of periods(rule, begin, lead, end)) {
    for (const day of days) {
      if (day < begin) continue;
      if (day > end || left <= 0) return;
      left -= 1;
      if (day >= from) yield day;
    }
  }
}

/** The days of each period (day, week, month or year) of the rule, the first at or before `lead`. */
function* periods(
  rule: Rule,
  begin: DayNumber,
  lead: DayNumber,
  end: DayNumber,
): Generator<DayNumber[]> {
  const start = civilDate(begin);
  const near = civilDate(lead);
  // A rule within the day comes round every day.
  const step = rule.freq === 'HOURLY' ? Math.max(1, Math.floor(rule.interval / 24)) : rule.interval;
  if (rule.freq === 'YEARLY') {
    for (
      let year = start.year + floorTo(near.year - start.year, step);
      year <= LAST_YEAR && dayNumberOf(year, 1, 1) <= end;
      year += step
    ) {
      yield positions(rule, daysOfYear(rule, year, start));
    }
    return;
  }
  if (rule.freq === 'MONTHLY') {
    const base = start.year * 12 + start.month - 1;
    for (
      let month = base + floorTo(near.year * 12 + near.month - 1 - base, step);
      month < LAST_YEAR * 12 && dayNumberOf(Math.floor(month / 12), (month % 12) + 1, 1) <= end;
      month += step
    ) {
      yield positions(rule, daysOfMonth(rule, Math.floor(month / 12), (month % 12) + 1, start.day));
    }
    return;
  }
  const length = rule.freq === 'WEEKLY' ? 7 : 1;
  const base = rule.freq === 'WEEKLY' ? begin - ((weekday(begin) - rule.weekStart + 7) % 7) : begin;
  const last = Math.min(end, dayNumberOf(LAST_YEAR, 12, 31));
  for (let day = base + floorTo(lead - base, length * step); day <= last; day += length * step) {
    yield positions(rule, daysOfWeek(rule, day, length, weekday(begin)));
  }
}

function floorTo(value: number, step: number): number {
  return Math.max(0, Math.floor(value / step) * step);
}

function daysOfYear(rule: Rule, year: number, start: { month: number; day: number }): DayNumber[] {
  if (rule.byMonth.length === 0 && rule.byMonthDay.length === 0) {
    if (rule.byDay.length > 0) {
      return matchingDays(dayNumberOf(year, 1, 1), dayNumberOf(year + 1, 1, 1), rule.byDay);
    }
    return daysOfMonth(rule, year, start.month, start.day);
  }
  const months = rule.byMonth.length > 0 ? rule.byMonth : [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
  return inOrder(months.flatMap((month) => daysOfMonth(rule, year, month, start.day)));
}

function daysOfMonth(rule: Rule, year: number, month: number, startDay: number): DayNumber[] {
  if (rule.byMonth.length > 0 && !rule.byMonth.includes(month)) return [];
  const first = dayNumberOf(year, month, 1);
  const length = daysInMonth(year, month);
  const named = rule.byMonthDay
    .map((day) => (day > 0 ? day : length + 1 + day))
    .filter((day) => day >= 1 && day <= length)
    .map((day) => first + day - 1);
  if (rule.byDay.length > 0) {
    const days = matchingDays(first, first + length, rule.byDay);
    return rule.byMonthDay.length > 0 ? days.filter((day) => named.includes(day)) : days;
  }
  if (rule.byMonthDay.length > 0) return inOrder(named);
  return startDay <= length ? [first + startDay - 1] : [];
}

function daysOfWeek(
  rule: Rule,
  first: DayNumber,
  length: number,
  startWeekday: number,
): DayNumber[] {
  const days: DayNumber[] = [];
  for (let day = first; day < first + length; day += 1) {
    const { year, month, day: monthDay } = civilDate(day);
    const fromEnd = monthDay - daysInMonth(year, month) - 1;
    const named =
      rule.byDay.length > 0
        ? rule.byDay.some((one) => one.weekday === weekday(day))
        : rule.freq === 'DAILY' ||
          rule.freq === 'HOURLY' ||
          rule.byMonthDay.length > 0 ||
          startWeekday === weekday(day);
    const inMonth = rule.byMonth.length === 0 || rule.byMonth.includes(month);
    const onDay =
      rule.byMonthDay.length === 0 ||
      rule.byMonthDay.includes(monthDay) ||
      rule.byMonthDay.includes(fromEnd);
    if (named && inMonth && onDay) days.push(day);
  }
  return days;
}

/** The days from `first` up to, not including, `after` that BYDAY names, ordinals counted there. */
function matchingDays(first: DayNumber, after: DayNumber, byDay: RuleDay[]): DayNumber[] {
  const days: DayNumber[] = [];
  for (const { nth, weekday: wanted } of byDay) {
    const all: DayNumber[] = [];
    for (let day = first + ((wanted - weekday(first) + 7) % 7); day < after; day += 7)
      all.push(day);
    if (nth === 0) {
      days.push(...all);
    } else {
      const day = all.at(nth > 0 ? nth - 1 : nth);
      if (day !== undefined) days.push(day);
    }
  }
  return inOrder(days);
}

/** BYSETPOS: the chosen places of a period's days. */
function positions(rule: Rule, days: DayNumber[]): DayNumber[] {
  if (rule.bySetPos.length === 0) return days;
  const chosen = rule.bySetPos.map((place) => days.at(place > 0 ? place - 1 : place));
  return inOrder(chosen.filter((day) => day !== undefined));
}

function inOrder(days: DayNumber[]): DayNumber[] {
  return [...new Set(days)].sort((a, b) => a - b);
}
