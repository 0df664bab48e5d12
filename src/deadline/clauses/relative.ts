import { FREQUENCY } from '../words/frequency-words.js';
import type { Token, TokenKind } from '../words/token.js';
import { type Anchor, parseAnchor } from './anchor.js';
import type { DurationUnit, RelativeClause } from './clause.js';
import type { Cursor } from './cursor.js';
import { skipBracketedNumber } from './frequency.js';
import { PART_OF_DAY } from './lead.js';
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
  const opening = parseOpeningAnchor(cursor);
  const lead = parseLead(cursor);
  const duration = parseDuration(cursor);
  if (duration === null || namesUnit(cursor) || isClock(cursor, duration)) {
    cursor.at = start;
    return null;
  }
  const anchored = parseAnchor(cursor) ?? opening;
  const bare = !duration.counted && anchored === null;
  if (bare && lead < (isCalendarUnit(duration) ? COUNTING : RUNNING) && !isWhole(cursor, start)) {
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

const UNIT_BEHIND: ReadonlySet<TokenKind> = new Set<TokenKind>([
  'month',
  'quarter',
  'half',
  'year',
  'monthunit',
  'season',
  'every',
  'relative',
  'school',
]);

/** «1 неделя апреля», «9 месяцев 2022 года», «1 месяц квартала»: a part of a unit, no length. */
function namesUnit(cursor: Cursor): boolean {
  const token = cursor.peek();
  return isYearNumber(token) || UNIT_BEHIND.has(token.kind);
}

/** «до 12 часов 1 марта» is a time of day. */
function isClock(cursor: Cursor, { unit }: Duration): boolean {
  const { kind, word } = cursor.peek();
  const day = kind === 'number' || kind === 'date' || kind === 'ordinal' || PART_OF_DAY.test(word);
  return unit === 'hours' && day;
}

/** «на следующий рабочий день после …», «не позднее дня, следующего за днём получения». */
function parseNextDay(cursor: Cursor): RelativeClause | null {
  const start = cursor.at;
  parseLead(cursor);
  const counted = cursor.is('ordinal') || (cursor.is('number') && cursor.peek().inflected);
  const amount = counted ? cursor.peek().value : 1;
  const first = counted || cursor.is('following');
  if (first) cursor.at++;
  const business = acceptDayKind(cursor);
  const day = cursor.accept('day');
  const anchor = day ? parseAnchor(cursor) : null;
  const named = first || anchor?.following === true;
  if (!day || !named || (counted && anchor === null)) {
    cursor.at = start;
    return null;
  }
  return {
    kind: 'relative',
    amount,
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

/** «со дня подписания в течение 10 дней»: what the time counts from stands in front of it. */
function parseOpeningAnchor(cursor: Cursor): Anchor | null {
  const { kind } = cursor.peek();
  if (kind !== 'с' && kind !== 'после') return null;
  const start = cursor.at;
  const end = runningAhead(cursor);
  const anchor = end === 0 ? null : parseAnchor(cursor, start + end);
  if (anchor === null) cursor.at = start;
  else cursor.accept(',');
  return anchor;
}

const LONGEST_ANCHOR = 12;

/** How many tokens ahead «в течение» stands, 0 where it does not. */
function runningAhead(cursor: Cursor): number {
  for (let ahead = 2; ahead < LONGEST_ANCHOR; ahead++) {
    if (cursor.is('в', ahead) && cursor.is('during', ahead + 1)) {
      return cursor.is(',', ahead - 1) ? ahead - 1 : ahead;
    }
  }
  return 0;
}

/** «месяц», «неделя» as a phrase of its own. */
function isWhole(cursor: Cursor, start: number): boolean {
  const { kind } = cursor.tokens[start] ?? cursor.peek();
  return cursor.done && start === 0 && cursor.at === 1 && (kind === 'monthunit' || kind === 'week');
}

/** «в течение года» is the calendar year, «в течение месяца» a month from now. */
function isCalendarUnit({ unit, amount }: Duration): boolean {
  return unit === 'years' || (unit === 'months' && amount !== 1);
}

/** How strongly the words in front of a duration say that time runs. */
const NO_LEAD = 0;
/** «в», «на», «до»: a number must follow. */
const WEAK = 1;
/** «в течение», «за»: «месяц» alone counts as one. */
const RUNNING = 2;
/** «через»: so does «год», which else is the calendar one. */
const COUNTING = 3;

function parseLead(cursor: Cursor): number {
  let strength = NO_LEAD;
  for (;;) {
    const told = leadWord(cursor, strength);
    if (told === NO_LEAD) return strength;
    strength = Math.max(strength, told);
    cursor.at++;
  }
}

/** Strength of the lead word at the cursor, 0 for none; stops at its last token. */
function leadWord(cursor: Cursor, strength: number): number {
  const { kind, word } = cursor.peek();
  switch (kind) {
    case 'в':
    case 'на':
    case 'до':
    case 'чем':
    case 'about':
      return WEAK;
    case 'за':
    case 'during':
    case 'extent':
    case 'term':
      return RUNNING;
    case 'через':
      return COUNTING;
    case 'не': {
      const limits = ['later', 'more', 'seldom', 'earlier'].includes(cursor.peek(1).kind);
      if (!limits && !/^превышающ/.test(cursor.peek(1).word)) return NO_LEAD;
      cursor.at++;
      return cursor.is('later') ? WEAK : RUNNING;
    }
    case ',':
      return strength > NO_LEAD && (cursor.is('чем', 1) || cursor.is('не', 1)) ? WEAK : NO_LEAD;
    case 'по':
      return EXPIRY.test(cursor.peek(1).word) ? COUNTING : NO_LEAD;
    default:
      if (word === 'минимум' || (word === 'как' && cursor.peek(1).word === 'минимум')) return WEAK;
      return EXPIRY.test(word) ? COUNTING : NO_LEAD;
  }
}

const EXPIRY = /^(?:истечении|прошествии|пределах)$/;

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
function acceptDayKind(cursor: Cursor): boolean {
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
  if (token.day === 0 && !counted && (unit === 'days' || unit === 'hours')) {
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
