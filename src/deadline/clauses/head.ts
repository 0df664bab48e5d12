import {
  AT_ONCE_OPENINGS,
  CONTINUOUS_OPENINGS,
  EVENT_OPENINGS,
  isEventWord,
  REQUEST_NOUNS,
  REQUEST_PAPERS,
  SCHEDULE_NOUNS,
  SETTING,
  SOON_OPENINGS,
} from '../words/head-words.js';
import type { TokenKind } from '../words/token.js';
import { isClauseEnd, namesThisPaper, parseAnchor } from './anchor.js';
import type { HeadClause, RelativeClause, Stretch } from './clause.js';
import type { Cursor } from './cursor.js';

type Openings = ReadonlyMap<string, string[][]>;

/** Openings by their first word, the longest first. */
function indexed(openings: readonly string[][]): Openings {
  const index = new Map<string, string[][]>();
  for (const opening of openings) {
    const [first = ''] = opening;
    index.set(
      first,
      [...(index.get(first) ?? []), opening].toSorted((a, b) => b.length - a.length),
    );
  }
  return index;
}

const CONTINUOUS = indexed(CONTINUOUS_OPENINGS);
const EVENTS = indexed(EVENT_OPENINGS);
const SOON = indexed(SOON_OPENINGS);
const AT_ONCE = indexed(AT_ONCE_OPENINGS);
/** How far behind its preposition the noun of a head may stand. */
const REACH = 6;

/** Length of the opening at the cursor in tokens, 0 for none. */
function openingAt(cursor: Cursor, openings: Openings): number {
  const candidates = openings.get(cursor.peek().word);
  const found = candidates?.find((words) =>
    words.every((word, ahead) => cursor.peek(ahead).word === word),
  );
  return found?.length ?? 0;
}

/** «незамедлительно», «в срочном порядке», «в кратчайшие сроки», with what they count from. */
export function parseAtOnce(cursor: Cursor): RelativeClause | null {
  const named = cursor.is('atonce') ? 1 : openingAt(cursor, AT_ONCE);
  const length = named || openingAt(cursor, SOON);
  if (length === 0) return parseSameDay(cursor);
  cursor.at += length;
  const anchor = parseAnchor(cursor);
  const clause = atOnce(anchor?.words ?? null, anchor ? anchor.fromDocument : named > 0);
  clause.fromTerm = anchor?.term ?? null;
  return clause;
}

/** No time at all after the anchor. */
function atOnce(anchor: Stretch | null, fromDocument: boolean): RelativeClause {
  return {
    kind: 'relative',
    amount: 0,
    extraDays: 0,
    unit: 'days',
    before: false,
    business: false,
    anchor,
    fromDocument,
    afterPeriod: null,
    fromTerm: null,
  };
}

/** «в день подписания настоящего приказа», «не позднее дня принятия решения»: this paper's day. */
function parseSameDay(cursor: Cursor): RelativeClause | null {
  const start = cursor.at;
  if (!cursor.accept('в')) cursor.acceptAll('не', 'later');
  const from = cursor.at + 1;
  if (cursor.at > start && cursor.accept('day')) {
    skipHead(cursor);
    const words = { from, to: cursor.at };
    if (namesThisPaper(cursor, words)) return atOnce(words, true);
  }
  cursor.at = start;
  return null;
}

/** «постоянно», «на постоянной основе», «весь период», «в период действия …». */
export function parseContinuous(cursor: Cursor): HeadClause | null {
  const start = cursor.at;
  let length = 0;
  while (cursor.is('constantly')) {
    cursor.at++;
    length++;
    if (cursor.is(',') && cursor.is('constantly', 1)) cursor.at++;
    else if (cursor.is('и') && cursor.is('constantly', 1)) cursor.at++;
  }
  if (length > 0) return head('continuous', start, cursor);
  length = openingAt(cursor, CONTINUOUS);
  if (length === 0) return null;
  cursor.at += length;
  // «весь период с 1 марта по 1 мая» is a span of days.
  if (cursor.is('с') || cursor.is('до') || cursor.is('по')) {
    const { kind } = cursor.peek(1);
    if (kind === 'number' || kind === 'date' || kind === 'month') {
      cursor.at = start;
      return null;
    }
  }
  skipHead(cursor);
  return head('continuous', start, cursor);
}

function head(type: HeadClause['type'], from: number, cursor: Cursor): HeadClause {
  return { kind: 'head', type, words: { from, to: cursor.at }, requester: null };
}

/** «согласно графику», «по отдельному плану», «в сроки, установленные приказом», «в плановом порядке». */
export function parseSchedule(cursor: Cursor): HeadClause | null {
  const start = cursor.at;
  const length = scheduleOpening(cursor);
  if (length === 0) return null;
  cursor.at += length;
  skipHead(cursor);
  return head('schedule', start, cursor);
}

function scheduleOpening(cursor: Cursor): number {
  const { word, kind } = cursor.peek();
  if (word === 'согласно' || word === 'соответственно')
    return nounWithin(cursor, 1, REQUEST_PAPERS) ? 0 : 1;
  if (kind === 'в' && cursor.peek(1).word === 'соответствии') {
    return nounWithin(cursor, 2, REQUEST_PAPERS) ? 0 : 2;
  }
  if (kind === 'на' && cursor.peek(1).word === 'основании') {
    return nounWithin(cursor, 2, REQUEST_PAPERS) ? 0 : 2;
  }
  if (kind === 'в' && cursor.peek(1).word === 'рамках')
    return nounWithin(cursor, 2, SCHEDULE_NOUNS);
  if (kind === 'по' && openingAt(cursor, EVENTS) === 0) {
    const schedule = nounWithin(cursor, 1, SCHEDULE_NOUNS);
    const request = nounWithin(cursor, 1, REQUEST_NOUNS);
    return schedule > 0 && (request === 0 || schedule < request) ? schedule : 0;
  }
  return settingOpening(cursor);
}

/** «в сроки, установленные …», «в установленные законом сроки», «в порядке, предусмотренном …». */
function settingOpening(cursor: Cursor): number {
  let ahead = 0;
  while (['в', 'до', 'к', 'по', 'не', 'later'].includes(cursor.peek(ahead).kind)) ahead++;
  if (ahead === 0) return 0;
  const first = cursor.peek(ahead);
  if (first.word === 'порядке' && cursor.is('и', ahead + 1)) ahead += 2;
  const named = cursor.is('term', ahead) || /^(?:порядк|режим)/.test(cursor.peek(ahead).word);
  if (named) {
    const comma = cursor.is(',', ahead + 1) ? 1 : 0;
    const next = cursor.peek(ahead + 1 + comma);
    if (SETTING.test(next.word) || next.word === 'согласно') return ahead + 2 + comma;
    return 0;
  }
  if (!SETTING.test(first.word)) return 0;
  for (let behind = ahead + 1; behind < ahead + REACH; behind++) {
    const { kind, word } = cursor.peek(behind);
    if (kind === 'term' || /^(?:порядк|режим)/.test(word)) return behind + 1;
    if (kind === 'finish' || kind === ',' || kind === 'number') return 0;
  }
  return 0;
}

const STOPS: ReadonlySet<TokenKind> = new Set<TokenKind>([
  'finish',
  ',',
  ';',
  '(',
  ')',
  'number',
  'date',
  'month',
  'в',
  'на',
  'с',
  'за',
  'до',
  'о',
  'при',
  'от',
]);

/** Tokens up to and with the first noun of a table, from so far ahead; 0 where there is none. */
function nounWithin(cursor: Cursor, from: number, nouns: ReadonlySet<string>): number {
  const first = from + (cursor.is('с', from) ? 1 : 0);
  for (let ahead = first; ahead < first + REACH; ahead++) {
    const { kind, word } = cursor.peek(ahead);
    if (nouns.has(word)) return ahead + 1;
    if (STOPS.has(kind)) return 0;
  }
  return 0;
}

/** «по запросу руководителей», «по письменным заявкам», «на основании обращения». */
export function parseRequest(cursor: Cursor): HeadClause | null {
  const start = cursor.at;
  const { kind, word } = cursor.peek();
  let lead = 0;
  if (kind === 'по' && openingAt(cursor, EVENTS) === 0) lead = 1;
  else if (kind === 'на' && cursor.peek(1).word === 'основании') lead = 2;
  else if (kind === 'в' && cursor.peek(1).word === 'соответствии') lead = 2;
  else if (word === 'согласно') lead = 1;
  const nouns = kind === 'по' ? REQUEST_NOUNS : REQUEST_PAPERS;
  const length = lead === 0 ? 0 : nounWithin(cursor, lead, nouns);
  if (length === 0) return null;
  cursor.at += length;
  const requester = parseRequester(cursor);
  skipHead(cursor);
  return { ...head('on-request', start, cursor), requester };
}

const CASES_OF_OTHERS: ReadonlySet<TokenKind> = new Set<TokenKind>([
  'в',
  'на',
  'о',
  'по',
  'при',
  'за',
  'к',
  'до',
  'после',
  'не',
  'и',
  'или',
  'с',
  ',',
]);

function parseRequester(cursor: Cursor): Stretch | null {
  if (cursor.is('с') && cursor.peek(1).word === 'стороны') cursor.at += 2;
  else cursor.accept('от');
  if (CASES_OF_OTHERS.has(cursor.peek().kind) || cursor.peek().word === 'для') return null;
  const from = cursor.at;
  while (!isHeadEnd(cursor) && !cursor.is(',') && !cursor.is('-')) cursor.at++;
  return cursor.at > from ? { from, to: cursor.at } : null;
}

/** «по мере поступления», «при наличии …», «в ходе …», «до снятия ограничений». */
export function parseEvent(cursor: Cursor): HeadClause | null {
  const start = cursor.at;
  const length = openingAt(cursor, EVENTS) || boundedEvent(cursor);
  if (length === 0) return null;
  cursor.at += length;
  const wanting = cursor.done && length < 2;
  if (wanting) {
    cursor.at = start;
    return null;
  }
  skipHead(cursor);
  return head('event', start, cursor);
}

const EVENT_LEADS: ReadonlySet<TokenKind> = new Set<TokenKind>([
  'до',
  'после',
  'к',
  'с',
  'не',
  'later',
  'earlier',
  'в',
  'на',
  'all',
]);

/** «до», «после», «к», «не позднее» in front of the name of an event or a season of work. */
function boundedEvent(cursor: Cursor): number {
  let ahead = 0;
  let within = true;
  for (; EVENT_LEADS.has(cursor.peek(ahead).kind); ahead++) {
    within &&= ['в', 'на', 'all'].includes(cursor.peek(ahead).kind);
  }
  if (ahead === 0 && !cursor.is('begin')) return 0;
  for (let behind = ahead; behind < ahead + REACH; behind++) {
    const { kind, word } = cursor.peek(behind);
    if (EVENT_STOPS.has(kind)) return 0;
    if (isEventWord(word, within || kind !== 'word') || (kind === 'period' && behind > ahead))
      return Math.max(1, ahead);
  }
  return 0;
}

const EVENT_STOPS: ReadonlySet<TokenKind> = new Set<TokenKind>([
  'finish',
  ',',
  '(',
  'month',
  'date',
  'frequency',
]);

function skipHead(cursor: Cursor): void {
  while (!isHeadEnd(cursor)) cursor.at++;
}

/** A head ends where a clause does, and where a day binds it: «по графику, до 1 марта 2022 г.». */
function isHeadEnd(cursor: Cursor): boolean {
  const { kind } = cursor.peek();
  if (kind === '.') {
    const before = cursor.tokens[cursor.at - 1]?.word ?? '';
    return before.length > 1;
  }
  if (isClauseEnd(cursor, 0)) return true;
  const ahead = kind === ',' ? 1 : 0;
  return bindsDay(cursor, ahead) || runs(cursor, ahead);
}

/** «по запросу, в течение 3 рабочих дней» */
function runs(cursor: Cursor, ahead: number): boolean {
  if (!cursor.is('в', ahead)) return false;
  const next = cursor.is('during', ahead + 1) ? ahead + 2 : ahead + 1;
  const { kind } = cursor.peek(next);
  const number = kind === 'number' || kind === 'cardinal';
  return next > ahead + 1
    ? number
    : kind === 'lasting' || (number && cursor.is('lasting', next + 2));
}

export function bindsDay(cursor: Cursor, ahead: number): boolean {
  const { kind } = cursor.peek(ahead);
  let next = ahead + 1;
  if (kind === 'не') {
    if (!cursor.is('later', next) && !cursor.is('seldom', next)) return false;
    next++;
    if (cursor.is('чем', next)) next++;
  } else if (kind !== 'до' && kind !== 'к') return false;
  const number = cursor.peek(next);
  if (number.kind === 'date') return true;
  const day = number.kind === 'number' || number.kind === 'ordinal';
  const unit = cursor.peek(next + 1).kind;
  return (
    day &&
    (unit === 'month' ||
      unit === 'daynumber' ||
      unit === 'times' ||
      unit === 'day' ||
      unit === 'working')
  );
}
