import { stemRussian } from '../language/stem.js';

/** A text without what says nothing: case, ё, runs of space. */
export function foldText(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase().replaceAll('ё', 'е');
}

/** The stems of a text's words with how often each stands in it. */
export function wordsOf(text: string): Map<string, number> {
  const words = new Map<string, number>();
  for (const word of foldText(text).match(/[\p{L}\d]+/gu) ?? []) {
    const root = stemRussian(word);
    words.set(root, (words.get(root) ?? 0) + 1);
  }
  return words;
}

/** Dice's coefficient over the words of two texts, 0 to 1. */
export function likeness(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let shared = 0;
  let total = 0;
  for (const [word, count] of a) {
    shared += Math.min(count, b.get(word) ?? 0);
    total += count;
  }
  for (const count of b.values()) total += count;
  return total === 0 ? 1 : (2 * shared) / total;
}
