/** One word, number or abbreviation of a text, ready for comparing. */
export interface Word {
  /** Lower case, ё as е; numbers with a point between whole and fraction. */
  norm: string;
  /** As printed. */
  text: string;
  kind: 'word' | 'number' | 'name';
}

const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;
const TOKEN = /\p{L}+|\d+(?:[.,]\d+)*/gu;
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
const MIXED = /[а-я][a-z]|[a-z][а-я]/;

/** Lower case, ё as е, accents folded, Latin twins inside a Cyrillic word turned Cyrillic. */
function fold(token: string): string {
  const lower = token.toLowerCase().replaceAll('ё', 'е');
  return MIXED.test(lower) ? lower.replace(/[a-z]/g, (c) => LATIN_TWINS[c] ?? c) : lower;
}

function isName(token: string, first: boolean): boolean {
  if (!/^\p{Lu}/u.test(token)) return false;
  return token.length > 1 && (!first || token === token.toUpperCase());
}

/**
 * Splits a text into words and numbers; spaces, dashes, quotes and punctuation fall away.
 * A capital inside a sentence makes a proper name or an abbreviation.
 */
export function wordsOf(text: string): Word[] {
  const clean = text.normalize('NFC').replace(INVISIBLE, '');
  const words: Word[] = [];
  let end = 0;
  let first = true;
  const shouting = clean === clean.toUpperCase();
  for (const match of clean.matchAll(TOKEN)) {
    const token = match[0];
    const between = clean.slice(end, match.index);
    if (/[.!?;:]\s/.test(between)) first = true;
    end = match.index + token.length;
    if (/^\d/.test(token)) {
      words.push({ norm: token.replaceAll(',', '.'), text: token, kind: 'number' });
    } else {
      const kind = !shouting && isName(token, first) ? 'name' : 'word';
      words.push({ norm: fold(token), text: token, kind });
    }
    first = false;
  }
  return words;
}

/** Two texts with one key say the same letter for letter, but for case, spaces, dashes, ё and punctuation. */
export function exactKey(words: readonly Word[]): string {
  return words.map((word) => word.norm).join(' ');
}
