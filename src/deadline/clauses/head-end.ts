import { isClauseEnd } from './anchor.js';
import type { HeadClause } from './clause.js';
import type { Cursor } from './cursor.js';

/** A head of the tokens from one place up to the cursor. */
export function headOf(type: HeadClause['type'], from: number, cursor: Cursor): HeadClause {
  return { kind: 'head', type, words: { from, to: cursor.at }, requester: null };
}

export function skipHead(cursor: Cursor): void {
  while (!isHeadEnd(cursor)) cursor.at++;
}

/** A head ends where a clause does, and where a day binds it: «по графику, до 1 марта 2022 г.». */
export function isHeadEnd(cursor: Cursor): boolean {
  const { kind } = cursor.peek();
  if (kind === 'word') return false;
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

/** «до 1 марта», «не позднее 5 рабочих дней»: so many tokens ahead, a day or a number of days. */
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
