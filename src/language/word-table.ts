import { unitsOf } from './units.js';

/**
 * Words found in place: a text's letters are compared with the table's words without making a
 * string of them first.
 */
export class WordTable<Entry> {
  private readonly slots: Int32Array;
  private readonly mask: number;
  /** The letters of all words in a row, and where each word's begin. */
  private readonly letters: Uint16Array;
  private readonly starts: Int32Array;
  private readonly entries: Entry[] = [];

  /** Words and what they stand for; a word given twice stands for the last. */
  constructor(entries: ReadonlyMap<string, Entry>) {
    let size = 16;
    while (size < entries.size * 4) size *= 2;
    this.slots = new Int32Array(size);
    this.mask = size - 1;
    let total = 0;
    for (const word of entries.keys()) total += word.length;
    this.letters = new Uint16Array(total);
    this.starts = new Int32Array(entries.size + 1);
    let filled = 0;
    for (const [word, entry] of entries) {
      let slot = hashOf(word) & this.mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & this.mask;
      this.starts[this.entries.length] = filled;
      for (let at = 0; at < word.length; at++) this.letters[filled++] = word.charCodeAt(at);
      this.entries.push(entry);
      this.slots[slot] = this.entries.length;
    }
    this.starts[this.entries.length] = filled;
  }

  /**
   * The entry of the word that stands in a text's UTF-16 units from `start` up to (not with) `end`;
   * `hash` is that of its letters, folded by `addToHash`.
   */
  find(units: readonly number[], start: number, end: number, hash: number): Entry | undefined {
    for (let slot = hash & this.mask; ; slot = (slot + 1) & this.mask) {
      const place = this.slots[slot] ?? 0;
      if (place === 0) return undefined;
      if (this.stands(place - 1, units, start, end)) return this.entries[place - 1];
    }
  }

  get(word: string): Entry | undefined {
    return this.find(unitsOf(word), 0, word.length, hashOf(word));
  }

  private stands(place: number, units: readonly number[], start: number, end: number): boolean {
    const first = this.starts[place] ?? 0;
    const length = end - start;
    if ((this.starts[place + 1] ?? 0) - first !== length) return false;
    for (let at = 0; at < length; at++) {
      if (this.letters[first + at] !== units[start + at]) return false;
    }
    return true;
  }
}

/** Folds one more letter into a hash, which begins at 0. */
export function addToHash(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) | 0;
}

function hashOf(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at++) hash = addToHash(hash, word.charCodeAt(at));
  return hash;
}
