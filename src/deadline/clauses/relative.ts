import { FREQUENCY } from '../words/frequency-words.js';
import type { Token, TokenKind } from '../words/token.js';
import { parseAnchor } from './anchor.js';
import type { DurationUnit, RelativeClause } from './clause.js';
import type { Cursor } from './cursor.js';
import { skipBracketedNumber } from './frequency.js';
import { type ListedNumber, parseNumbers } from './number-list.js';
import { isYearNumber } from './year.js';

interface Duration {
  amount: number;
  /** Days besides: half a month. */
  extraDays: number;
  unit: DurationUnit;
  business: boolean;
  /** A number, or a unit that needs none («в месячный срок»). */
  counted: boolean;
}

/** «в течение 10 рабочих дней со дня получения», «в месячный срок», «за 10 дней до начала». */
export function parseRelative(cursor: Cursor): RelativeClause | null {
  const next = parseNextDay(cursor);
  if (next) return next;
  const start = cursor.at;
  const led = parseLead(cursor);
  const duration = parseDuration(cursor);
  if (duration === null || isYearNumber(cursor.peek()) || isClock(cursor, duration)) {
    cursor.at = start;
    return null;
  }
  const anchored = parseAnchor(cursor);
  const bare = !duration.counted && anchored === null;
  if (bare && (!led || isCalendarUnit(duration))) {
    cursor.at = start;
    return null;
  }
  const { amount, extraDays, unit, business } = duration;
  return {
    kind: 'relative',
    amount,
    extraDays,
    unit,
    business,
    before: anchored?.before ?? false,
    anchor: anchored?.words ?? null,
    fromDocument: anchored?.fromDocument ?? false,
    afterPeriod: anchored?.afterPeriod ?? null,
    fromTerm: anchored?.term ?? null,
  };
}

/** «до 12 часов 1 марта» is a time of day. */
function isClock(cursor: Cursor, { unit }: Duration): boolean {
  const { kind } = cursor.peek();
  return unit === 'hours' && (kind === 'number' || kind === 'date' || kind === 'ordinal');
}

/** «на следующий рабочий день после …», «не позднее дня, следующего за днём получения». */
function parseNextDay(cursor: Cursor): RelativeClause | null {
  const start = cursor.at;
  parseLead(cursor);
  const first = cursor.is('following') || (cursor.is('ordinal') && cursor.peek().value === 1);
  if (first) cursor.at++;
  const business = acceptDayKind(cursor);
  const day = cursor.accept('day');
  const anchor = day ? parseAnchor(cursor) : null;
  if (!day || !(first ? cursor.at > start + 1 : anchor?.following)) {
    cursor.at = start;
    return null;
  }
  return {
    kind: 'relative',
    amount: 1,
    extraDays: 0,
    unit: 'days',
    business,
    before: false,
    anchor: anchor?.words ?? null,
    fromDocument: anchor?.fromDocument ?? false,
    afterPeriod: null,
    fromTerm: anchor?.term ?? null,
  };
}

/** «в течение года» is the calendar year, «в течение месяца» a month from now. */
function isCalendarUnit({ unit, amount }: Duration): boolean {
  return unit === 'years' || (unit === 'months' && amount !== 1);
}

/** The words in front of a duration; tells whether there were any. */
function parseLead(cursor: Cursor): boolean {
  let printed = false;
  for (;;) {
    const { kind, word } = cursor.peek();
    switch (kind) {
      case 'не':
        if (!cursor.is('later', 1) && !cursor.is('more', 1) && !cursor.is('seldom', 1)) {
          if (cursor.is('earlier', 1) || cursor.peek(1).word === 'превышающий') cursor.at++;
          else return printed;
        } else cursor.at++;
        break;
      case 'за':
      case 'в':
      case 'на':
      case 'до':
      case 'через':
      case 'чем':
        break;
      case ',':
        if (!printed || !(cursor.is('чем', 1) || cursor.is('не', 1))) return printed;
        break;
      case 'during':
      case 'extent':
      case 'term':
      case 'about':
        break;
      default:
        if (word === 'истечении' || word === 'прошествии' || word === 'пределах') break;
        if (kind === 'по' && /^(истечении|прошествии)$/.test(cursor.peek(1).word)) break;
        return printed;
    }
    printed = true;
    cursor.at++;
  }
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
  [FREQUENCY.month]: ['months', 1],
  [FREQUENCY.quarter]: ['months', 3],
  [FREQUENCY.year]: ['years', 1],
};

function parseDuration(cursor: Cursor): Duration | null {
  const numbers = cursor.is('oneandhalf') ? null : parseNumbers(cursor);
  const last = numbers?.at(-1);
  if (numbers && (numbers.length > 2 || numbers.some(({ value }) => value < 1))) return null;
  let amount = last?.value ?? 1;
  if (cursor.accept('oneandhalf')) amount = 1.5;
  if (cursor.is('(')) skipBracketedNumber(cursor);
  cursor.accept('-');
  let business = acceptDayKind(cursor);
  const token = cursor.peek();
  if (token.kind === 'lasting') return lasting(cursor, token, amount, numbers !== null);
  const unit = UNITS[token.kind];
  if (unit === undefined || isOrdinal(numbers, token)) return null;
  cursor.at++;
  business = acceptDayKind(cursor) || business;
  const counted = numbers !== null || amount !== 1 || token.kind === 'halfyear';
  return { ...exact(amount * unit[1], unit[0]), business, counted };
}

/** «1 квартал», «2-й день»: the number names a unit, it does not count it. */
function isOrdinal(numbers: ListedNumber[] | null, token: Token): boolean {
  const [first] = numbers ?? [];
  if (!first) return false;
  if (first.roman || (first.ordinal && first.digits === 0)) return true;
  if (token.kind === 'quarter') return first.digits > 0 && token.word !== 'кварталов';
  if (token.kind === 'half') return first.digits > 0 && token.word !== 'полугодий';
  if (token.kind === 'decade') return first.digits > 0 && token.word !== 'декад';
  return token.kind === 'year' && first.digits === 4;
}

/** «рабочих», «календарных» in front of the unit or behind it. */
function acceptDayKind(cursor: Cursor): boolean {
  if (cursor.accept('working')) return true;
  cursor.accept('calendar');
  return false;
}

/** «10-дневный срок», «двухнедельный срок», «в месячный срок» */
function lasting(cursor: Cursor, token: Token, printed: number, counted: boolean): Duration | null {
  const [unit, factor] = LASTING[token.value] ?? ['days', 1];
  cursor.at++;
  const business = acceptDayKind(cursor);
  if (!cursor.accept('term') && !cursor.accept('period')) return null;
  const amount = token.day === 0 ? printed : token.day;
  if (token.day === 0 && !counted && (unit === 'days' || unit === 'hours')) {
    return token.word.startsWith('сут') ? { ...exact(1, unit), business, counted: true } : null;
  }
  return { ...exact(amount * factor, unit), business, counted: true };
}

interface Exact {
  amount: number;
  extraDays: number;
  unit: DurationUnit;
}

/** Halves become smaller units; half a month is 15 days (art. 192 of the Civil Code of Russia). */
function exact(amount: number, unit: DurationUnit): Exact {
  if (Number.isInteger(amount)) return { amount, extraDays: 0, unit };
  if (unit === 'years') return { amount: amount * 12, extraDays: 0, unit: 'months' };
  if (unit === 'months') return { amount: Math.floor(amount), extraDays: 15, unit };
  if (unit === 'weeks') return { amount: Math.ceil(amount * 7), extraDays: 0, unit: 'days' };
  return { amount: Math.ceil(amount), extraDays: 0, unit };
}
