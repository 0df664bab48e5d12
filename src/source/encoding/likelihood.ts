import { ALPHABET, BIGRAMS } from './bigrams.js';

function letterOf(char: string): number {
  const letter = ALPHABET.indexOf(char.toLowerCase().replace('ё', 'е'), 1);
  return Math.max(0, letter);
}

/**
 * How much a text reads like Russian: the mean weight of its letter pairs, from 0 for pairs that do
 * not occur to 9; Russian prose has about 5. All that is no Russian letter counts as a space.
 */
export function likelihood(text: string): number {
  let total = 0;
  let pairs = 0;
  let before = 0;
  for (const char of text) {
    const letter = letterOf(char);
    if (letter > 0 || before > 0) {
      total += Number(BIGRAMS[before]?.charAt(letter) ?? 0);
      pairs++;
    }
    before = letter;
  }
  return pairs === 0 ? 0 : total / pairs;
}
