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
  length = openings.continuous;
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
