import type { TokenKind } from '../words/token.js';
import type { HeadClause } from './clause.js';
import type { Cursor } from './cursor.js';
import { headOf, skipHead } from './head-end.js';
import type { Openings } from './openings.js';

/** «постоянно», «на постоянной основе», «весь период», «в период действия …». */
export function parseContinuous(cursor: Cursor, openings: Readonly<Openings>): HeadClause | null {
  const start = cursor.at;
  let length = 0;
  while (cursor.is('constantly')) {
    cursor.at++;
    length++;
    if (cursor.is(',') && cursor.is('constantly', 1)) cursor.at++;
    else if (cursor.is('и') && cursor.is('constantly', 1)) cursor.at++;
  }
  if (length > 0) return headOf('continuous', start, cursor);
  length = openings.continuous || wholeSeason(cursor);
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
  return headOf('continuous', start, cursor);
}

/** «весь отопительный период 2022-2023 годов» may be told by the calendar. */
const DATED: ReadonlySet<TokenKind> = new Set<TokenKind>([
  'number',
  'date',
  'month',
  'yearmonth',
  'year',
  'thisyear',
  'relative',
]);
const MOST_ADJECTIVES = 3;
const ADJECTIVE = /^[а-я]{3,}(?:ый|ий|ой|ого|его)$/;
const SEASON = /^сезон[а-я]{0,2}$/;

/** «весь купальный сезон», «в течение всего отопительного периода»: tokens it takes, or 0. */
function wholeSeason(cursor: Cursor): number {
  let length = 0;
  if (cursor.is('в') && cursor.is('during', 1)) length = 2;
  else if (cursor.is('на') || cursor.is('за')) length = cursor.is('extent', 1) ? 2 : 1;
  if (!cursor.is('all', length)) return 0;
  length++;
  for (let count = 0; count < MOST_ADJECTIVES; count++) {
    const { kind, word } = cursor.peek(length);
    if (kind !== 'word' || !ADJECTIVE.test(word)) break;
    length++;
  }
  if (!cursor.is('period', length) && !SEASON.test(cursor.peek(length).word)) return 0;
  length++;
  for (let ahead = length; !cursor.is('finish', ahead); ahead++)
    if (DATED.has(cursor.peek(ahead).kind)) return 0;
  return length;
}
