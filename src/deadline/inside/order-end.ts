import type { DeadlineOptions, DeadlineType } from '../../model/deadline.js';
import { readPart } from '../parse.js';
import type { Phrase } from '../phrase.js';
import type { Token, TokenKind } from '../words/token.js';
import { isOrderWord, orderBefore } from './owner.js';

/** «с 1 сентября 2022 года по 31 мая 2023 года»: a stretch of days has no more words. */
export const LONGEST_STRETCH = 11;
const DAYS: ReadonlySet<DeadlineType> = new Set<DeadlineType>(['date', 'period', 'recurring']);

/** Whether tokens are a day or a stretch of days after the paper's own. */
export function isToCome(
  phrase: Phrase,
  from: number,
  to: number,
  options: DeadlineOptions,
): boolean {
  if (!hasMonth(phrase.tokens.slice(from, to))) return false;
  const read = readPart(phrase, from, to, options);
  // «в мае» in a paper without a date: a deadline that nobody can know, which has to be said.
  if (read.type === 'unknown')
    return options.documentDate == null && read.reason === 'no-document-date';
  return read.due !== null && read.due > (options.documentDate ?? '') && DAYS.has(read.type);
}

export const WITH_MONTH: ReadonlySet<TokenKind> = new Set<TokenKind>([
  'month',
  'date',
  'quarter',
  'half',
  'season',
]);

/** A bare number is no day. */
function hasMonth(tokens: readonly Token[]): boolean {
  return tokens.some(({ kind }) => WITH_MONTH.has(kind));
}

/** The nearest infinitive in front with no break between, -1 for none; brackets are passed over. */
export function verbBefore(tokens: readonly Token[], at: number): number {
  return orderBefore(tokens, at, (all, back) => breaks(all[back]));
}

/** Where the sentence ends; a place too far off for a condition where its end is farther. */
export function sentenceEnd(tokens: readonly Token[], from: number, longest: number): number {
  const far = Math.min(tokens.length, from + longest + 2);
  for (let at = from + 1; at < far; at++) {
    const token = tokens[at];
    if (token?.kind === '.' || token?.kind === ';' || token?.word === 'согласно') return at;
  }
  return far;
}

export function breaks(token: Token | undefined): boolean {
  const kind = token?.kind;
  return kind === ',' || kind === '(' || kind === ':' || isOrderWord(token);
}
