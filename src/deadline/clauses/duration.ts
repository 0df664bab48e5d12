import { FREQUENCY } from '../words/frequency-words.js';
import type { Token, TokenKind } from '../words/token.js';
import type { DurationUnit } from './clause.js';
import { skipBracketedNumber } from './counting.js';
import type { Cursor } from './cursor.js';
import { type ListedNumber, parseNumbers } from './number-list.js';

export interface Duration {
  amount: number;
  /** Days besides: half a month. */
  extraDays: number;
  unit: DurationUnit;
  business: boolean;
  /** A number, or a unit that needs none («в месячный срок»). */
  counted: boolean;
}

const UNITS: Partial<Record<TokenKind, [unit: DurationUnit, factor: number]>> = {
  minute: ['minutes', 1],
  hour: ['hours', 1],
  day: ['days', 1],
  week: ['weeks', 1],
  decade: ['days', 10],
  monthunit: ['months', 1],
  quarter: ['months', 3],
  half: ['months', 6],
  halfyear: ['months', 6],
  year: ['years', 1],
};
const LASTING: Record<number, [unit: DurationUnit, factor: number]> = {
  [FREQUENCY.hour]: ['hours', 1],
  [FREQUENCY.day]: ['days', 1],
  [FREQUENCY.week]: ['weeks', 1],
  [FREQUENCY.decade]: ['days', 10],
  [FREQUENCY.month]: ['months', 1],
  [FREQUENCY.quarter]: ['months', 3],
  [FREQUENCY.year]: ['years', 1],
};

export function parseDuration(cursor: Cursor): Duration | null {
  const decimal = cursor.is('number') ? parseHalves(cursor) : null;
  const numbers = cursor.is('oneandhalf') || decimal !== null ? null : parseNumbers(cursor);
  const last = numbers?.at(-1);
  if (numbers && (numbers.length > 2 || numbers.some(({ value }) => value < 1))) return null;
  let amount = decimal ?? last?.value ?? 1;
  if (cursor.accept('oneandhalf')) amount = 1.5;
  if (cursor.is('(')) skipBracketedNumber(cursor);
  cursor.accept('-');
  let business = acceptDayKind(cursor);
  const token = cursor.peek();
  if (token.kind === 'lasting') return lasting(cursor, token, amount, numbers !== null);
  const unit = UNITS[token.kind];
  if (unit === undefined || isOrdinal(numbers, token)) return null;
  cursor.at++;
  business = acceptDayKind(cursor) || acceptBehind(cursor) || token.value === 1 || business;
  const counted = numbers !== null || amount !== 1 || token.kind === 'halfyear';
  return durationOf(amount * unit[1], unit[0], business, counted);
}

/** «1,5», «2.5» with nothing between: a number and a half; null for any other number. */
function parseHalves(cursor: Cursor): number | null {
  const [whole, mark, half] = [cursor.peek(), cursor.peek(1), cursor.peek(2)];
  const glued = mark.start === whole.end && half.start === mark.end;
  if (!glued || (mark.kind !== ',' && mark.kind !== '.') || half.kind !== 'number') return null;
  if (half.value !== 5 || half.digits !== 1) return null;
  cursor.at += 3;
  return whole.value + 0.5;
}

/** «1 квартал», «2-й день»: the number names a unit, it does not count it. */
function isOrdinal(numbers: ListedNumber[] | null, token: Token): boolean {
  const [first] = numbers ?? [];
  if (!first) return false;
  if (first.roman || first.ordinal) return true;
  if (token.kind === 'quarter') return first.digits > 0 && token.word !== 'кварталов';
  if (token.kind === 'half') return first.digits > 0 && token.word !== 'полугодий';
  if (token.kind === 'decade') return first.digits > 0 && token.word !== 'декад';
  return token.kind === 'year' && first.digits === 4;
}

/** «рабочих», «календарных» in front of the unit or behind it. */
export function acceptDayKind(cursor: Cursor): boolean {
  if (cursor.accept('working')) return true;
  cursor.accept('calendar');
  return false;
}

/** «10 дней (рабочих)», «10 дней, календарных» */
function acceptBehind(cursor: Cursor): boolean {
  if (cursor.acceptAll('(', 'working', ')') || cursor.acceptAll(',', 'working')) return true;
  if (!cursor.acceptAll('(', 'calendar', ')')) cursor.acceptAll(',', 'calendar');
  return false;
}

/** «10-дневный срок», «двухнедельный срок», «в месячный срок» */
function lasting(cursor: Cursor, token: Token, printed: number, counted: boolean): Duration | null {
  const [unit, factor] = LASTING[token.value] ?? ['days', 1];
  cursor.at++;
  const business = acceptDayKind(cursor);
  if (!cursor.accept('term') && !cursor.accept('period')) return null;
  const amount = token.day === 0 ? printed : token.day / 2;
  if (token.day === 0 && !counted && factor === 1 && (unit === 'days' || unit === 'hours')) {
    return token.word.startsWith('сут') || unit === 'hours'
      ? durationOf(1, unit, business, true)
      : null;
  }
  return durationOf(amount * factor, unit, business, true);
}

/** Halves become smaller units; half a month is 15 days (art. 192 of the Civil Code of Russia). */
function durationOf(
  amount: number,
  unit: DurationUnit,
  business: boolean,
  counted: boolean,
): Duration {
  if (Number.isInteger(amount)) return { amount, extraDays: 0, unit, business, counted };
  const whole = Math.floor(amount);
  switch (unit) {
    case 'years':
      return { amount: Math.round(amount * 12), extraDays: 0, unit: 'months', business, counted };
    case 'months':
      return { amount: whole, extraDays: 15, unit, business, counted };
    case 'weeks':
      return { amount: Math.ceil(amount * 7), extraDays: 0, unit: 'days', business, counted };
    case 'hours':
      return { amount: Math.round(amount * 60), extraDays: 0, unit: 'minutes', business, counted };
    default:
      return { amount: Math.ceil(amount), extraDays: 0, unit, business, counted };
  }
}
