import { unknown } from './build.js';
import { parseIsoDate } from './calendar/days.js';
import { dayOffTest } from './calendar/workdays.js';
import { parseClauses } from './clauses/clauses.js';
import { type Context, Cursor } from './clauses/cursor.js';
import { combine } from './combine.js';
import { phraseText, splitPhrase, trimPhrase } from './phrase.js';
import type { Deadline, DeadlineOptions } from './types.js';

const SCHOOL_END = { month: 5, day: 31 };

/**
 * Reads a deadline phrase by the conventions of Russian office work. Never throws: what is not
 * understood comes back as `unknown` with a reason.
 */
export function parseDeadline(printed: string, options: DeadlineOptions = {}): Deadline {
  const phrase = trimPhrase(splitPhrase(printed));
  const text = phraseText(phrase);
  if (phrase.tokens.length === 0) return unknown(text, 'empty');
  const cursor = new Cursor(phrase.tokens, contextOf(options), phrase.finish);
  const clauses = parseClauses(cursor);
  if (clauses === null) return unknown(text, cursor.problem ?? 'not-understood');
  return combine(text, clauses, cursor, phrase);
}

function contextOf(options: DeadlineOptions): Context {
  const end = /^(\d\d)-(\d\d)$/.exec(options.schoolYearEnd ?? '');
  return {
    document: options.documentDate ? parseIsoDate(options.documentDate) : null,
    schoolEnd: end ? { month: Number(end[1]), day: Number(end[2]) } : SCHOOL_END,
    isDayOff: dayOffTest(options.calendar),
  };
}
