import { lowerCase } from './lower-case.js';

/** Latin letters that look Cyrillic, lower case, and the letters meant. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  a: 'а',
  b: 'в',
  c: 'с',
  e: 'е',
  h: 'н',
  k: 'к',
  m: 'м',
  o: 'о',
  p: 'р',
  t: 'т',
  x: 'х',
  y: 'у',
  ё: 'е',
};

/**
 * A word as it is looked up: composed, lower case, ё as е, soft hyphens gone, and Latin lookalikes
 * as Cyrillic when the word has Cyrillic letters at all («MБOУ»). Only for comparing; never shown.
 */
export function foldWord(word: string): string {
  if (isPlain(word)) return lowerCase(word);
  const lower = word
    .normalize('NFC')
    .replace(/[\u00AD\u200B-\u200D\uFEFF]/g, '')
    .toLowerCase();
  if (!/[а-яё]/.test(lower)) return lower;
  return lower.replace(/[abcehkmoptxyё]/g, (letter) => LOOKALIKES[letter] ?? letter);
}

/** Only А–Я, а–я and hyphens: nothing to compose, to drop or to replace. */
function isPlain(word: string): boolean {
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    if (code !== 0x2d && (code < 0x410 || code > 0x44f)) return false;
  }
  return true;
}
