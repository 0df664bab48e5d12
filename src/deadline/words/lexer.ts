import { CYRILLIC, classOf, DIGIT, LATIN } from '../../language/characters.js';
import { ROMANS } from '../../language/numerals.js';
import { lastingWord } from './lasting.js';
import { ABBREVIATIONS, LEXICON } from './lexicon.js';
import { readNumber } from './numbers.js';
import { makeToken, type Token, type TokenKind } from './token.js';
import { traitsOfWord } from './traits.js';

const PUNCTUATION: ReadonlyMap<string, TokenKind> = new Map<string, TokenKind>([
  ['-', '-'],
  [',', ','],
  [';', ';'],
  ['.', '.'],
  ['…', '-'],
  [':', ':'],
  ['(', '('],
  [')', ')'],
  ['[', '('],
  [']', ')'],
  ['/', '/'],
  ['«', '"'],
  ['»', '"'],
  ['"', '"'],
  ['“', '"'],
  ['”', '"'],
  ['„', '"'],
  ["'", '"'],
  ['№', '№'],
]);

/** «т.г.», «с. г.»: this year; also of the month («т.м.»). */
const THIS_YEAR = /[тс]\. ?[гм](?![а-яa-z])\.?/y;
/** «кв-л» */
const QUARTER_TAIL = /^-л(?![а-я])/;
/** «р.д.», «к. д.»: working and calendar days. */
const SHORT_DAYS = /[рк]\. ?д(?![а-яa-z])\.?/y;
/** «п/г» and «2-е п/г»: half a year. */
const HALF_YEAR = /п\/г(?![а-яa-z])\.?/y;

const HALF_TRAITS = traitsOfWord('half', '');
const DAY_TRAITS = traitsOfWord('day', '');

/** Splits a normalised text into tokens. Time is linear in the text. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === 0x20) {
      at++;
      continue;
    }
    const kind = classOf(code);
    const token =
      kind === DIGIT
        ? readNumber(text, at)
        : kind === CYRILLIC || kind === LATIN
          ? readWord(text, at)
          : readMark(text, at);
    at = token.end;
    tokens.push(token);
  }
  tokens.push(makeToken('finish', '', text.length, text.length));
  return tokens;
}

function readMark(text: string, at: number): Token {
  const char = text.charAt(at);
  return makeToken(PUNCTUATION.get(char) ?? 'other', char, at, at + 1);
}

function readWord(text: string, start: number): Token {
  let end = start + 1;
  while (end < text.length) {
    const kind = classOf(text.charCodeAt(end));
    if (kind !== CYRILLIC && kind !== LATIN) break;
    end++;
  }
  const word = text.slice(start, end);
  if (end - start === 1) {
    const short = readShort(text, start, word);
    if (short) return short;
  }
  if (word === 'кв' && QUARTER_TAIL.test(text.slice(end, end + 3))) end += 2;
  const pointed = text.charCodeAt(end) === 0x2e && ABBREVIATIONS.has(word) ? end + 1 : end;
  const lexeme = LEXICON.get(word);
  if (lexeme) {
    const { kind, value, genitive, traits } = lexeme;
    return makeToken(kind, word, start, pointed, value, genitive, traits);
  }
  const roman = ROMANS.get(word);
  if (roman !== undefined) return makeToken('roman', word, start, end, roman);
  return (
    lastingWord(word, start, end) ??
    makeToken('word', word, start, pointed, 0, false, traitsOfWord('word', word))
  );
}

/** One-letter words that abbreviate more than themselves. */
function readShort(text: string, start: number, word: string): Token | null {
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
