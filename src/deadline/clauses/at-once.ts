import { namesThisPaper, parseAnchor } from './anchor.js';
import type { RelativeClause, Stretch } from './clause.js';
import type { Cursor } from './cursor.js';
import { skipHead } from './head-end.js';
import type { Openings } from './openings.js';

/** «незамедлительно», «в срочном порядке», «в кратчайшие сроки», with what they count from. */
export function parseAtOnce(cursor: Cursor, openings: Readonly<Openings>): RelativeClause | null {
  const named = cursor.is('atonce') ? 1 : openings.atOnce;
  const length = named || openings.soon;
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
