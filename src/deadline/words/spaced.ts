import type { WordTable } from '../../language/word-table.js';
import type { Lexeme } from './lexicon.js';
import { makeToken, type Token } from './token.js';

/** Fewer letters in a row are initials and prepositions. */
export const LEAST_SPACED = 4;
/** «в с р о к»: so many prepositions may stand in front of a spaced word. */
const MOST_BEFORE = 2;

/**
 * «С р о к  и с п о л н е н и я»: letters printed apart for emphasis, made words again. Takes the
 * tokens of single letters that stand in a row; they stay as they are where no known word begins
 * among the first of them.
 */
export function joinSpaced(letters: readonly Token[], words: WordTable<Lexeme>): readonly Token[] {
  for (let before = 0; before <= MOST_BEFORE; before++) {
    if (knownLength(letters, before, words) === 0) continue;
    return [...letters.slice(0, before), ...joinFrom(letters, before, words)];
  }
  return letters;
}

const LONGEST = 16;

/** Known words one behind another; from where none begins, the rest is one word. */
function joinFrom(letters: readonly Token[], from: number, words: WordTable<Lexeme>): Token[] {
  const joined: Token[] = [];
  for (let at = from; at < letters.length; ) {
    const length = knownLength(letters, at, words) || letters.length - at;
    joined.push(wordToken(letters.slice(at, at + length), words));
    at += length;
  }
  return joined;
}

/** Letters of the longest known word that begins at a place and leaves enough for another, or 0. */
function knownLength(letters: readonly Token[], at: number, words: WordTable<Lexeme>): number {
  const left = letters.length - at;
  for (let length = Math.min(left, LONGEST); length >= LEAST_SPACED; length--) {
    const leaves = left - length;
    if (leaves > 0 && leaves < LEAST_SPACED) continue;
    if (words.get(wordOf(letters.slice(at, at + length)))) return length;
  }
  return 0;
}

function wordToken(letters: readonly Token[], words: WordTable<Lexeme>): Token {
  const word = wordOf(letters);
  const [start, end] = [letters[0]?.start ?? 0, letters.at(-1)?.end ?? 0];
  const lexeme = words.get(word);
  if (!lexeme) return makeToken('word', word, start, end);
  const { kind, value, genitive, traits } = lexeme;
  return makeToken(kind, lexeme.word, start, end, value, genitive, traits);
}

function wordOf(letters: readonly Token[]): string {
  return letters.map(({ word }) => word).join('');
}
