import { termDeadline, unknown } from './build.js';
import { parseIsoDate } from './calendar/days.js';
import { resolveTerms } from './calendar/term.js';
import { dayOffTest } from './calendar/workdays.js';
import { parseCalendar } from './clauses/calendar.js';
import { type Context, Cursor } from './clauses/cursor.js';
import { phraseText, splitPhrase, trimPhrase } from './phrase.js';
import type { Deadline, DeadlineOptions, SimpleDeadline } from './types.js';

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
  const first = cursor.peek();
  if (first.kind === 'constantly' && phrase.tokens.length === 1) {
    return { type: 'continuous', text, start: null, due: null };
  }
  if (first.kind === 'по' && cursor.peek(1).word === 'запросу') {
    const requester = text.split(' ').slice(2).join(' ');
    return { type: 'on-request', text, start: null, due: null, requester: requester || null };
  }
  const terms = parseCalendar(cursor);
  if (terms === null) return unknown(text, cursor.problem ?? 'not-understood');
  const resolved = resolveTerms(terms, cursor.context.document, cursor.context);
  if (typeof resolved === 'string') return unknown(text, resolved);
  const [only] = resolved;
  if (resolved.length === 1 && only) {
    const deadline = termDeadline(text, only, cursor.inferred);
    if (cursor.acceptAll(',', 'then', '-', 'frequency') && cursor.done) {
      const rrule = `FREQ=YEARLY;BYMONTH=${only.term.to.month}`;
      return { type: 'recurring', text, start: deadline.start, due: deadline.due, rrule };
    }
    return cursor.done ? deadline : unknown(text, 'not-understood');
  }
  if (!cursor.done) return unknown(text, 'not-understood');
  const deadlines: SimpleDeadline[] = resolved.map((one) =>
    termDeadline(text, one, cursor.inferred),
  );
  const due =
    deadlines
      .map((one) => one.due ?? '')
      .toSorted()
      .at(-1) ?? null;
  return { type: 'multiple', text, start: null, due, deadlines };
}

function contextOf(options: DeadlineOptions): Context {
  const end = /^(\d\d)-(\d\d)$/.exec(options.schoolYearEnd ?? '');
  return {
    document: options.documentDate ? parseIsoDate(options.documentDate) : null,
    schoolEnd: end ? { month: Number(end[1]), day: Number(end[2]) } : SCHOOL_END,
    isDayOff: dayOffTest(options.calendar),
  };
}
