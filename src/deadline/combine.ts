import { dayNumberOf } from '../calendar/days.js';
import { isoDay } from '../calendar/iso.js';
import type { Deadline, Inferred, SimpleDeadline } from '../model/deadline.js';
import { termDeadline, together, unknown } from './build.js';
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
import { contradict, durationText, relativeDue } from './relative.js';

/** Makes one deadline of the clauses of a phrase: what binds most decides its type. */
export function combine(
  text: string,
  clauses: readonly Clause[],
  cursor: Cursor,
  phrase: Phrase,
): Deadline {
  const [first] = clauses;
  if (!first) return unknown(text, 'not-understood');
  if (clauses.length === 1) {
    if (first.kind === 'head') return headDeadline(text, first, phrase);
    if (first.kind === 'relative') return relativeDeadline(text, first, cursor, phrase);
    if (first.kind === 'terms' && first.terms.length === 1) {
      const resolved = resolveTerms(first.terms, cursor.context.document, cursor.context);
      if (typeof resolved === 'string') return unknown(text, resolved);
      const [only] = resolved;
      if (only) return termDeadline(text, only, cursor.inferred);
    }
  }
  const parts = sorted(clauses);
  const recurs = parts.frequencies.length + parts.days.length > 0;
  const { context } = cursor;
  const known = resolveTerms(parts.terms, context.document, context, recurs);
  if (known === 'no-document-date' && recurs) return undated(text, parts, context);
  if (typeof known === 'string') return unknown(text, known);
  if (recurs) return recurringOf(text, parts, known, context);
  if (contradictsItself(parts, phrase)) return unknown(text, 'not-understood');
  return together(text, simpleDeadlines(text, parts, known, cursor, phrase));
}

/** A time told twice, the second time in brackets, and not the same. */
function contradictsItself({ relatives, terms }: Parts, { tokens }: Phrase): boolean {
  const [first, second, third] = relatives;
  if (first === undefined || second === undefined || third !== undefined || terms.length > 0)
    return false;
  return (
    first.anchor === null &&
    first.amount > 0 &&
    tokens.some(({ kind }) => kind === '(') &&
    contradict(first, second)
  );
}

/** The clauses of a phrase by kind; those behind «далее» stand for themselves. */
interface Parts {
  frequencies: FrequencyClause[];
  days: DayClause[];
  terms: Term[];
  /** Terms in front of «далее», where it stands. */
  opening: Term[];
  relatives: RelativeClause[];
  heads: HeadClause[];
  laterRelatives: RelativeClause[];
  laterHeads: HeadClause[];
}

function sorted(clauses: readonly Clause[]): Parts {
  const parts: Parts = {
    frequencies: [],
    days: [],
    terms: [],
    opening: [],
    relatives: [],
    heads: [],
    laterRelatives: [],
    laterHeads: [],
  };
  let later = false;
  for (const clause of clauses) {
    later ||= clause.then === true;
    switch (clause.kind) {
      case 'frequency':
        parts.frequencies.push(clause);
        break;
      case 'day':
        parts.days.push(clause);
        break;
      case 'terms':
        parts.terms.push(...clause.terms);
        if (!later && clauses.some(({ then }) => then === true))
          parts.opening.push(...clause.terms);
        break;
      case 'relative':
        (clause.then === true ? parts.laterRelatives : parts.relatives).push(clause);
        break;
      case 'head':
        (clause.then === true ? parts.laterHeads : parts.heads).push(clause);
        break;
    }
  }
  return parts;
}

/** Any paper's date. */
const ANY_DAY = dayNumberOf(2000, 1, 1);

/** «ежегодно до 1 марта» in a paper without a date: its rule stands without a first time. */
function undated(text: string, parts: Parts, context: Context): Deadline {
  const resolved = resolveTerms(parts.terms, ANY_DAY, context, true);
  if (typeof resolved === 'string') return unknown(text, resolved);
  const read = recurringOf(text, parts, resolved, { ...context, document: ANY_DAY });
  const open = <T extends Deadline>(one: T): T => ({ ...one, start: null, due: null });
  if (read.type !== 'multiple') return open(read);
  return { ...read, due: null, deadlines: read.deadlines.map(open) };
}

function recurringOf(
  text: string,
  parts: Parts,
  resolved: readonly ResolvedTerm[],
  context: Context,
): Deadline {
  const { frequencies, days, opening } = parts;
  const telling = frequencies.find(({ weekdays, months }) => weekdays.length + months.length > 0);
  const frequency = telling ?? frequencies[0] ?? null;
  if (days.length === 0) {
    for (const clause of [...parts.relatives, ...parts.laterRelatives]) {
      const day = days.length === 0 ? periodEndDays(clause) : null;
      if (day) days.push(day);
    }
  }
  const first: ResolvedTerm[] = [];
  const terms: ResolvedTerm[] = [];
  for (const one of resolved) (opening.includes(one.term) ? first : terms).push(one);
  return recur(text, { frequency, days, first, terms }, context);
}

/**
 * Dates bind more than times that count from something, these more than events, plans and
 * requests; behind «далее» each stands for itself.
 */
function simpleDeadlines(
  text: string,
  parts: Parts,
  resolved: readonly ResolvedTerm[],
  cursor: Cursor,
  phrase: Phrase,
): SimpleDeadline[] {
  const { inferred } = cursor;
  const later = [
    ...parts.laterRelatives.map((one) => relativeDeadline(text, one, cursor, phrase)),
    ...parts.laterHeads.map((head) => headDeadline(text, head, phrase)),
  ];
  const endless = parts.heads.find(({ type }) => type === 'continuous');
  if (endless && resolved.length > 0 && resolved.every(({ term }) => isOpen(term.mode))) {
    const start = resolved[0] ? isoDay(resolved[0].start) : null;
    return [{ type: 'continuous', text, start, due: null }, ...later];
  }
  if (resolved.length > 0) {
    const alone = resolved.length === 1;
    const dated = resolved.map((one) =>
      termDeadline(alone ? text : wordsOf(phrase, one.term), one, inferred),
    );
    return [...dated, ...later];
  }
  const relative = parts.relatives.at(-1);
  if (relative) {
    const waits = parts.heads.length > 0;
    return [relativeDeadline(text, relative, cursor, phrase, waits), ...later];
  }
  const [head] = parts.heads;
  return head ? [headDeadline(text, head, phrase), ...later] : later;
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
  { context, inferred }: Cursor,
  phrase: Phrase,
  waits = false,
): SimpleDeadline {
  const anchored = anchorDay(clause, context);
  // «в течение 10 дней по запросу» waits for the request.
  const unnamed = !waits && anchored === null && countsFromPaper(clause, context);
  const anchor = unnamed ? context.document : anchored;
  const deadline: SimpleDeadline = {
    type: 'relative',
    text,
    start: null,
    due: anchor === null ? null : relativeDue(clause, anchor, context),
    duration: durationText(clause),
    days: clause.business ? 'business' : 'calendar',
    anchor: printed(phrase, clause.anchor),
  };
  const filled: Inferred[] = inferred.filter((what) => what === 'duration');
  if (unnamed && anchor !== null) filled.push('anchor');
  return filled.length > 0 ? { ...deadline, inferred: filled } : deadline;
}

/** «в двухмесячный срок»: a term that names nothing it counts from runs from the paper's day. */
function countsFromPaper(clause: RelativeClause, { document, repeats }: Context): boolean {
  if (clause.unit === 'hours' || clause.unit === 'minutes') return false;
  return (
    document !== null && !repeats && clause.anchor === null && !clause.before && clause.amount > 0
  );
}

function anchorDay(
  { fromDocument, fromTerm, anchor }: RelativeClause,
  context: Context,
): number | null {
  if (fromDocument) return anchor === null && context.repeats ? null : context.document;
  if (fromTerm === null) return null;
  const resolved = resolveTerms([fromTerm], context.document, context);
  return typeof resolved === 'string' ? null : (resolved[0]?.end ?? null);
}
