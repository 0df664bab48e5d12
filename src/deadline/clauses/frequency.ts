import { FREQUENCY, frequencyOf } from '../words/frequency-words.js';
import type { FrequencyClause } from './clause.js';
import { makeFrequency, period, timesPer } from './counting.js';
import type { Cursor } from './cursor.js';
import { distributive, exceptDaysOff, listOf, onWorkingDays, workdays } from './weekdays.js';

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
  return makeFrequency(frequencyOf(token.value));
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
  if (weekdays.length > 0) return { ...makeFrequency(FREQUENCY.week), weekdays };
  const token = cursor.peek();
  if (token.kind === 'month' || token.kind === 'season') {
    cursor.at++;
    const months =
      token.kind === 'month'
        ? [token.value]
        : [0, 1, 2].map((n) => ((token.value * 3 + n - 1) % 12) + 1);
    return { ...makeFrequency(FREQUENCY.year), months: months.toSorted((a, b) => a - b) };
  }
  if (cursor.acceptAll('working', 'day')) return onWorkingDays();
  if (token.kind === 'workdays') return workdays(cursor);
  const clause = period(cursor);
  if (clause === null) cursor.at = start;
  return clause;
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
  return makeFrequency(FREQUENCY.year);
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
