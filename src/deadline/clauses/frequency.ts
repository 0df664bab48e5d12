import { FREQUENCY, type Frequency, frequencyOf } from '../words/frequency-words.js';
import type { TokenKind } from '../words/token.js';
import type { FrequencyClause } from './clause.js';
import type { Cursor } from './cursor.js';
import { parseJoint, parseNumbers } from './number-list.js';

const UNITS: Partial<Record<TokenKind, Frequency>> = {
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
/** «на ежемесячной основе», «в еженедельном режиме»: nouns that carry nothing more. */
const CARRIERS = new Set(
  'основе основы режиме режим порядке периодичность периодичностью'.split(' '),
);
const PERIODICITY = new Set('периодичностью периодичность частотой интервалом'.split(' '));
const AT_LEAST = new Set('минимум максимум'.split(' '));

/** «ежеквартально», «не реже одного раза в месяц», «каждые две недели», «по понедельникам». */
export function parseFrequency(cursor: Cursor): FrequencyClause | null {
  const start = cursor.at;
  skipLead(cursor);
  const clause =
    exceptDaysOff(cursor) ??
    adverb(cursor) ??
    afterEach(cursor) ??
    timesPer(cursor) ??
    every(cursor) ??
    distributive(cursor) ??
    nextYear(cursor);
  if (clause === null) cursor.at = start;
  return clause;
}

function make(unit: Frequency, interval = 1, times = 1): FrequencyClause {
  return { kind: 'frequency', unit, interval, times, weekdays: [], months: [] };
}

/** «не реже», «не менее чем», «как минимум», «с периодичностью». */
function skipLead(cursor: Cursor): void {
  cursor.accept('но');
  if (cursor.is('не') && (cursor.is('seldom', 1) || cursor.is('more', 1))) {
    cursor.at += 2;
    cursor.accept(',');
    cursor.accept('чем');
  }
  if (cursor.peek().word === 'как' && AT_LEAST.has(cursor.peek(1).word)) cursor.at += 2;
  else if (AT_LEAST.has(cursor.peek().word)) cursor.at++;
  const preposition = cursor.is('с') || cursor.is('на') || cursor.is('в') ? 1 : 0;
  if (PERIODICITY.has(cursor.peek(preposition).word)) {
    cursor.at += preposition + 1;
    if (cursor.is('-') || cursor.is(':')) cursor.at++;
    if (cursor.is('не') && (cursor.is('seldom', 1) || cursor.is('more', 1))) cursor.at += 2;
    cursor.accept('чем');
  } else if (preposition && cursor.is('frequency', 1)) cursor.at++;
}

/** «ежегодно», «на ежегодной основе»; «ежемесячный отчёт» is one as well. */
function adverb(cursor: Cursor): FrequencyClause | null {
  const token = cursor.peek();
  if (token.kind !== 'frequency') return null;
  cursor.at++;
  if (CARRIERS.has(cursor.peek().word)) cursor.at++;
  return make(frequencyOf(token.value));
}

/** «раз в квартал», «два раза в год», «1 раз в 3 месяца», «дважды в год». */
function timesPer(cursor: Cursor): FrequencyClause | null {
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
function period(cursor: Cursor): FrequencyClause | null {
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
  const unit = UNITS[token.kind];
  if (unit === undefined) return null;
  cursor.at++;
  return make(unit, interval);
}

/** A school year has four quarters, three trimesters or two semesters. */
function schoolTerm(word: string): FrequencyClause {
  if (word.startsWith('сем')) return make(FREQUENCY.half);
  if (word.startsWith('три')) return make(FREQUENCY.month, 4);
  return make(FREQUENCY.quarter);
}

/** «каждый понедельник», «каждые 3 месяца», «каждую весну», «каждый март», «каждый рабочий день». */
function every(cursor: Cursor): FrequencyClause | null {
  const start = cursor.at;
  if (cursor.is('в') || cursor.is('через')) cursor.at++;
  if (!cursor.accept('every')) {
    cursor.at = start;
    return null;
  }
  const weekdays = listOf(cursor, 'weekday');
  if (weekdays.length > 0) return { ...make(FREQUENCY.week), weekdays };
  const token = cursor.peek();
  if (token.kind === 'month' || token.kind === 'season') {
    cursor.at++;
    const months =
      token.kind === 'month'
        ? [token.value]
        : [0, 1, 2].map((n) => ((token.value * 3 + n - 1) % 12) + 1);
    return { ...make(FREQUENCY.year), months: months.toSorted((a, b) => a - b) };
  }
  if (cursor.acceptAll('working', 'day')) return onWorkingDays();
  if (token.kind === 'workdays') return workdays(cursor);
  const clause = period(cursor);
  if (clause === null) cursor.at = start;
  return clause;
}

function listOf(cursor: Cursor, kind: 'weekday' | 'weekdays'): number[] {
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

/** «года, следующего за отчётным», «следующего за отчётным года»: every year. */
function nextYear(cursor: Cursor): FrequencyClause | null {
  const start = cursor.at;
  const named = cursor.accept('year');
  if (named) cursor.accept(',');
  const follows = cursor.acceptAll('following', 'за', 'reporting');
  const behind = cursor.is('year') || cursor.is('period');
  if (!follows || !(named || cursor.is('year'))) {
    cursor.at = start;
    return null;
  }
  if (behind) cursor.at++;
  return make(FREQUENCY.year);
}

function onWorkingDays(): FrequencyClause {
  return { ...make(FREQUENCY.week), weekdays: [1, 2, 3, 4, 5] };
}

/** «будням», «выходным» */
function workdays(cursor: Cursor): FrequencyClause {
  const days = cursor.peek().value === 1 ? [6, 7] : [1, 2, 3, 4, 5];
  cursor.at++;
  cursor.accept('day');
  return { ...make(FREQUENCY.week), weekdays: days };
}

/** «в рабочие дни», «кроме выходных и праздничных дней» */
function exceptDaysOff(cursor: Cursor): FrequencyClause | null {
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

const AFTER = /^(?:итогам|окончании|завершении|результатам|истечении)$/;

/** «по итогам каждого квартала», «по окончании отчётного месяца»: as often as that comes round. */
function afterEach(cursor: Cursor): FrequencyClause | null {
  if (!cursor.is('по') || !AFTER.test(cursor.peek(1).word)) return null;
  const start = cursor.at;
  cursor.at += 2;
  const repeated = cursor.accept('every') || cursor.accept('reporting');
  const clause = repeated ? period(cursor) : null;
  if (clause === null) cursor.at = start;
  return clause;
}

const DISTRIBUTIVE = new Set('годам полугодиям кварталам месяцам декадам неделям'.split(' '));

/** «по понедельникам и средам», «по рабочим дням», «по кварталам». */
function distributive(cursor: Cursor): FrequencyClause | null {
  const start = cursor.at;
  if (!cursor.accept('по')) return null;
  const weekdays = listOf(cursor, 'weekdays');
  if (weekdays.length > 0) {
    if (cursor.accept('every') && !cursor.accept('week')) cursor.at--;
    return { ...make(FREQUENCY.week), weekdays };
  }
  if (cursor.is('workdays')) return workdays(cursor);
  if (cursor.acceptAll('working', 'day')) return onWorkingDays();
  const token = cursor.peek();
  const unit = DISTRIBUTIVE.has(token.word) ? UNITS[token.kind] : undefined;
  if (unit === undefined) {
    cursor.at = start;
    return null;
  }
  cursor.at++;
  return make(unit);
}
