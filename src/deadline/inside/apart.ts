import { printedOffset } from '../../language/normalize.js';
import type { Phrase } from '../phrase.js';
import { NAMED_AFTER_DAY } from '../words/sentence-words.js';
import type { Token, TokenKind } from '../words/token.js';

/** A title in quotes is no longer than this many tokens; what opens and never closes is none. */
const LONGEST_TITLE = 60;
/** Nor is the wording that an act puts in place of another, behind its colon or in a paragraph of its own. */
const LONGEST_WORDING = 600;

/**
 * The tokens that are no part of a sentence's own words: what stands in quotes (the name of a contest,
 * the words that an act puts in place of others), and a day that something is called after («улица 8
 * Марта»). A day in quotes («15» мая) is a day.
 */
export function setApart(phrase: Phrase): readonly boolean[] {
  const { tokens } = phrase;
  const apart = new Array<boolean>(tokens.length).fill(false);
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]?.kind !== '"') continue;
    const end = closing(phrase, at);
    if (end === -1) continue;
    if (!isDayInQuotes(tokens, at, end)) apart.fill(true, at, end + 1);
    at = end;
  }
  tokens.forEach((token, at) => {
    const end = NAMED_AFTER_DAY.test(token.word) ? nameEnd(tokens, at + 1) : 0;
    if (end > 0) apart.fill(true, at, end);
    else if (/^состояни[юи]$/.test(token.word)) apart.fill(true, at, stateEnd(tokens, at + 1));
    else if (isFeast(phrase, at)) apart.fill(true, at - 1, at + 1);
  });
  return apart;
}

const LEADS_DAY: ReadonlySet<TokenKind> = new Set<TokenKind>([
  'до',
  'к',
  'с',
  'по',
  'later',
  'earlier',
]);

/** «к празднику весны 8 Марта»: a month with a capital, where no preposition makes a day of it. */
function isFeast(phrase: Phrase, at: number): boolean {
  const { tokens, normalized, printed } = phrase;
  const [day, month] = [tokens[at - 1], tokens[at]];
  if (month?.kind !== 'month' || day?.kind !== 'number' || day.digits > 2) return false;
  const start = printedOffset(normalized, month.start);
  const [first, second] = [printed.charAt(start), printed.charAt(start + 1)];
  const capital = first !== first.toLowerCase() && second === second.toLowerCase();
  const year = tokens[at + 1];
  const dated = year?.kind === 'number' && year.digits === 4;
  return capital && !dated && at > 1 && !LEADS_DAY.has(tokens[at - 2]?.kind ?? 'finish');
}

/** «15» мая, «15» 05: nothing but a number. */
function isDayInQuotes(tokens: readonly Token[], from: number, to: number): boolean {
  return to - from <= 2 && tokens[from + 1]?.kind === 'number';
}

/** The quote that closes the one at a place: guillemets by their side, others by turns; -1 for none. */
function closing(phrase: Phrase, from: number): number {
  const { tokens } = phrase;
  const opening = markOf(phrase, from);
  if (opening === '»' || opening === '”') return -1;
  let depth = 0;
  let last = -1;
  const before = tokens[from - 1]?.kind;
  const longest = before === undefined || before === ':' ? LONGEST_WORDING : LONGEST_TITLE;
  const far = Math.min(tokens.length, from + longest);
  for (let at = from; at < far; at++) {
    if (tokens[at]?.kind !== '"') continue;
    const mark = markOf(phrase, at);
    if (opening !== '«' && opening !== '„' && opening !== '“') {
      if (at > from) return at;
      continue;
    }
    if (mark === '»' || mark === '”' || (opening !== '“' && mark === '“')) {
      last = at;
      if (--depth <= 0) return at;
    } else depth++;
  }
  // «Школа «Радуга»: two open, one closes.
  return last;
}

function markOf({ tokens, normalized, printed }: Phrase, at: number): string {
  return printed.charAt(printedOffset(normalized, tokens[at]?.start ?? 0));
}

/** «по состоянию на 1 июля 2022 года»: the day of a state of things. */
function stateEnd(tokens: readonly Token[], from: number): number {
  let at = from;
  if (tokens[at]?.kind !== 'на') return at;
  at++;
  if (tokens[at]?.kind === 'date') return at + 1;
  while (tokens[at]?.kind === 'number' || tokens[at]?.kind === 'month') at++;
  return tokens[at]?.kind === 'year' ? at + 1 : at;
}

/** The token behind «8 Марта», «30 лет Победы» that follows a place's noun, 0 for none. */
function nameEnd(tokens: readonly Token[], from: number): number {
  let at = from;
  while (tokens[at]?.kind === '.' || tokens[at]?.kind === '"') at++;
  const [day, month] = [tokens[at], tokens[at + 1]];
  const numbered = day?.kind === 'number' && day.digits <= 2;
  if (!numbered || month?.kind !== 'month') return 0;
  // «Проложить дорогу по улице 8 мая 2022 года»: with a year it is a day again.
  const year = tokens[at + 2];
  return year?.kind === 'number' && year.digits === 4 ? 0 : at + 2;
}
