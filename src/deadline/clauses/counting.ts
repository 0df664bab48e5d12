import { FREQUENCY, type Frequency } from '../words/frequency-words.js';
import type { TokenKind } from '../words/token.js';
import type { FrequencyClause } from './clause.js';
import type { Cursor } from './cursor.js';
import { parseNumbers } from './number-list.js';

export const FREQUENCY_UNITS: Partial<Record<TokenKind, Frequency>> = {
  hour: FREQUENCY.hour,
  day: FREQUENCY.day,
  week: FREQUENCY.week,
  decade: FREQUENCY.decade,
  monthunit: FREQUENCY.month,
  quarter: FREQUENCY.quarter,
  half: FREQUENCY.half,
  halfyear: FREQUENCY.half,
  year: FREQUENCY.year,
};

export function makeFrequency(unit: Frequency, interval = 1, times = 1): FrequencyClause {
  return { kind: 'frequency', unit, interval, times, weekdays: [], months: [] };
}

/** «раз в квартал», «два раза в год», «1 раз в 3 месяца», «дважды в год». */
export function timesPer(cursor: Cursor): FrequencyClause | null {
  const start = cursor.at;
  let times = 1;
  const twice = cursor.peek();
  if (twice.kind === 'twice') {
    times = twice.value;
    cursor.at++;
  } else {
    cursor.accept('по');
    times = countBefore(cursor);
    if (!cursor.accept('times')) {
      cursor.at = start;
      return null;
    }
  }
  const over = cursor.accept('в') || cursor.accept('за') || cursor.accept('на');
  if (!over) {
    cursor.at = start;
    return null;
  }
  cursor.accept('during');
  cursor.accept('every');
  const clause = period(cursor);
  if (clause === null) {
    cursor.at = start;
    return null;
  }
  clause.times = times;
  return clause;
}

/** The number in front of «раз»; «2-3 раза» promises the smaller one. */
function countBefore(cursor: Cursor): number {
  const numbers = parseNumbers(cursor);
  const first = numbers?.[0]?.value ?? 1;
  if (cursor.is('(')) skipBracketedNumber(cursor);
  cursor.acceptAll('-', 'word');
  return first > 0 ? first : 1;
}

/** «10 (десять)» */
export function skipBracketedNumber(cursor: Cursor): void {
  const start = cursor.at;
  cursor.at++;
  while (cursor.is('cardinal') || cursor.is('number') || cursor.is('ordinal')) cursor.at++;
  if (!cursor.accept(')')) cursor.at = start;
}

/** «квартал», «2 недели», «полгода», «календарный год», «учебный год», «один год». */
export function period(cursor: Cursor): FrequencyClause | null {
  const numbers = parseNumbers(cursor);
  const interval = numbers?.[0]?.value ?? 1;
  if (numbers && (numbers.length > 1 || interval < 1)) return null;
  if (cursor.is('(')) skipBracketedNumber(cursor);
  for (let skipped = 0; skipped < 3; skipped++) {
    const { kind } = cursor.peek();
    if (kind !== 'calendar' && kind !== 'school' && kind !== 'working' && kind !== 'reporting')
      break;
    cursor.at++;
  }
  const token = cursor.peek();
  if (token.kind === 'schoolterm') {
    cursor.at++;
    return schoolTerm(token.word);
  }
  const unit = FREQUENCY_UNITS[token.kind];
  if (unit === undefined) return null;
  cursor.at++;
  return makeFrequency(unit, interval);
}

/** A school year has four quarters, three trimesters or two semesters. */
function schoolTerm(word: string): FrequencyClause {
  if (word.startsWith('сем')) return makeFrequency(FREQUENCY.half);
  if (word.startsWith('три')) return makeFrequency(FREQUENCY.month, 4);
  return makeFrequency(FREQUENCY.quarter);
}
