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
const SENTENCE_END = /[.!?;:]\s/;
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

/** How a printed token reads at the beginning of a sentence and inside one. */
interface Reading {
  opening: Word;
  inside: Word;
}

function readingOf(token: string): Reading {
  if (/^\d/.test(token)) {
    const word: Word = { norm: token.replaceAll(',', '.'), text: token, kind: 'number' };
    return { opening: word, inside: word };
  }
  const word: Word = { norm: fold(token), text: token, kind: 'word' };
  if (token.length < 2 || !/^\p{Lu}/u.test(token)) return { opening: word, inside: word };
  const name: Word = { ...word, kind: 'name' };
  return { opening: token === token.toUpperCase() ? name : word, inside: name };
}

/**
 * Splits texts into words and numbers; spaces, dashes, quotes and punctuation fall away. A capital
 * inside a sentence makes a proper name, capitals all through make an abbreviation. Readings are
 * remembered, since an archive repeats its words.
 */
export class Tokenizer {
  private readonly readings = new Map<string, Reading>();

  wordsOf(text: string): Word[] {
    const clean = text.normalize('NFC').replace(INVISIBLE, '');
    const shouting = clean === clean.toUpperCase();
    const words: Word[] = [];
    let end = 0;
    let opening = true;
    for (const match of clean.matchAll(TOKEN)) {
      const token = match[0];
      if (match.index - end > 1 && SENTENCE_END.test(clean.slice(end, match.index))) opening = true;
      end = match.index + token.length;
      let reading = this.readings.get(token);
      if (reading === undefined) {
        reading = readingOf(token);
        this.readings.set(token, reading);
      }
      const word = opening ? reading.opening : reading.inside;
      words.push(shouting && word.kind === 'name' ? { ...word, kind: 'word' } : word);
      opening = false;
    }
    return words;
  }
}

/** Splits one text; see {@link Tokenizer}. */
export function wordsOf(text: string): Word[] {
  return new Tokenizer().wordsOf(text);
}

/** Two texts with one key are the same but for case, spaces, dashes, ё and punctuation. */
export function exactKey(words: readonly Word[]): string {
  return words.map((word) => word.norm).join(' ');
}
