import type { DayNumber } from './days.js';
import { isoDay, parseIsoDate } from './iso.js';

/** Frequencies of whole days, and the hour, which counts as every day. */
export type RuleFrequency = 'HOURLY' | 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';

/** «2TU» is the second Tuesday, «-1FR» the last Friday, place 0 every such weekday. */
export interface RuleDay {
  /** ISO 8601, 1 Monday – 7 Sunday. */
  weekday: number;
  nth: number;
}

/** A recurrence rule of whole days (RFC 5545, 3.3.10), without DTSTART. Empty lists are left out. */
export interface Rule {
  freq: RuleFrequency;
  interval: number;
  /** How often it comes round in all; null without an end. */
  count: number | null;
  /** Last possible day, inclusive. */
  until: DayNumber | null;
  byMonth: number[];
  /** Days of the month; negative ones count from its end. */
  byMonthDay: number[];
  byDay: RuleDay[];
  /** Places within the days of one period; negative ones count from its end. */
  bySetPos: number[];
  /** ISO weekday a week begins with. */
  weekStart: number;
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const FREQUENCIES: readonly RuleFrequency[] = ['HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'];

export function makeRule(freq: RuleFrequency, interval = 1): Rule {
  return {
    freq,
    interval,
    count: null,
    until: null,
    byMonth: [],
    byMonthDay: [],
    byDay: [],
    bySetPos: [],
    weekStart: 1,
  };
}

/** Monday to Friday. */
export function workingDays(): RuleDay[] {
  return [1, 2, 3, 4, 5].map((weekday) => ({ weekday, nth: 0 }));
}

/** The rule as an RRULE value. */
export function formatRule(rule: Rule): string {
  let text = `FREQ=${rule.freq}`;
  if (rule.interval !== 1) text += `;INTERVAL=${rule.interval}`;
  if (rule.byMonth.length > 0) text += `;BYMONTH=${rule.byMonth.join(',')}`;
  if (rule.byMonthDay.length > 0) text += `;BYMONTHDAY=${rule.byMonthDay.join(',')}`;
  if (rule.byDay.length > 0) {
    const days = rule.byDay.map(({ weekday, nth }) => `${nth || ''}${WEEKDAYS[weekday - 1]}`);
    text += `;BYDAY=${days.join(',')}`;
  }
  if (rule.bySetPos.length > 0) text += `;BYSETPOS=${rule.bySetPos.join(',')}`;
  if (rule.count !== null) text += `;COUNT=${rule.count}`;
  if (rule.until !== null) text += `;UNTIL=${isoDay(rule.until).replaceAll('-', '')}`;
  return text;
}

/**
 * Reads an RRULE value. Null for what is no rule of whole days, and for the parts that no phrase
 * of a decision needs (BYWEEKNO, BYYEARDAY, times of day): better no occurrences than wrong ones.
 */
export function parseRule(text: string): Rule | null {
  const rule = makeRule('YEARLY');
  let seenFrequency = false;
  for (const part of text.replace(/^RRULE:/i, '').split(';')) {
    const [name = '', value = ''] = part.toUpperCase().split('=');
    const freq = name === 'FREQ' ? FREQUENCIES.find((known) => known === value) : undefined;
    if (freq !== undefined) {
      rule.freq = freq;
      seenFrequency = true;
    } else if (!readPart(rule, name, value)) {
      return null;
    }
  }
  return seenFrequency ? rule : null;
}

function readPart(rule: Rule, name: string, value: string): boolean {
  switch (name) {
    case 'INTERVAL':
      rule.interval = Number(value);
      return isWithin(rule.interval, 1, 10_000);
    case 'COUNT':
      rule.count = Number(value);
      return isWithin(rule.count, 1, 100_000);
    case 'UNTIL':
      rule.until = /^\d{8}(?:T\d{6}Z?)?$/.test(value)
        ? parseIsoDate(`${value.slice(0, 4)}-${value.slice(4, 6)}-${value.slice(6, 8)}`)
        : null;
      return rule.until !== null;
    case 'BYMONTH':
      rule.byMonth = numbers(value);
      return rule.byMonth.every((month) => isWithin(month, 1, 12));
    case 'BYMONTHDAY':
      rule.byMonthDay = numbers(value);
      return rule.byMonthDay.every((day) => day !== 0 && isWithin(day, -31, 31));
    case 'BYSETPOS':
      rule.bySetPos = numbers(value);
      return rule.bySetPos.every((place) => place !== 0 && isWithin(place, -366, 366));
    case 'BYDAY':
      return value.split(',').every((day) => readDay(rule, day));
    case 'WKST':
      rule.weekStart = WEEKDAYS.indexOf(value) + 1;
      return rule.weekStart > 0;
    default:
      return false;
  }
}

function readDay(rule: Rule, text: string): boolean {
  const found = /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$/.exec(text);
  if (!found) return false;
  rule.byDay.push({ weekday: WEEKDAYS.indexOf(found[2] ?? '') + 1, nth: Number(found[1] ?? 0) });
  return true;
}

function numbers(value: string): number[] {
  return value.split(',').map((one) => (one === '' ? Number.NaN : Number(one)));
}

function isWithin(value: number, low: number, high: number): boolean {
  return Number.isInteger(value) && value >= low && value <= high;
}
