import { parseClause } from '../clauses/clauses.js';
import { type Context, Cursor } from '../clauses/cursor.js';
import type { Phrase } from '../phrase.js';
import type { Token } from '../words/token.js';
import { isOrderWord, orderBefore } from './owner.js';
import type { Range } from './range.js';

/** A day's words in a list are no more than this many. */
const LONGEST = 16;
/** No paper lists more. */
const MOST = 60;

/**
 * The days of a list behind a colon, each with a dash and what it is for: «в следующие сроки: 11 октября
 * – северный участок; 12 октября – южный участок». Null for fewer than two, and where nothing is ordered.
 */
export function listedAt(phrase: Phrase, at: number, context: Context): Range[] | null {
  const { tokens } = phrase;
  if (tokens[at]?.kind !== ':') return null;
  const ranges: Range[] = [];
  let next: number | null = at + 1;
  while (next !== null && ranges.length < MOST) {
    const end = dayOf(tokens, next, context);
    if (end === null) break;
    ranges.push({ from: next, to: end });
    next = memberBehind(tokens, end);
  }
  const ordered = orderBefore(tokens, at) !== -1 || tokens[at - 1]?.kind === 'term';
  return ranges.length > 1 && ordered ? ranges : null;
}

/** The token behind a day that a dash follows, or null. */
function dayOf(tokens: readonly Token[], from: number, context: Context): number | null {
  const cursor = new Cursor(tokens.slice(from, from + LONGEST), context);
  const clause = parseClause(cursor);
  if (clause?.kind !== 'terms' || !cursor.is('-')) return null;
  const [term] = clause.terms;
  const dayful = term !== undefined && term.to.month > 0 && clause.terms.length === 1;
  return dayful ? from + cursor.at : null;
}

/** The token behind the next semicolon or comma that a digit or preposition of a day follows. */
function memberBehind(tokens: readonly Token[], from: number): number | null {
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || isOrderWord(token)) return null;
    if (token.kind === ';') return at + 1;
    const next = tokens[at + 1]?.kind;
    const day = next === 'number' || next === 'date' || next === 'с' || next === 'до';
    if (token.kind === ',' && day && tokens[at + 2]?.kind !== 'word') return at + 1;
    if (token.kind === '.' && !day) return null;
  }
  return null;
}
