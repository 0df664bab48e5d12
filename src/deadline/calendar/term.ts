import { civilDate, type DayNumber } from '../../calendar/days.js';
import { middleOf, type Shape, type Span, type SpanOptions, spanOf } from './shape.js';

/** How the words bind a task to a calendar unit. */
export type Mode =
  /** «апрель», «в апреле», «в течение года», «30 января» */
  | 'in'
  /** «до», «к»: a bare month, quarter or year is exclusive, a day is not. */
  | 'before'
  /** «не позднее», «по», «включительно» */
  | 'by'
  /** «после»: from its end on */
  | 'after'
  /** «не ранее», «с» with no end: from its beginning on */
  | 'from';

/** One deadline of a phrase: a unit, or a range from one unit to another. */
export interface Term {
  mode: Mode;
  from: Shape;
  to: Shape;
  /** «с марта до июня»: the last unit is not part of the range. */
  exclusiveEnd: boolean;
  /** The year was printed as two («зима 2021-2022»). */
  yearPair: boolean;
  /** Tokens that print it, from one up to (not with) another. */
  words: { from: number; to: number };
}

export interface ResolvedTerm extends Span {
  term: Term;
  /** The year was filled in. */
  inferred: boolean;
}

export type TermProblem = 'impossible-day' | 'reversed-range' | 'no-document-date';

/** Leap days come round in eight years at most. */
const YEARS_AHEAD = 9;

/**
 * Fixes the years of a list of terms: a year printed once serves every member, right to left, and
 * steps back over New Year; where none is printed, each term takes the earliest year in which it
 * is due on or after the document's day, in the list's order unless they are to stand apart.
 */
export function resolveTerms(
  terms: readonly Term[],
  document: DayNumber | null,
  options: SpanOptions,
  apart = false,
): ResolvedTerm[] | TermProblem {
  const [only] = terms;
  if (only && terms.length === 1 && only.from === only.to) {
    const one = resolveTerm(only, document, options);
    return typeof one === 'string' ? one : [one];
  }
  // «ежегодно с 2022 по 2025 год до 1 марта»: the years bound the rule and are no day's.
  shareYears(apart ? terms.filter(({ to }) => to.grain !== 'year') : terms, options);
  const inOrder = !apart && terms.length > 1 && areInOrder(terms, options);
  const resolved: ResolvedTerm[] = [];
  let after = document;
  for (const term of terms) {
    const one = resolveTerm(term, after, options);
    if (typeof one === 'string') return one;
    if (inOrder) after = one.end;
    resolved.push(one);
  }
  return resolved;
}

function resolveTerm(
  term: Term,
  after: DayNumber | null,
  options: SpanOptions,
): ResolvedTerm | TermProblem {
  return term.to.year === null ? infer(term, after, options) : printed(term, options);
}

function shareYears(terms: readonly Term[], options: SpanOptions): void {
  const shapes: Shape[] = [];
  let named = 0;
  for (const { from, to } of terms) {
    if (from !== to) shapes.push(from);
    shapes.push(to);
  }
  for (const { year } of shapes) if (year !== null) named++;
  if (named === 0 || named === shapes.length) return;
  let next: Shape | null = null;
  for (let at = shapes.length - 1; at >= 0; at--) {
    const shape = shapes[at];
    if (!shape) break;
    if (shape.year === null && next && next.year !== null) {
      shape.year = startsAfter(shape, next, options) ? next.year - 1 : next.year;
    }
    next = shape;
  }
  let before: Shape | null = null;
  for (const shape of shapes) {
    if (shape.year === null && before && before.year !== null) {
      shape.year = startsAfter(before, shape, options) ? before.year + 1 : before.year;
    }
    before = shape;
  }
}

/** Of no matter, but a leap year, so that every day of a year has its place. */
const ANY_YEAR = 2000;

/** Whether a unit begins later in a year than another. */
function startsAfter(one: Shape, other: Shape, options: SpanOptions): boolean {
  // «с 15 по 1 марта» is a mistake and no year long.
  if (one.month > 0 && one.month === other.month) return false;
  const first = spanOf(one, ANY_YEAR, options);
  const second = spanOf(other, ANY_YEAR, options);
  return first !== null && second !== null && first.start > second.start;
}

/** «март, июнь, сентябрь, декабрь»: a list in the order of a year is read as one year's. */
function areInOrder(terms: readonly Term[], options: SpanOptions): boolean {
  return terms.every(({ to }, at) => {
    const before = terms[at - 1]?.to;
    return to.year === null && (before === undefined || !startsAfter(before, to, options));
  });
}

/** The earliest year in which a term without one is due on or after a day. */
function infer(
  term: Term,
  document: DayNumber | null,
  options: SpanOptions,
): ResolvedTerm | TermProblem {
  const { from, to } = term;
  if (document === null) {
    const possible = spanOf(from, ANY_YEAR, options) && spanOf(to, ANY_YEAR, options);
    return possible ? 'no-document-date' : 'impossible-day';
  }
  const { year } = civilDate(document);
  const over = from !== to && startsAfter(from, to, options) ? 1 : 0;
  for (let ahead = -1; ahead < YEARS_AHEAD; ahead++) {
    const found = inYears(term, year + ahead - over, year + ahead, options);
    if (typeof found !== 'string' && found.end >= document) {
      return { term, start: found.start, end: found.end, inferred: true };
    }
  }
  return 'impossible-day';
}

function printed(term: Term, options: SpanOptions): ResolvedTerm | TermProblem {
  const found = inYears(term, term.from.year ?? 0, term.to.year ?? 0, options);
  if (typeof found === 'string') return found;
  return { term, start: found.start, end: found.end, inferred: false };
}

/** The days of a term, its units being of those years. */
function inYears(
  term: Term,
  fromYear: number,
  toYear: number,
  options: SpanOptions,
): Span | TermProblem {
  const { from, to } = term;
  const last = spanOf(to, toYear, options);
  if (!last) return 'impossible-day';
  if (from === to) return term.mode === 'in' ? last : bounded(term, last, toYear, options);
  const first = spanOf(from, fromYear, options);
  if (!first) return 'impossible-day';
  const whole = !term.exclusiveEnd || to.grain === 'day' || to.part === 'end';
  const end = whole ? last.end : last.start - 1;
  return end < first.start ? 'reversed-range' : { start: first.start, end };
}

function bounded({ to, mode }: Term, span: Span, year: number, options: SpanOptions): Span {
  const { start } = span;
  if (mode === 'from') return { start, end: start };
  if (mode === 'after') return { start: span.end, end: span.end };
  if (mode === 'by' || isSingleDay(to) || to.part === 'end') return span;
  if (to.part === 'middle') {
    const whole = spanOf({ ...to, part: null }, year, options);
    if (whole) return { start: whole.start, end: middleOf(whole, to.grain) };
  }
  return { start, end: start - 1 };
}

export function isSingleDay({ grain, span }: Shape): boolean {
  return (
    grain === 'day' ||
    grain === 'nth-day' ||
    grain === 'nth-weekday' ||
    (grain === 'fixed' && span !== null && span.start === span.end)
  );
}
