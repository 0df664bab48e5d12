import { memoized } from '../language/memo.js';
import { type Scan, scanWords } from './scan.js';

/** One word, number or abbreviation of a text, ready for comparing. */
export interface Word {
  /** Lower case, ё as е; numbers with a point between whole and fraction. */
  readonly norm: string;
  /** As printed. */
  readonly text: string;
  readonly kind: 'word' | 'number' | 'name';
}

const MIXED = /[а-я][a-z]|[a-z][а-я]/;
const LATIN_TWINS: Record<string, string> = {
  a: 'а',
  c: 'с',
  e: 'е',
  o: 'о',
  p: 'р',
  x: 'х',
  y: 'у',
  k: 'к',
  m: 'м',
  t: 'т',
  h: 'н',
  b: 'в',
};

/** Lower case, ё as е, Latin twins inside a Cyrillic word turned Cyrillic. */
function fold(token: string): string {
  const lower = token.toLowerCase().replaceAll('ё', 'е');
  return MIXED.test(lower) ? lower.replace(/[a-z]/g, (c) => LATIN_TWINS[c] ?? c) : lower;
}

/** What a printed token is, by where it stands. */
export interface Reading {
  /** At the beginning of a sentence. */
  readonly opening: Word;
  /** Inside a sentence. */
  readonly inside: Word;
  /** In a text of capitals. */
  readonly shouted: Word;
}

/** Reads one printed token. A pure function: the same token has the same readings everywhere. */
export function readingOf(token: string): Reading {
  if (/^\d/.test(token)) {
    const word: Word = { norm: token.replaceAll(',', '.'), text: token, kind: 'number' };
    return { opening: word, inside: word, shouted: word };
  }
  const word: Word = { norm: fold(token), text: token, kind: 'word' };
  if (token.length < 2 || !/^[A-ZЀ-Я]/.test(token)) {
    return { opening: word, inside: word, shouted: word };
  }
  const name: Word = { norm: word.norm, text: token, kind: 'name' };
  const opening = token === token.toUpperCase() ? name : word;
  return { opening, inside: name, shouted: word };
}

/** Different tokens kept for the next paper: papers of office Russian repeat a few thousand. */
const MOST_KEPT = 8192;
const wordReadingOf = memoized(readingOf, MOST_KEPT);

function isNumber(token: string): boolean {
  return token >= '0' && token < ':';
}

/** As `readingOf`, without reading words anew. Numbers are not kept: every paper brings others. */
function keptReadingOf(token: string): Reading {
  return isNumber(token) ? readingOf(token) : wordReadingOf(token);
}

/** The same for one paper, or a few, whose numbers are kept as long as they are compared. */
export function paperReadings(): (token: string) => Reading {
  const numbers = new Map<string, Reading>();
  return (token) => {
    if (!isNumber(token)) return wordReadingOf(token);
    let reading = numbers.get(token);
    if (reading === undefined) {
      reading = readingOf(token);
      numbers.set(token, reading);
    }
    return reading;
  };
}

/**
 * The words of a scan from an offset on, read as a text of its own: its first word opens a sentence.
 */
export function wordsOfScan(
  { tokens, starts, opens, lastSmall }: Scan,
  read: (token: string) => Reading = keptReadingOf,
  from = 0,
): Word[] {
  const shouting = lastSmall < from;
  const words: Word[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if ((starts[at] ?? 0) < from) continue;
    const { opening, inside, shouted } = read(tokens[at] ?? '');
    if (shouting) words.push(shouted);
    else words.push(words.length === 0 || opens[at] === true ? opening : inside);
  }
  return words;
}

/**
 * Splits a text into words and numbers. A capital inside a sentence makes a proper name, capitals all
 * through make an abbreviation.
 */
export function wordsOf(text: string): Word[] {
  return wordsOfScan(scanWords(text));
}

/** Two texts with one key are the same but for case, spaces, dashes, ё and punctuation. */
export function exactKey(words: readonly Word[]): string {
  let key = '';
  for (const { norm } of words) key += key === '' ? norm : ` ${norm}`;
  return key;
}
