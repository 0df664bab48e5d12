import { requireDay, requireText } from '../arguments.js';
import { parseIsoDate } from '../calendar/iso.js';
import { dayOffTest, workdayBefore } from '../calendar/workdays.js';
import type { Deadline, DeadlineOptions, WorkCalendar } from '../model/deadline.js';
import { unknown } from './build.js';
import { parseClauses } from './clauses/clauses.js';
import { type Context, Cursor } from './clauses/cursor.js';
import { combine } from './combine.js';
import { askConversational } from './conversational.js';
import { openLabel } from './inside/open-label.js';
import { type Phrase, phraseText, splitPhrase, trimPhrase } from './phrase.js';

/** No deadline is longer; a page of noise is not read word by word. */
const MOST_TOKENS = 400;
const SCHOOL_END = { month: 5, day: 31 };

/**
 * Reads a deadline phrase by the conventions of Russian office work. No phrase makes it throw: what
 * is not understood comes back as `unknown` with a reason.
 *
 * @throws DecisionsError `argument` when the phrase is no string or `documentDate` is no day
 */
export function parseDeadline(printed: string, options: DeadlineOptions = {}): Deadline {
  requireText(printed, 'phrase');
  requireDay(options.documentDate, 'documentDate');
  const phrase = withoutLabel(trimPhrase(splitPhrase(printed)));
  const deadline = withWorkdays(readPhrase(phrase, contextOf(options)), options.calendar);
  if (deadline.type !== 'unknown' || !options.conversational) return deadline;
  const due = askConversational(deadline.text, options);
  if (due === null) return deadline;
  const { text } = deadline;
  return {
    type: 'date',
    text,
    start: null,
    due,
    bound: 'by',
    edtf: `../${due}`,
    inferred: ['date'],
  };
}

/** Notes beside each `due` that is a day off the working day before it. */
export function withWorkdays(deadline: Deadline, calendar: WorkCalendar | undefined): Deadline {
  if (deadline.type === 'multiple') {
    const deadlines = deadline.deadlines.map((one) => withWorkday(one, calendar));
    return withWorkday({ ...deadline, deadlines }, calendar);
  }
  return withWorkday(deadline, calendar);
}

function withWorkday<Kind extends Deadline>(deadline: Kind, calendar?: WorkCalendar): Kind {
  const before = deadline.due === null ? null : workdayBefore(deadline.due, calendar);
  return before === null ? deadline : { ...deadline, dueWorkday: before };
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
  if (phrase.tokens.length > MOST_TOKENS) return unknown(text, 'too-long');
  const cursor = new Cursor(phrase.tokens, context);
  const clauses = parseClauses(cursor);
  if (clauses === null) return unknown(text, cursor.problem ?? 'not-understood');
  return combine(text, clauses, cursor, phrase);
}

/** «Срок: до 1 марта» → «до 1 марта» */
export function withoutLabel(phrase: Phrase): Phrase {
  const first = phrase.tokens[0]?.kind;
  if (first !== 'term' && first !== 'word' && first !== 'period') return phrase;
  const opened = openLabel(phrase, 0);
  if (opened === null || opened.phrase >= phrase.tokens.length) return phrase;
  return trimPhrase({ ...phrase, tokens: phrase.tokens.slice(opened.phrase) });
}

export function contextOf(
  { documentDate, schoolYearEnd, calendar, meeting }: DeadlineOptions,
  repeats = false,
): Context {
  return {
    document: documentDate ? parseIsoDate(documentDate) : null,
    schoolEnd: schoolYearEnd === undefined ? SCHOOL_END : monthAndDay(schoolYearEnd),
    isDayOff: dayOffTest(calendar),
    repeats,
    meeting: meeting === true,
  };
}

function monthAndDay(text: string): Context['schoolEnd'] {
  const found = /^(\d\d)-(\d\d)$/.exec(text);
  const [month, day] = [Number(found?.[1]), Number(found?.[2])];
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? { month, day } : SCHOOL_END;
}
