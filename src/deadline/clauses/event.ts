import { isEventWord } from '../words/head-words.js';
import type { TokenKind } from '../words/token.js';
import type { HeadClause } from './clause.js';
import type { Cursor } from './cursor.js';
import { headOf, skipHead } from './head-end.js';
import { REACH } from './noun-within.js';
import type { Openings } from './openings.js';

/** «по мере поступления», «при наличии …», «в ходе …», «до снятия ограничений». */
export function parseEvent(cursor: Cursor, openings: Readonly<Openings>): HeadClause | null {
  const start = cursor.at;
  const length = openings.event || boundedEvent(cursor) || holidays(cursor);
  if (length === 0 || endsUnit(cursor, length - 1)) return null;
  cursor.at += length;
  const wanting = cursor.done && length < 2;
  if (wanting) {
    cursor.at = start;
    return null;
  }
  skipHead(cursor);
  return headOf('event', start, cursor);
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
  'during',
  'all',
]);

const UNITS: ReadonlySet<TokenKind> = new Set<TokenKind>([
  'day',
  'week',
  'decade',
  'monthunit',
  'quarter',
  'half',
  'year',
]);

/** «конца месяца»: a day of the calendar, which only the paper's date could tell. */
function endsUnit(cursor: Cursor, ahead: number): boolean {
  const { kind } = cursor.peek(ahead);
  const part = kind === 'begin' || kind === 'middle' || kind === 'end';
  const unit = cursor.is('working', ahead + 1) ? ahead + 2 : ahead + 1;
  return part && UNITS.has(cursor.peek(unit).kind);
}

/** «до», «после», «к», «не позднее» in front of the name of an event or a season of work. */
function boundedEvent(cursor: Cursor): number {
  let ahead = 0;
  let within = true;
  for (; EVENT_LEADS.has(cursor.peek(ahead).kind); ahead++) {
    within &&= ['в', 'на', 'during', 'all'].includes(cursor.peek(ahead).kind);
  }
  if (ahead === 0 && !cursor.is('begin')) return 0;
  for (let behind = ahead; behind < ahead + REACH; behind++) {
    const { kind, word } = cursor.peek(behind);
    if (EVENT_STOPS.has(kind) || endsUnit(cursor, behind)) return 0;
    // «после каждого рейса», «после каждой четверти»: whatever it is, it comes round.
    const again = kind === 'every' && behind === ahead;
    if (again && (cursor.is('word', behind + 1) || isTerm(cursor, behind))) return ahead + 1;
    if (isEventWord(word, within || kind !== 'word') || (kind === 'period' && behind > ahead))
      return Math.max(1, ahead);
  }
  return 0;
}

/** «после каждой | четверти»: a stretch of a year that ends, and what follows when it does. */
function isTerm(cursor: Cursor, every: number): boolean {
  const { kind } = cursor.peek(every + 1);
  return cursor.is('после', every - 1) && (kind === 'schoolterm' || kind === 'quarter');
}

const EVENT_STOPS: ReadonlySet<TokenKind> = new Set<TokenKind>([
  'finish',
  ',',
  '(',
  'month',
  'date',
  'frequency',
]);

/** «осенние каникулы», «осенне-зимние каникулы»: each school has its own. */
function holidays(cursor: Cursor): number {
  let length = 0;
  while (cursor.is('seasonal', length) || (length > 0 && cursor.is('-', length))) length++;
  if (length === 0 || !cursor.peek(length).word.startsWith('каникул')) return 0;
  // «осенние каникулы с 1 по 10 ноября» have days of their own.
  for (let ahead = length; !cursor.is('finish', ahead); ahead++)
    if (DATES.has(cursor.peek(ahead).kind)) return 0;
  return length + 1;
}

const DATES: ReadonlySet<TokenKind> = new Set<TokenKind>(['month', 'date', 'yearmonth']);
