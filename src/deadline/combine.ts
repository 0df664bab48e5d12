import { termDeadline, unknown } from './build.js';
import { type ResolvedTerm, resolveTerms, type Term } from './calendar/term.js';
import type {
  Clause,
  DayClause,
  FrequencyClause,
  HeadClause,
  RelativeClause,
  Stretch,
} from './clauses/clause.js';
import type { Context, Cursor } from './clauses/cursor.js';
import { type Phrase, printedText } from './phrase.js';
import { isOpen } from './recurrence/bounds.js';
import { periodEndDays } from './recurrence/period-end.js';
import { recur } from './recurrence/recur.js';
import { durationText, relativeDue } from './relative.js';
import type { Deadline, SimpleDeadline } from './types.js';

type Kind = Clause['kind'];

/** Makes one deadline of the clauses of a phrase: what binds most decides its type. */
export function combine(
  text: string,
  clauses: readonly Clause[],
  cursor: Cursor,
  phrase: Phrase,
): Deadline {
  const [first] = clauses;
  if (!first) return unknown(text, 'not-understood');
  if (clauses.length === 1 && first.kind === 'terms' && first.terms.length === 1) {
    const resolved = resolveTerms(first.terms, cursor.context.document, cursor.context);
    if (typeof resolved === 'string') return unknown(text, resolved);
    const [only] = resolved;
    if (only) return termDeadline(text, only, cursor.inferred);
  }
  const terms = clauses.flatMap((clause) => (clause.kind === 'terms' ? clause.terms : []));
  const recurs = clauses.some(({ kind }) => kind === 'frequency' || kind === 'day');
  const resolved = resolveTerms(terms, cursor.context.document, cursor.context, recurs);
  if (typeof resolved === 'string' && !onlyBare(clauses, resolved)) return unknown(text, resolved);
  const known = typeof resolved === 'string' ? [] : resolved;
  if (recurs) {
    return recurringOf(text, clauses, known, cursor.context);
  }
  const simple = simpleDeadlines(text, clauses, known, cursor, phrase);
  const [only] = simple;
  if (only && simple.length === 1) return only;
  const due =
    simple
      .map(({ due }) => due)
      .filter((day) => day !== null)
      .toSorted()
      .at(-1) ?? null;
  return { type: 'multiple', text, start: null, due, deadlines: simple };
}

/** «ежегодно до 1 марта» needs no date of the paper: its rule stands without a first time. */
function onlyBare(clauses: readonly Clause[], problem: string): boolean {
  return problem === 'no-document-date' && clauses.some(({ kind }) => kind === 'frequency');
}

function of<K extends Kind>(clauses: readonly Clause[], kind: K): Extract<Clause, { kind: K }>[] {
  return clauses.filter((clause): clause is Extract<Clause, { kind: K }> => clause.kind === kind);
}

function recurringOf(
  text: string,
  clauses: readonly Clause[],
  resolved: readonly ResolvedTerm[],
  context: Context,
): Deadline {
  const after = clauses.findIndex((clause) => clause.then === true);
  const ahead = after < 0 ? [] : clauses.slice(0, after);
  const opening = new Set<Term>(of(ahead, 'terms').flatMap(({ terms }) => terms));
  const frequencies: FrequencyClause[] = of(clauses, 'frequency');
  const telling = frequencies.find(({ weekdays, months }) => weekdays.length + months.length > 0);
  const frequency = telling ?? frequencies[0] ?? null;
  const days: DayClause[] = of(clauses, 'day');
  for (const clause of of(clauses, 'relative')) {
    const day = days.length === 0 ? periodEndDays(clause) : null;
    if (day) days.push(day);
  }
  return recur(
    text,
    {
      frequency,
      days,
      first: resolved.filter(({ term }) => opening.has(term)),
      terms: resolved.filter(({ term }) => !opening.has(term)),
    },
    context,
  );
}

/**
 * Dates bind more than times that count from something, these more than events, plans and
 * requests; behind «далее» each stands for itself.
 */
function simpleDeadlines(
  text: string,
  clauses: readonly Clause[],
  resolved: readonly ResolvedTerm[],
  cursor: Cursor,
  phrase: Phrase,
): SimpleDeadline[] {
  const { context, inferred } = cursor;
  const alone = resolved.length === 1;
  const dated = resolved.map((one) =>
    termDeadline(alone ? text : wordsOf(phrase, one.term), one, inferred),
  );
  const later = clauses.filter((clause) => clause.then === true && clause.kind !== 'terms');
  const earlier = clauses.filter((clause) => !later.includes(clause));
  const heads = of(later, 'head').map((head) => headDeadline(text, head, phrase));
  const times = of(later, 'relative').map((one) => relativeDeadline(text, one, context, phrase));
  const endless = of(earlier, 'head').find(({ type }) => type === 'continuous');
  if (endless && resolved.length > 0 && resolved.every(({ term }) => isOpen(term.mode))) {
    return [headDeadline(text, endless, phrase), ...times, ...heads];
  }
  if (dated.length > 0) return [...dated, ...times, ...heads];
  const relative = of(earlier, 'relative').at(-1);
  if (relative) return [relativeDeadline(text, relative, context, phrase), ...times, ...heads];
  const head = of(earlier, 'head')[0];
  return head ? [headDeadline(text, head, phrase), ...times, ...heads] : [...times, ...heads];
}

function printed(phrase: Phrase, stretch: Stretch | null): string | null {
  return stretch && (printedText(phrase, stretch.from, stretch.to) || null);
}

function wordsOf(phrase: Phrase, { words }: Term): string {
  const text = printedText(phrase, words.from, words.to);
  return text.endsWith('.') ? text.slice(0, -1) : text;
}

function headDeadline(text: string, head: HeadClause, phrase: Phrase): SimpleDeadline {
  const base = { text, start: null, due: null } as const;
  const words = printed(phrase, head.words) ?? text;
  switch (head.type) {
    case 'continuous':
      return { type: 'continuous', ...base };
    case 'event':
      return { type: 'event', ...base, event: words };
    case 'schedule':
      return { type: 'schedule', ...base, schedule: words };
    case 'on-request':
      return { type: 'on-request', ...base, requester: printed(phrase, head.requester) };
  }
}

function relativeDeadline(
  text: string,
  clause: RelativeClause,
  context: Context,
  phrase: Phrase,
): SimpleDeadline {
  const anchor = anchorDay(clause, context);
  return {
    type: 'relative',
    text,
    start: null,
    due: anchor === null ? null : relativeDue(clause, anchor, context),
    duration: durationText(clause),
    days: clause.business ? 'business' : 'calendar',
    anchor: printed(phrase, clause.anchor),
  };
}

function anchorDay({ fromDocument, fromTerm }: RelativeClause, context: Context): number | null {
  if (fromDocument) return context.document;
  if (!fromTerm) return null;
  const resolved = resolveTerms([fromTerm], context.document, context);
  return typeof resolved === 'string' ? null : (resolved[0]?.end ?? null);
}
