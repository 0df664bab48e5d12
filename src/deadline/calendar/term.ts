import { civilDate, type DayNumber, dayNumber } from './days.js';
import { middleOf, type Shape, type Span, type SpanOptions, spanOf } from './shape.js';

/** How the words bind a task to a calendar unit. */
export type Mode =
  /** «апрель», «в апреле», «в течение года», «30 января» */
  | 'in'
  /** «до», «к»: a bare month, quarter or year is exclusive, a day is not. */
  | 'before'
  /** «не позднее», «по», «включительно» */
  | 'by'
  /** «не ранее», «после», «с» with no end */
  | 'after';

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
 * is due on or after the document's day.
 */
export function resolveTerms(
  terms: readonly Term[],
  document: DayNumber | null,
  options: SpanOptions,
): ResolvedTerm[] | TermProblem {
  shareYears(terms, options);
  const inOrder = areInOrder(terms, options);
  const resolved: ResolvedTerm[] = [];
  let after = document;
  for (const term of terms) {
    const one = term.to.year === null ? infer(term, after, options) : fixed(term, options, false);
    if (typeof one === 'string') return one;
    if (inOrder) after = one.end;
    resolved.push(one);
  }
  return resolved;
}

function shareYears(terms: readonly Term[], options: SpanOptions): void {
  const shapes = terms.flatMap(({ from, to }) => (from === to ? [to] : [from, to]));
  let next: Shape | null = null;
  for (const shape of shapes.toReversed()) {
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

/** Whether a unit begins later in a year than another; a year of 366 days serves both. */
function startsAfter(one: Shape, other: Shape, options: SpanOptions): boolean {
  const first = spanOf({ ...one, year: 2000 }, 2000, options);
  const second = spanOf({ ...other, year: 2000 }, 2000, options);
  return first !== null && second !== null && first.start > second.start;
}

/** «март, июнь, сентябрь, декабрь»: a list in the order of a year is read as one year's. */
function areInOrder(terms: readonly Term[], options: SpanOptions): boolean {
  return (
    terms.length > 1 &&
    terms.every(({ to }, at) => {
      const before = terms[at - 1]?.to;
      return to.year === null && (before === undefined || !startsAfter(before, to, options));
    })
  );
}

function infer(
  term: Term,
  document: DayNumber | null,
  options: SpanOptions,
): ResolvedTerm | TermProblem {
  if (document === null) {
    return possible(term, options) ? 'no-document-date' : 'impossible-day';
  }
  const { year } = civilDate(document);
  const over = term.from !== term.to && startsAfter(term.from, term.to, options) ? 1 : 0;
  for (let ahead = -1; ahead < YEARS_AHEAD; ahead++) {
    const to = { ...term.to, year: year + ahead };
    const from = term.from === term.to ? to : { ...term.from, year: year + ahead - over };
    const found = fixed({ ...term, from, to }, options, true);
    if (typeof found !== 'string' && found.end >= document) return found;
  }
  return 'impossible-day';
}

function possible(term: Term, options: SpanOptions): boolean {
  return spanOf(term.from, 2000, options) !== null && spanOf(term.to, 2000, options) !== null;
}

function fixed(term: Term, options: SpanOptions, inferred: boolean): ResolvedTerm | TermProblem {
  const { from, to } = term;
  const last = spanOf(to, to.year ?? 0, options);
  const first = from === to ? last : spanOf(from, from.year ?? 0, options);
  if (!first || !last) return 'impossible-day';
  if (term.exclusiveEnd) {
    const end = to.grain === 'day' || to.part === 'end' ? last.end : last.start - 1;
    if (end < first.start) return 'reversed-range';
    return { term, start: first.start, end, inferred };
  }
  if (from !== to && last.end < first.start) return 'reversed-range';
  if (from === to && term.mode !== 'in') return { term, ...bounded(term, last, options), inferred };
  return { term, start: first.start, end: last.end, inferred };
}

function bounded(term: Term, span: Span, options: SpanOptions): Span {
  const { to, mode } = term;
  if (mode === 'after') return { start: span.start, end: span.start };
  if (mode === 'by' || isSingleDay(to) || to.part === 'end')
    return { start: span.start, end: span.end };
  if (to.part === 'middle') {
    const whole = spanOf({ ...to, part: null }, to.year ?? 0, options);
    if (whole) return { start: whole.start, end: middleOf(whole, to.grain) };
  }
  return { start: span.start, end: span.start - 1 };
}

export function isSingleDay({ grain, span }: Shape): boolean {
  return (
    grain === 'day' ||
    grain === 'nth-day' ||
    grain === 'nth-weekday' ||
    (grain === 'fixed' && span !== null && span.start === span.end)
  );
}

/** Whether a span is a whole calendar year. */
export function isWholeYear({ start, end }: Span): boolean {
  const { year, month, day } = civilDate(start);
  return month === 1 && day === 1 && end === dayNumber(year, 12, 31);
}
