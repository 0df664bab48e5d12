import { FREQUENCY } from '../words/frequency-words.js';
import type { FrequencyClause } from './clause.js';
import { FREQUENCY_UNITS, makeFrequency } from './counting.js';
import type { Cursor } from './cursor.js';
import { parseJoint } from './number-list.js';

export function listOf(cursor: Cursor, kind: 'weekday' | 'weekdays'): number[] {
  const days: number[] = [];
  for (;;) {
    const before = cursor.at;
    if (days.length > 0) {
      if (parseJoint(cursor) === null) break;
      cursor.accept('по');
    }
    const token = cursor.peek();
    if (token.kind !== kind) {
      cursor.at = before;
      break;
    }
    cursor.at++;
    days.push(token.value);
  }
  return days.toSorted();
}

export function onWorkingDays(): FrequencyClause {
  return { ...makeFrequency(FREQUENCY.week), weekdays: [1, 2, 3, 4, 5] };
}

/** «будням», «выходным» */
export function workdays(cursor: Cursor): FrequencyClause {
  const days = cursor.peek().value === 1 ? [6, 7] : [1, 2, 3, 4, 5];
  cursor.at++;
  cursor.accept('day');
  return { ...makeFrequency(FREQUENCY.week), weekdays: days };
}

/** «в рабочие дни», «кроме выходных и праздничных дней» */
export function exceptDaysOff(cursor: Cursor): FrequencyClause | null {
  const start = cursor.at;
  if (cursor.accept('в') && cursor.accept('working') && /^дн(?:и|ях)$/.test(cursor.peek().word)) {
    cursor.at++;
    return onWorkingDays();
  }
  cursor.at = start;
  if (cursor.peek().word !== 'кроме') return null;
  cursor.at++;
  while (
    cursor.is('и') ||
    cursor.is('day') ||
    /^(?:выходн|праздничн|нерабоч)/.test(cursor.peek().word)
  ) {
    cursor.at++;
  }
  if (cursor.at > start + 1) return onWorkingDays();
  cursor.at = start;
  return null;
}

const DISTRIBUTIVE = new Set('годам полугодиям кварталам месяцам декадам неделям'.split(' '));

/** «по понедельникам и средам», «по рабочим дням», «по кварталам». */
export function distributive(cursor: Cursor): FrequencyClause | null {
  const start = cursor.at;
  if (!cursor.accept('по')) return null;
  const weekdays = listOf(cursor, 'weekdays');
  if (weekdays.length > 0) {
    if (cursor.accept('every') && !cursor.accept('week')) cursor.at--;
    return { ...makeFrequency(FREQUENCY.week), weekdays };
  }
  if (cursor.is('workdays')) return workdays(cursor);
  if (cursor.acceptAll('working', 'day')) return onWorkingDays();
  const token = cursor.peek();
  const unit = DISTRIBUTIVE.has(token.word) ? FREQUENCY_UNITS[token.kind] : undefined;
  if (unit === undefined) {
    cursor.at = start;
    return null;
  }
  cursor.at++;
  return makeFrequency(unit);
}
