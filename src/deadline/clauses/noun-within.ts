import type { TokenKind } from '../words/token.js';
import type { Cursor } from './cursor.js';

/** How far behind its preposition the noun of a head may stand. */
export const REACH = 6;

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
export function nounWithin(cursor: Cursor, from: number, nouns: ReadonlySet<string>): number {
  const first = from + (cursor.is('с', from) ? 1 : 0);
  for (let ahead = first; ahead < first + REACH; ahead++) {
    const { kind, word } = cursor.peek(ahead);
    if (nouns.has(word)) return ahead + 1;
    if (STOPS.has(kind)) return 0;
  }
  return 0;
}
