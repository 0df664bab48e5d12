import { requestNouns, requestPapers, SETTING, scheduleNouns } from '../words/head-words.js';
import type { Token, TokenKind } from '../words/token.js';
import type { HeadClause } from './clause.js';
import type { Cursor } from './cursor.js';
import { headOf, skipHead } from './head-end.js';
import { nounWithin, REACH } from './noun-within.js';
import type { Openings } from './openings.js';

/** «согласно графику», «по отдельному плану», «в сроки, установленные приказом», «в плановом порядке». */
export function parseSchedule(cursor: Cursor, openings: Readonly<Openings>): HeadClause | null {
  const start = cursor.at;
  const length = scheduleOpening(cursor, openings);
  if (length === 0) return null;
  cursor.at += length;
  skipHead(cursor);
  return headOf('schedule', start, cursor);
}

function scheduleOpening(cursor: Cursor, openings: Readonly<Openings>): number {
  const { word, kind } = cursor.peek();
  if (word === 'согласно' || word === 'соответственно')
    return nounWithin(cursor, 1, requestPapers()) ? 0 : 1;
  if (kind === 'в' && cursor.peek(1).word === 'соответствии') {
    return nounWithin(cursor, 2, requestPapers()) ? 0 : 2;
  }
  if (kind === 'на' && cursor.peek(1).word === 'основании') {
    return nounWithin(cursor, 2, requestPapers()) ? 0 : 2;
  }
  if (kind === 'в' && cursor.peek(1).word === 'рамках')
    return nounWithin(cursor, 2, scheduleNouns());
  if (kind === 'по' && openings.event === 0) {
    const schedule = nounWithin(cursor, 1, scheduleNouns());
    const request = nounWithin(cursor, 1, requestNouns());
    return schedule > 0 && (request === 0 || schedule < request) ? schedule : 0;
  }
  return settingOpening(cursor);
}

const SETTING_LEADS: ReadonlySet<TokenKind> = new Set<TokenKind>([
  'в',
  'до',
  'к',
  'по',
  'не',
  'later',
]);

/** «установленный», «планово» */
function isSetting({ kind, word }: Token): boolean {
  return (kind === 'word' || kind === 'about') && SETTING.test(word);
}

function namesOrder({ kind, word }: Token): boolean {
  return kind === 'word' && (word.startsWith('порядк') || word.startsWith('режим'));
}

/** «в сроки, установленные …», «в установленные законом сроки», «в порядке, предусмотренном …». */
function settingOpening(cursor: Cursor): number {
  let ahead = 0;
  while (SETTING_LEADS.has(cursor.peek(ahead).kind)) ahead++;
  if (ahead === 0) return 0;
  const first = cursor.peek(ahead);
  if (first.word === 'порядке' && cursor.is('и', ahead + 1)) ahead += 2;
  const named = cursor.is('term', ahead) || namesOrder(cursor.peek(ahead));
  if (named) {
    const comma = cursor.is(',', ahead + 1) ? 1 : 0;
    const next = cursor.peek(ahead + 1 + comma);
    if (isSetting(next) || next.word === 'согласно') return ahead + 2 + comma;
    return 0;
  }
  if (!isSetting(first)) return 0;
  for (let behind = ahead + 1; behind < ahead + REACH; behind++) {
    const token = cursor.peek(behind);
    const { kind } = token;
    if (kind === 'term' || namesOrder(token)) return behind + 1;
    if (kind === 'finish' || kind === ',' || kind === 'number') return 0;
  }
  return 0;
}
