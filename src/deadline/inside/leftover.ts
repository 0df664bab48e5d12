import type { Phrase } from '../phrase.js';
import type { Token, TokenKind } from '../words/token.js';

/** Marks behind which a sentence goes on with something else. */
const STOPS: ReadonlySet<TokenKind> = new Set<TokenKind>(['.', ';', ':', '(', ')']);
/** A relative clause behind «года, …» is no longer. */
const LONGEST = 8;

/**
 * The token behind what is left of a day's words where they were read as far as they went: the blank of
 * «01.04.20__», a second day with nothing between, «года, следующего за …». 0 where nothing is left.
 */
export function leftoverEnd(phrase: Phrase, to: number): number {
  const { tokens } = phrase;
  const last = tokens[to - 1];
  const next = tokens[to];
  if (last === undefined) return 0;
  if (isBlank(phrase, last.end)) return Math.max(to, blankEnd(tokens, to));
  if (next === undefined) return 0;
  if (next.kind === 'date') return to + 1;
  if (next.kind === 'number') return numberLeft(phrase, to);
  if (next.kind === '/' || (next.kind === '-' && next.start === last.end))
    return isDayPart(tokens[to + 1]) ? to + 2 : 0;
  if (next.word === 'года' || next.word === 'году') return clauseEnd(tokens, to + 1);
  const follows = next.kind === 'following' || next.kind === 'reporting';
  return follows && isDayMonth(last) ? clauseEnd(tokens, to + 1) : 0;
}

function isDayMonth({ kind }: Token): boolean {
  return kind === 'month' || kind === 'date';
}

function isDayPart(token: Token | undefined): boolean {
  return token?.kind === 'date' || (token?.kind === 'number' && token.digits <= 2);
}

/** «20__ года», «202 года», «2222 года»: a year that is none. */
function numberLeft(phrase: Phrase, at: number): number {
  const { tokens } = phrase;
  const number = tokens[at];
  if (number === undefined) return 0;
  if (isBlank(phrase, number.end)) return Math.max(at + 1, blankEnd(tokens, at + 1));
  // «до 1 октября 19»: a page ends within the year.
  const cut = tokens[at + 1] === undefined && (number.value === 19 || number.value === 20);
  if (cut && number.digits === 2) return at + 1;
  const named = tokens[at + 1]?.kind === 'year';
  return named && (number.digits === 3 || number.digits === 4) ? at + 2 : 0;
}

/** A blank to be filled in stands at a place of the normalised text. */
function isBlank({ normalized }: Phrase, at: number): boolean {
  const next = normalized.text.charAt(at);
  const further = normalized.text.charAt(at + 1);
  return next === '_' || ((next === '.' || next === '…') && further === '_') || next === '…';
}

function blankEnd(tokens: readonly Token[], from: number): number {
  let at = from;
  while (tokens[at]?.kind === 'other' || tokens[at]?.kind === 'year') at++;
  return at;
}

/** The end of «, следующего за годом приёма». */
function clauseEnd(tokens: readonly Token[], from: number): number {
  let at = from;
  const relative = tokens[at]?.kind === ',' && tokens[at + 1]?.kind === 'following';
  if (!relative && tokens[at]?.kind !== 'за') return at;
  at++;
  while (at < tokens.length && at - from < LONGEST) {
    const token = tokens[at];
    if (token === undefined || STOPS.has(token.kind) || token.kind === ',') break;
    at++;
  }
  return at;
}
