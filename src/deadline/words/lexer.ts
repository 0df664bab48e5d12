import { CYRILLIC, classOf, DIGIT, LATIN } from '../../language/characters.js';
import { addToHash, type WordTable } from '../../language/word-table.js';
import { lastingWord } from './lasting.js';
import { type Lexeme, lexicon } from './lexicon.js';
import { readNumber } from './numbers.js';
import { joinSpaced, LEAST_SPACED } from './spaced.js';
import { makeToken, type Token, type TokenKind } from './token.js';
import { traitsOfWord } from './traits.js';

/** Marks that have a meaning, by their UTF-16 unit. */
const PUNCTUATION: ReadonlyMap<number, TokenKind> = new Map<number, TokenKind>([
  [0x2d, '-'],
  [0x2c, ','],
  [0x3b, ';'],
  [0x2e, '.'],
  // …
  [0x2026, '-'],
  [0x3a, ':'],
  [0x28, '('],
  [0x29, ')'],
  [0x5b, '('],
  [0x5d, ')'],
  [0x2f, '/'],
  // « » " “ ” „ '
  [0xab, '"'],
  [0xbb, '"'],
  [0x22, '"'],
  [0x201c, '"'],
  [0x201d, '"'],
  [0x201e, '"'],
  [0x27, '"'],
  // №
  [0x2116, '№'],
]);

/** «т.г.», «с. г.», «с/г»: this year; also of the month («т.м.»). */
const THIS_YEAR = /[тс](?:\. ?|\/)[гм](?![а-яa-z])\.?/y;
/** «кв-л» */
const QUARTER_TAIL = /^-л(?![а-я])/;
/** «р.д.», «к. д.»: working and calendar days. */
const SHORT_DAYS = /[рк]\. ?д(?![а-яa-z])\.?/y;
/** «п/г» and «2-е п/г»: half a year. */
const HALF_YEAR = /п\/г(?![а-яa-z])\.?/y;

const HALF_TRAITS = traitsOfWord('half', '');
const DAY_TRAITS = traitsOfWord('day', '');

/** а … я */
const FIRST_LETTER = 0x430;
const LAST_LETTER = 0x44f;

/** Splits a normalised text, given with its UTF-16 units, into tokens. Time is linear in the text. */
export function tokenize(text: string, units: readonly number[]): Token[] {
  const words = lexicon();
  const tokens: Token[] = [];
  let at = 0;
  /** How many single letters stand in a row at the end. */
  let spaced = 0;
  while (at < units.length) {
    const code = units[at] ?? 0;
    if (code === 0x20) {
      at++;
      continue;
    }
    const kind = classOf(code);
    const token =
      kind === DIGIT
        ? readNumber(text, units, at)
        : kind === CYRILLIC || kind === LATIN
          ? readWord(text, units, at, words)
          : makeToken(PUNCTUATION.get(code) ?? 'other', text.charAt(at), at, at + 1);
    at = token.end;
    const letter = token.end - token.start === 1 && kind === CYRILLIC;
    if (!letter && spaced > 0) {
      if (spaced >= LEAST_SPACED) joinLast(tokens, spaced, words);
      spaced = 0;
    } else if (letter) spaced++;
    tokens.push(token);
  }
  if (spaced >= LEAST_SPACED) joinLast(tokens, spaced, words);
  return tokens;
}

function joinLast(tokens: Token[], count: number, words: WordTable<Lexeme>): void {
  const letters = tokens.splice(tokens.length - count);
  for (const token of joinSpaced(letters, words)) tokens.push(token);
}

function readWord(
  text: string,
  units: readonly number[],
  start: number,
  words: WordTable<Lexeme>,
): Token {
  let hash = 0;
  let end = start;
  while (end < units.length) {
    const code = units[end] ?? 0;
    const plain = code >= FIRST_LETTER && code <= LAST_LETTER;
    if (!plain && classOf(code) < CYRILLIC) break;
    hash = addToHash(hash, code);
    end++;
  }
  if (end - start === 1) {
    const short = readShort(text, units, start);
    if (short) return short;
  }
  const lexeme = words.find(units, start, end, hash);
  if (!lexeme) {
    const word = text.slice(start, end);
    return lastingWord(word, start, end) ?? makeToken('word', word, start, end);
  }
  const { word, kind, value, genitive, traits } = lexeme;
  if (word === 'кв' && QUARTER_TAIL.test(text.slice(end, end + 3))) end += 2;
  if (lexeme.abbreviation && units[end] === 0x2e) end++;
  return makeToken(kind, word, start, end, value, genitive, traits);
}

/** One-letter words that abbreviate more than themselves. */
function readShort(text: string, units: readonly number[], start: number): Token | null {
  const mark = units[start + 1];
  if (mark !== 0x2e && mark !== 0x2f) return null;
  const word = text.charAt(start);
  if (word === 'т' || word === 'с') {
    THIS_YEAR.lastIndex = start;
    const found = THIS_YEAR.exec(text);
    if (found) {
      const month = found[0].includes('м');
      return makeToken('thisyear', found[0], start, start + found[0].length, month ? 1 : 0);
    }
  }
  if (word === 'р' || word === 'к') {
    SHORT_DAYS.lastIndex = start;
    const found = SHORT_DAYS.exec(text);
    const length = found?.[0].length ?? 0;
    if (found)
      return makeToken('day', word, start, start + length, word === 'р' ? 1 : 0, false, DAY_TRAITS);
  }
  if (word === 'п') {
    HALF_YEAR.lastIndex = start;
    const found = HALF_YEAR.exec(text);
    if (found)
      return makeToken('half', found[0], start, start + found[0].length, 0, false, HALF_TRAITS);
  }
  return null;
}
