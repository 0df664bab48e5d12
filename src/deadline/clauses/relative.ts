import type { TokenKind } from '../words/token.js';
import { type Anchor, parseAnchor } from './anchor.js';
import type { RelativeClause } from './clause.js';
import type { Cursor } from './cursor.js';
import { acceptDayKind, type Duration, parseDuration } from './duration.js';
import { PART_OF_DAY } from './lead.js';
import { isYearNumber } from './year.js';

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
