// Reads the tables of src/lexicon: words apart by spaces, a row a line.
import { DECLENSIONS, type Declension } from '../../src/lexicon/row.js';

/** Rows of a table, each cut at its spaces. */
export function rowsOf(table: string): string[][] {
  return table
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/));
}

export function declensionOf(lemma: string, printed: string | undefined): Declension {
  const declension = DECLENSIONS.find((one) => one === printed);
  if (declension === undefined) throw new Error(`${lemma}: no declension «${printed}»`);
  return declension;
}

/** The bits that the letters of a row's last column stand for. */
export function bitsOf(lemma: string, letters: string, table: Record<string, number>): number {
  let bits = 0;
  for (const letter of letters) {
    const bit = table[letter];
    if (bit === undefined) throw new Error(`${lemma}: no class «${letter}»`);
    bits |= bit;
  }
  return bits;
}
