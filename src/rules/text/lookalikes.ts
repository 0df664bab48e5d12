import { ONE_LETTER_WORDS, ROMAN, TO_CYRILLIC, TO_LATIN } from './lookalike-table.js';

/** A word with letters of the wrong script. */
export interface Lookalike {
  word: string;
  start: number;
  end: number;
  /** The word as it was meant; null when nobody can tell, or when it is a number. */
  meant: string | null;
}

const WORD = /[A-Za-zА-Яа-яЁёІі]+/g;
const LATIN = /[A-Za-z]/;
const CYRILLIC = /[А-Яа-яЁёІі]/;
/** Addresses are spelt as they are; their letters are not the paper's. */
const ADDRESS = /:\/\/|@|www\./;

function swap(word: string, table: ReadonlyMap<string, string>): string {
  return Array.from(word, (letter) => table.get(letter) ?? letter).join('');
}

/** A word of both scripts, written in one; null when it has letters of both that look alike in none. */
function inOneScript(word: string): { meant: string | null } | null {
  const letters = [...word];
  const onlyLatin = letters.some((letter) => LATIN.test(letter) && !TO_CYRILLIC.has(letter));
  const onlyCyrillic = letters.some((letter) => CYRILLIC.test(letter) && !TO_LATIN.has(letter));
  if (ROMAN.test(word)) return { meant: null };
  if (onlyLatin && onlyCyrillic) return null;
  if (onlyLatin) return { meant: swap(word, TO_LATIN) };
  if (onlyCyrillic) return { meant: swap(word, TO_CYRILLIC) };
  const latin = letters.filter((letter) => LATIN.test(letter)).length;
  return { meant: latin * 2 < letters.length ? swap(word, TO_CYRILLIC) : null };
}

/** «c» in «c 1 марта»: a Latin letter standing for a Russian word of one letter. */
function asRussianWord(line: string, start: number, letter: string): string | null {
  const meant = ONE_LETTER_WORDS.get(letter);
  if (meant === undefined || !/^[ \u00a0]$/.test(line[start + 1] ?? '')) return null;
  const before = line.slice(0, start);
  const opens = /^\s*$/.test(before);
  if (letter === letter.toUpperCase() ? !opens : !(opens || /[ \u00a0(]$/.test(before)))
    return null;
  return /^[ \u00a0][«"]?[А-Яа-яЁё\d]/.test(line.slice(start + 1, start + 4)) ? meant : null;
}

/** The words of a line that mix scripts where only one was meant. Linear in the line's length. */
export function lookalikesIn(line: string): Lookalike[] {
  if (!LATIN.test(line) || !CYRILLIC.test(line)) return [];
  const addresses = [...line.matchAll(/\S+/g)]
    .filter(([run]) => ADDRESS.test(run))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
  const found: Lookalike[] = [];
  for (const match of line.matchAll(WORD)) {
    const [word] = match;
    const start = match.index;
    const end = start + word.length;
    if (addresses.some((address) => start >= address.start && end <= address.end)) continue;
    if (word.length === 1) {
      const meant = asRussianWord(line, start, word);
      if (meant !== null) found.push({ word, start, end, meant });
    } else if (LATIN.test(word) && CYRILLIC.test(word)) {
      const mixed = inOneScript(word);
      if (mixed !== null) found.push({ word, start, end, meant: mixed.meant });
    }
  }
  return found;
}
