import type { WordKind } from './kinds.js';

export type TokenKind =
  | WordKind
  /** A number in digits; `value` is the number, `digits` how many. */
  | 'number'
  /** A Roman numeral. */
  | 'roman'
  /** A numeric day: `day`, `month`, `value` is the year, 0 where none is printed. */
  | 'date'
  /** A numeric month: `month`, `value` is the year. */
  | 'yearmonth'
  /** A time of day. */
  | 'time'
  /** A word outside the tables. */
  | 'word'
  | '-'
  | ','
  | ';'
  | '.'
  | ':'
  | '('
  | ')'
  | '/'
  | '"'
  | '№'
  | 'other'
  | 'finish';

export interface Token {
  kind: TokenKind;
  value: number;
  /** Number of digits of a number; 0 for words. */
  digits: number;
  /** Days and months of a numeric date. */
  day: number;
  month: number;
  /** «марта»; «5-го»: a form with an ending of its own. */
  inflected: boolean;
  /** Bits of `traits.ts`: what clauses the token may make. */
  traits: number;
  /** Normalised spelling. */
  word: string;
  /** UTF-16 offsets into the normalised text. */
  start: number;
  end: number;
}

/** Whether a full stop is part of the token («г.») or is the token. */
export function hasFullStop({ kind, word, start, end }: Token): boolean {
  return kind === '.' || word.endsWith('.') || end - start > word.length;
}

export function makeToken(
  kind: TokenKind,
  word: string,
  start: number,
  end: number,
  value = 0,
  inflected = false,
  traits = 0,
): Token {
  return { kind, value, digits: 0, day: 0, month: 0, inflected, traits, word, start, end };
}

/** Stands behind the last token of any phrase. */
export const FINISH: Readonly<Token> = makeToken('finish', '', 0, 0);
