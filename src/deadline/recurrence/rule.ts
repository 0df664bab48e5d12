import { type DayNumber, isoDate } from '../calendar/days.js';

export type RuleFrequency = 'HOURLY' | 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';

/** A recurrence of RFC 5545, without DTSTART. Empty lists are left out. */
export interface Rule {
  freq: RuleFrequency;
  interval: number;
  byMonth: number[];
  /** Days of the month; negative ones count from its end. */
  byMonthDay: number[];
  /** Weekdays 1–7 with their place in the month; 0 for every one. */
  byDay: { weekday: number; nth: number }[];
  /** Place within the days of one period; 0 for all. */
  bySetPos: number;
  until: DayNumber | null;
}

const DAY_NAMES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

export function makeRule(freq: RuleFrequency, interval = 1): Rule {
  return { freq, interval, byMonth: [], byMonthDay: [], byDay: [], bySetPos: 0, until: null };
}

/** Monday to Friday. */
export function workingDays(): Rule['byDay'] {
  return [1, 2, 3, 4, 5].map((weekday) => ({ weekday, nth: 0 }));
}

export function formatRule(rule: Rule): string {
  let text = `FREQ=${rule.freq}`;
  if (rule.interval !== 1) text += `;INTERVAL=${rule.interval}`;
  if (rule.byMonth.length > 0) text += `;BYMONTH=${rule.byMonth.join(',')}`;
  if (rule.byMonthDay.length > 0) text += `;BYMONTHDAY=${rule.byMonthDay.join(',')}`;
  if (rule.byDay.length > 0) {
    const days = rule.byDay.map(({ weekday, nth }) => `${nth || ''}${DAY_NAMES[weekday - 1]}`);
    text += `;BYDAY=${days.join(',')}`;
  }
  if (rule.bySetPos !== 0) text += `;BYSETPOS=${rule.bySetPos}`;
  if (rule.until !== null) text += `;UNTIL=${isoDate(rule.until).replaceAll('-', '')}`;
  return text;
}
