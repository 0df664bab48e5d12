import type { IsoDate } from '../../model/deadline.js';
import { isoDate, parseIsoDate } from '../calendar/days.js';
import { occurrences } from './occurrences.js';
import { makeRule, type Rule, type RuleFrequency } from './rule.js';

const FREQUENCIES: readonly RuleFrequency[] = ['HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'];
const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** Reads back a rule that this room wrote; null where the text is none. */
export function readRule(text: string): Rule | null {
  const parts = new Map(
    text.split(';').map((part): [string, string] => {
      const at = part.indexOf('=');
      return [part.slice(0, at), part.slice(at + 1)];
    }),
  );
  const freq = FREQUENCIES.find((name) => name === parts.get('FREQ'));
  if (freq === undefined) return null;
  const rule = makeRule(freq, Number(parts.get('INTERVAL') ?? 1));
  rule.byMonth = numbers(parts.get('BYMONTH'));
  rule.byMonthDay = numbers(parts.get('BYMONTHDAY'));
  rule.byDay = (parts.get('BYDAY') ?? '')
    .split(',')
    .filter((day) => day !== '')
    .map((day) => ({
      weekday: DAYS.indexOf(day.slice(-2)) + 1,
      nth: Number(day.slice(0, -2) || 0),
    }));
  rule.bySetPos = Number(parts.get('BYSETPOS') ?? 0);
  const until = parts.get('UNTIL') ?? '';
  rule.until = parseIsoDate(`${until.slice(0, 4)}-${until.slice(4, 6)}-${until.slice(6, 8)}`);
  return rule;
}

function numbers(list: string | undefined): number[] {
  return list === undefined ? [] : list.split(',').map(Number);
}

/**
 * The first days of a recurrence rule of this room, with `from` as its DTSTART. Empty where the
 * rule or the day cannot be read.
 */
export function nextOccurrences(rrule: string, from: IsoDate, count: number): IsoDate[] {
  const rule = readRule(rrule);
  const start = parseIsoDate(from);
  return rule === null || start === null ? [] : occurrences(rule, start, count).map(isoDate);
}
