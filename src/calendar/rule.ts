import type { IsoDate } from '../model/deadline.js';

export type Frequency = 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';

/** «2TU» is the second Tuesday, «-1FR» the last Friday, ordinal 0 every such weekday. */
export interface RuleDay {
  ordinal: number;
  /** ISO 8601, 1 Monday – 7 Sunday. */
  weekday: number;
}

/** A recurrence rule of whole days (RFC 5545, 3.3.10), read. */
export interface Rule {
  freq: Frequency;
  interval: number;
  count: number | null;
  /** Last possible day, inclusive. */
  until: IsoDate | null;
  byMonth: number[];
  byMonthDay: number[];
  byDay: RuleDay[];
  bySetPos: number[];
  /** ISO weekday a week begins with. */
  weekStart: number;
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const FREQUENCIES: readonly string[] = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'];

/**
 * Reads an RRULE value. Null for what is no rule of whole days, and for the parts that no phrase
 * of a decision needs (BYWEEKNO, BYYEARDAY, times of day): better no occurrences than wrong ones.
 */
export function parseRule(text: string): Rule | null {
  const rule: Rule = {
    freq: 'YEARLY',
    interval: 1,
    count: null,
    until: null,
    byMonth: [],
    byMonthDay: [],
    byDay: [],
    bySetPos: [],
    weekStart: 1,
  };
  let seenFrequency = false;
  for (const part of text.replace(/^RRULE:/i, '').split(';')) {
    const [name = '', value = ''] = part.toUpperCase().split('=');
    if (name === 'FREQ' && isFrequency(value)) {
      rule.freq = value;
      seenFrequency = true;
    } else if (!readPart(rule, name, value)) {
      return null;
    }
  }
  return seenFrequency ? rule : null;
}

function isFrequency(value: string): value is Frequency {
  return FREQUENCIES.includes(value);
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
      rule.until = `${value.slice(0, 4)}-${value.slice(4, 6)}-${value.slice(6, 8)}`;
      return /^\d{8}(T\d{6}Z?)?$/.test(value);
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
  rule.byDay.push({
    ordinal: Number(found[1] ?? 0),
    weekday: WEEKDAYS.indexOf(found[2] ?? '') + 1,
  });
  return true;
}

function numbers(value: string): number[] {
  return value.split(',').map((one) => (one === '' ? Number.NaN : Number(one)));
}

function isWithin(value: number, low: number, high: number): boolean {
  return Number.isInteger(value) && value >= low && value <= high;
}
