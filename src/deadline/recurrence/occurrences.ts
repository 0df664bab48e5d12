import { civilDate, type DayNumber, dayNumber, daysInMonth, weekday } from '../calendar/days.js';
import type { Rule } from './rule.js';

/** A rule may have no day at all (30 February); give up after so many empty periods. */
const MOST_PERIODS = 4000;

/**
 * The first days of a rule, counted from `from` as its DTSTART, in order (RFC 5545, section 3.3.10,
 * for the parts that `Rule` has). A rule within the day counts as daily.
 */
export function occurrences(rule: Rule, from: DayNumber, count: number): DayNumber[] {
  const found: DayNumber[] = [];
  for (let period = 0; period < MOST_PERIODS; period++) {
    const days = bySetPos(periodDays(rule, from, period), rule.bySetPos);
    for (const day of days) {
      if (day < from) continue;
      if (found.length === count || (rule.until !== null && day > rule.until)) return found;
      found.push(day);
    }
    if (found.length === count) return found;
  }
  return found;
}

/** The first day of a rule on or after a day; null where it has none. */
export function firstOnOrAfter(rule: Rule, from: DayNumber): DayNumber | null {
  if (namesMonthDays(rule)) return firstMonthDay(rule, from);
  return occurrences(rule, from, 1)[0] ?? null;
}

/** Whether a rule only names days of months, of every month or of some of every year. */
function namesMonthDays({ freq, interval, byMonthDay, byDay, bySetPos }: Rule): boolean {
  const monthly = freq === 'MONTHLY' || freq === 'YEARLY';
  const plain = interval === 1 && byDay.length === 0 && bySetPos === 0;
  return monthly && plain && byMonthDay.length > 0;
}

/** A day of the month comes round within eight years (29 February) or never (30 February). */
const MOST_MONTHS = 9 * 12;

function firstMonthDay({ byMonth, byMonthDay, until }: Rule, from: DayNumber): DayNumber | null {
  let { year, month } = civilDate(from);
  for (let count = 0; count < MOST_MONTHS; count++) {
    if (byMonth.length === 0 || byMonth.includes(month)) {
      const length = daysInMonth(year, month);
      const before = dayNumber(year, month, 1) - 1;
      let found: DayNumber | null = null;
      for (const each of byMonthDay) {
        const day = before + (each > 0 ? each : length + each + 1);
        const stands = day > before && day <= before + length && day >= from;
        if (stands && (found === null || day < found)) found = day;
      }
      if (found !== null) return until !== null && found > until ? null : found;
    }
    month = month === 12 ? 1 : month + 1;
    if (month === 1) year++;
  }
  return null;
}

function bySetPos(days: DayNumber[], place: number): DayNumber[] {
  if (place === 0) return days;
  const day = days.at(place > 0 ? place - 1 : place);
  return day === undefined ? [] : [day];
}

function periodDays(rule: Rule, from: DayNumber, period: number): DayNumber[] {
  const { year, month } = civilDate(from);
  const step = period * rule.interval;
  switch (rule.freq) {
    case 'HOURLY':
      return keep(rule, [from + Math.floor(step / 24)]);
    case 'DAILY':
      return keep(rule, [from + step]);
    case 'WEEKLY': {
      const monday = from - weekday(from) + 1 + step * 7;
      const days = rule.byDay.length > 0 ? rule.byDay.map((day) => day.weekday) : [weekday(from)];
      return keep(
        { ...rule, byDay: [] },
        days.toSorted().map((day) => monday + day - 1),
      );
    }
    case 'MONTHLY': {
      const total = year * 12 + month - 1 + step;
      return monthDays(rule, from, Math.floor(total / 12), (total % 12) + 1);
    }
    case 'YEARLY': {
      return yearDays(rule, from, year + step, month);
    }
  }
}

const ALL_MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** Days of one year; days of the month with no month named are those of every month. */
function yearDays(rule: Rule, from: DayNumber, year: number, month: number): DayNumber[] {
  const [only] = rule.byMonth;
  if (only !== undefined && rule.byMonth.length === 1) return monthDays(rule, from, year, only);
  const named = rule.byMonthDay.length > 0 || rule.byDay.length > 0 ? ALL_MONTHS : [month];
  const months = rule.byMonth.length > 0 ? rule.byMonth.toSorted((a, b) => a - b) : named;
  return months.flatMap((each) => monthDays(rule, from, year, each));
}

/** Days of one month that the rule names; without BYMONTHDAY and BYDAY, the day of `from`. */
function monthDays(rule: Rule, from: DayNumber, year: number, month: number): DayNumber[] {
  if (rule.byMonth.length > 0 && !rule.byMonth.includes(month)) return [];
  const length = daysInMonth(year, month);
  const first = dayNumber(year, month, 1);
  if (rule.byMonthDay.length === 0 && rule.byDay.length === 0) {
    const { day } = civilDate(from);
    return day <= length ? [first + day - 1] : [];
  }
  if (rule.byDay.length === 0) return listedDays(rule.byMonthDay, first, length);
  const days: DayNumber[] = [];
  for (let day = 1; day <= length; day++) {
    const listed =
      rule.byMonthDay.length === 0 ||
      rule.byMonthDay.some((each) => each === day || length + each + 1 === day);
    if (listed && onWeekday(rule, first + day - 1, day, length)) days.push(first + day - 1);
  }
  return days;
}

/** Days of a month by their numbers, negative ones from its end, each once and in order. */
function listedDays(numbers: readonly number[], first: DayNumber, length: number): DayNumber[] {
  const days: DayNumber[] = [];
  for (const number of numbers) {
    const day = number > 0 ? number : length + number + 1;
    if (day >= 1 && day <= length && !days.includes(first + day - 1)) days.push(first + day - 1);
  }
  return days.length > 1 ? days.toSorted((a, b) => a - b) : days;
}

function onWeekday(rule: Rule, number: DayNumber, day: number, length: number): boolean {
  if (rule.byDay.length === 0) return true;
  return rule.byDay.some(({ weekday: wanted, nth }) => {
    if (weekday(number) !== wanted) return false;
    if (nth === 0) return true;
    return nth > 0 ? Math.ceil(day / 7) === nth : Math.ceil((length - day + 1) / 7) === -nth;
  });
}

function keep(rule: Rule, days: DayNumber[]): DayNumber[] {
  return days.filter((number) => {
    const { year, month, day } = civilDate(number);
    if (rule.byMonth.length > 0 && !rule.byMonth.includes(month)) return false;
    return onWeekday(rule, number, day, daysInMonth(year, month));
  });
}
