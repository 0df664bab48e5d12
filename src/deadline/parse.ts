import { unknown } from './build.js';
import { parseIsoDate } from './calendar/days.js';
import { dayOffTest } from './calendar/workdays.js';
import { parseClauses } from './clauses/clauses.js';
import { type Context, Cursor } from './clauses/cursor.js';
import { combine } from './combine.js';
import { openLabel } from './inside/open-label.js';
import { type Phrase, phraseText, splitPhrase, trimPhrase } from './phrase.js';
import type { Deadline, DeadlineOptions } from './types.js';

const SCHOOL_END = { month: 5, day: 31 };

/**
 * Reads a deadline phrase by the conventions of Russian office work. Never throws: what is not
 * understood comes back as `unknown` with a reason.
 */
export function parseDeadline(printed: string, options: DeadlineOptions = {}): Deadline {
  return readPhrase(withoutLabel(trimPhrase(splitPhrase(printed))), contextOf(options));
}

/** Reads a stretch of a longer text's tokens as a phrase of its own. */
export function readPart(
  phrase: Phrase,
  from: number,
  to: number,
  options: DeadlineOptions = { documentDate: '2000-01-01' },
): Deadline {
  const part = { ...phrase, tokens: phrase.tokens.slice(from, to) };
  return readPhrase(trimPhrase(part), contextOf(options));
}

function readPhrase(phrase: Phrase, context: Context): Deadline {
  const text = phraseText(phrase);
  if (phrase.tokens.length === 0) return unknown(text, 'empty');
  const cursor = new Cursor(phrase.tokens, context, phrase.finish);
  const clauses = parseClauses(cursor);
  if (clauses === null) return unknown(text, cursor.problem ?? 'not-understood');
  return combine(text, clauses, cursor, phrase);
}

/** «Срок: до 1 марта» → «до 1 марта» */
function withoutLabel(phrase: Phrase): Phrase {
  const opened = openLabel(phrase, 0);
  if (opened === null || opened.phrase >= phrase.tokens.length) return phrase;
  return trimPhrase({ ...phrase, tokens: phrase.tokens.slice(opened.phrase) });
}

export function contextOf(options: DeadlineOptions): Context {
  const end = /^(\d\d)-(\d\d)$/.exec(options.schoolYearEnd ?? '');
  return {
    document: options.documentDate ? parseIsoDate(options.documentDate) : null,
    schoolEnd: end ? { month: Number(end[1]), day: Number(end[2]) } : SCHOOL_END,
    isDayOff: dayOffTest(options.calendar),
  };
}
