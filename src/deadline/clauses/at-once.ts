import { namesThisPaper, parseAnchor } from './anchor.js';
import type { RelativeClause, Stretch } from './clause.js';
import type { Cursor } from './cursor.js';
import { skipHead } from './head-end.js';
import type { Openings } from './openings.js';

/** Days that the rules of office work give to marks of urgency. */
const URGENT_DAYS = 3;
const PROMPT_DAYS = 10;

/** «незамедлительно», «в срочном порядке», «в кратчайшие сроки», with what they count from. */
export function parseAtOnce(cursor: Cursor, openings: Readonly<Openings>): RelativeClause | null {
  const mark = markOf(cursor, openings);
  const length = mark?.length ?? openings.soon;
  if (length === 0) return parseSameDay(cursor);
  cursor.at += length;
  if (mark) cursor.infer('duration');
  const anchor = parseAnchor(cursor);
  const fromDocument = anchor ? anchor.fromDocument : mark !== null;
  const clause = within(mark?.days ?? 0, anchor?.words ?? null, fromDocument);
  clause.fromTerm = anchor?.term ?? null;
  return clause;
}

/** The mark of urgency at the cursor: its tokens and its days. */
function markOf(
  cursor: Cursor,
  openings: Readonly<Openings>,
): { length: number; days: number } | null {
  if (cursor.is('atonce')) return { length: 1, days: cursor.peek().value };
  if (openings.atOnce > 0) return { length: openings.atOnce, days: 0 };
  if (openings.urgent > 0) return { length: openings.urgent, days: URGENT_DAYS };
  return openings.prompt > 0 ? { length: openings.prompt, days: PROMPT_DAYS } : null;
}

/** So many days after the anchor. */
function within(amount: number, anchor: Stretch | null, fromDocument: boolean): RelativeClause {
  return {
    kind: 'relative',
    amount,
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
    if (namesThisPaper(cursor, words)) return within(0, words, true);
  }
  cursor.at = start;
  return null;
}
