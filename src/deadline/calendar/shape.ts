import {
  addMonths,
  type DayNumber,
  dayNumberOf,
  daysInMonth,
  weekday,
} from '../../calendar/days.js';

/** Kinds of calendar units a phrase may name. */
export type Grain =
  | 'day'
  | 'decade'
  | 'week'
  | 'month'
  | 'quarter'
  | 'half'
  | 'year'
  | 'season'
  | 'school'
  | 'school-half'
  /** «последняя пятница марта» */
  | 'nth-weekday'
  /** «последний рабочий день марта», «последний день квартала» */
  | 'nth-day'
  /** Days already known: a week, a span made of others. */
  | 'fixed';

/** A part of a unit: its beginning, middle, end, or one of its halves. */
export type Part = 'begin' | 'middle' | 'end' | 'first-half' | 'second-half';

/** A calendar unit as printed, its year perhaps missing. */
export interface Shape {
  grain: Grain;
  /** Number of the decade, week, quarter, half-year, season, or of the weekday; -1 is the last. */
  index: number;
  /** Day of the month; the weekday (1–7) of `nth-weekday`; 1 for a working day of `nth-day`. */
  day: number;
  /** 1–12, 0 where the unit has none. */
  month: number;
  year: number | null;
  part: Part | null;
  span: Span | null;
  /** The unit an `nth-day` is counted in. */
  within: Shape | null;
}

/** First and last day, inclusive. */
export interface Span {
  start: DayNumber;
  end: DayNumber;
}

export function makeShape(grain: Grain, index = 0, month = 0, day = 0): Shape {
  return { grain, index, day, month, year: null, part: null, span: null, within: null };
}

/** What the reading of a unit depends on besides its words. */
export interface SpanOptions {
  /** Month and day on which a school year ends. */
  schoolEnd: { month: number; day: number };
  isDayOff: (day: DayNumber) => boolean;
}

/** The days of a unit in a given year, or null where there are none (31 April). */
export function spanOf(shape: Shape, year: number, options: SpanOptions): Span | null {
  const whole = wholeSpan(shape, year, options);
  return whole && shape.part ? partOf(whole, shape.grain, shape.part) : whole;
}

/** So many months, no more than twelve, from the first of one on. */
function months(year: number, first: number, count: number): Span {
  const behind = first + count;
  const next = behind > 12 ? dayNumberOf(year + 1, behind - 12, 1) : dayNumberOf(year, behind, 1);
  return { start: dayNumberOf(year, first, 1), end: next - 1 };
}

function wholeSpan(shape: Shape, year: number, options: SpanOptions): Span | null {
  const { index, month } = shape;
  switch (shape.grain) {
    case 'day': {
      if (month < 1 || month > 12 || shape.day < 1) return null;
      if (shape.day > daysInMonth(year, month)) return null;
      const day = dayNumberOf(year, month, shape.day);
      return { start: day, end: day };
    }
    case 'decade':
      return blocks(months(year, month, 1), index, 10, 3);
    case 'week':
      return blocks(months(year, month, 1), index, 7, 5);
    case 'month':
      return month >= 1 && month <= 12 ? months(year, month, 1) : null;
    case 'quarter':
      return nth(index, 4, (n) => months(year, n * 3 - 2, 3));
    case 'half':
      return nth(index, 2, (n) => months(year, n * 6 - 5, 6));
    case 'season':
      return nth(index, 4, (n) => months(year, n * 3, 3));
    case 'year':
      return months(year, 1, 12);
    case 'school':
      return { start: dayNumberOf(year, 9, 1), end: schoolEnd(year + 1, options) };
    case 'school-half':
      return nth(index, 2, (n) =>
        n === 1
          ? { start: dayNumberOf(year, 9, 1), end: dayNumberOf(year, 12, 31) }
          : { start: dayNumberOf(year + 1, 1, 1), end: schoolEnd(year + 1, options) },
      );
    case 'nth-weekday':
      return nthWeekday(months(year, month, 1), index, shape.day);
    case 'nth-day':
      return nthDay(shape, year, options);
    case 'fixed':
      return shape.span;
  }
}

function schoolEnd(year: number, { schoolEnd }: SpanOptions): DayNumber {
  const { month, day } = schoolEnd;
  return dayNumberOf(year, month, Math.min(day, daysInMonth(year, month)));
}

function nth(index: number, count: number, span: (n: number) => Span): Span | null {
  const n = index === -1 ? count : index;
  return n >= 1 && n <= count ? span(n) : null;
}

/** The n-th block of so many days of a month; the last one takes what remains of a decade. */
function blocks(month: Span, index: number, length: number, count: number): Span | null {
  if (index === -1) {
    const start = length === 10 ? month.start + 20 : month.end - length + 1;
    return { start, end: month.end };
  }
  if (index < 1 || index > count) return null;
  const start = month.start + (index - 1) * length;
  if (start > month.end) return null;
  const last = length === 10 && index === 3;
  return { start, end: last ? month.end : Math.min(start + length - 1, month.end) };
}

function nthWeekday(month: Span, index: number, day: number): Span | null {
  if (index === -1) {
    const back = (weekday(month.end) - day + 7) % 7;
    return { start: month.end - back, end: month.end - back };
  }
  const ahead = (day - weekday(month.start) + 7) % 7;
  const found = month.start + ahead + (index - 1) * 7;
  return index >= 1 && found <= month.end ? { start: found, end: found } : null;
}

function nthDay(shape: Shape, year: number, options: SpanOptions): Span | null {
  const within = shape.within && spanOf(shape.within, year, options);
  if (!within) return null;
  const step = shape.index === -1 ? -1 : 1;
  let left = Math.abs(shape.index);
  for (let day = step > 0 ? within.start : within.end; ; day += step) {
    if (day < within.start || day > within.end) return null;
    if (shape.day === 1 && options.isDayOff(day)) continue;
    if (--left === 0) return { start: day, end: day };
  }
}

/**
 * Beginning, middle and end: of a month its ten-day thirds; of a quarter or season its months; of
 * a half-year its pairs of months; of a year its first quarter, the two in the middle, its last.
 */
function partOf(whole: Span, grain: Grain, part: Part): Span {
  if (part === 'first-half' || part === 'second-half') {
    const middle = middleOf(whole, grain);
    return part === 'first-half'
      ? { start: whole.start, end: middle }
      : { start: middle + 1, end: whole.end };
  }
  const [first, second] = thirds(whole, grain);
  if (part === 'begin') return { start: whole.start, end: first - 1 };
  if (part === 'middle') return { start: first, end: second - 1 };
  return { start: second, end: whole.end };
}

/** First days of the middle part and of the end. */
function thirds(whole: Span, grain: Grain): [DayNumber, DayNumber] {
  const { start } = whole;
  if (grain === 'month') return [start + 10, start + 20];
  if (grain === 'quarter' || grain === 'season') return [addMonths(start, 1), addMonths(start, 2)];
  if (grain === 'half') return [addMonths(start, 2), addMonths(start, 4)];
  if (grain === 'year') return [addMonths(start, 3), addMonths(start, 9)];
  if (grain === 'school') return [addMonths(start, 3), addMonths(start, 6)];
  const third = Math.max(1, Math.floor((whole.end - start + 1) / 3));
  return [start + third, start + 2 * third];
}

/** Last day of the first half. */
export function middleOf(whole: Span, grain: Grain): DayNumber {
  const { start } = whole;
  if (grain === 'month') return start + 14;
  if (grain === 'quarter' || grain === 'season') return addMonths(start, 1) + 14;
  if (grain === 'half') return addMonths(start, 3) - 1;
  if (grain === 'year') return addMonths(start, 6) - 1;
  if (grain === 'school') return addMonths(start, 4) - 1;
  return start + Math.floor((whole.end - start) / 2);
}
