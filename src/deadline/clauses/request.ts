import { requestNouns, requestPapers } from '../words/head-words.js';
import type { TokenKind } from '../words/token.js';
import type { HeadClause, Stretch } from './clause.js';
import type { Cursor } from './cursor.js';
import { headOf, isHeadEnd, skipHead } from './head-end.js';
import { nounWithin } from './noun-within.js';
import type { Openings } from './openings.js';

/** «по запросу руководителей», «по письменным заявкам», «на основании обращения». */
export function parseRequest(cursor: Cursor, openings: Readonly<Openings>): HeadClause | null {
  const start = cursor.at;
  const { kind, word } = cursor.peek();
  let lead = 0;
  if (kind === 'по' && openings.event === 0) lead = 1;
  else if (kind === 'на' && cursor.peek(1).word === 'основании') lead = 2;
  else if (kind === 'в' && cursor.peek(1).word === 'соответствии') lead = 2;
  else if (word === 'согласно') lead = 1;
  if (lead === 0) return null;
  const nouns = kind === 'по' ? requestNouns() : requestPapers();
  const length = nounWithin(cursor, lead, nouns);
  if (length === 0) return null;
  cursor.at += length;
  const requester = parseRequester(cursor);
  skipHead(cursor);
  return { ...headOf('on-request', start, cursor), requester };
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
