import type { ItemReading } from './reading.js';

/** Spaces, the breaking of lines, dashes and quotes are layout; a final mark is no word. */
export function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00ad\u200b]/gu, '')
    .replace(/[\s\u00a0]+/gu, ' ')
    .replace(/[‐‑‒–—−]/gu, '-')
    .replace(/[«»„“”"]/gu, '"')
    .trim()
    .replace(/[\s.,;:]+$/u, '');
}

/** Names are compared without regard to case, ё and the space between initials. */
export function plainName(name: string): string {
  return plain(name)
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/ - |- | -/gu, '-')
    .replace(/\. /gu, '.');
}

function words(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .match(/[\p{L}\d]+/gu) ?? []) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** Dice coefficient of the words of two texts, 0–1. */
export function likeness(a: string, b: string): number {
  const left = words(a);
  const right = words(b);
  let common = 0;
  let total = 0;
  for (const [word, count] of left) {
    common += Math.min(count, right.get(word) ?? 0);
    total += count;
  }
  for (const count of right.values()) total += count;
  return total === 0 ? 1 : (2 * common) / total;
}

/** Two records are one item when their words are mostly the same, wherever they stand. */
const SAME_TEXT = 0.6;
/** On the same line less will do: the text may have been cut elsewhere. */
const SAME_LINE_TEXT = 0.35;
/** Among records of the same words, the nearer line wins. */
const LINE_WEIGHT = 0.5;

export interface Pair {
  gold: number;
  read: number;
}

/**
 * Pairs of one annotated and one read item that are the same item: best pairs first, by text and
 * line, never by number, so that a wrong number is one mistake and not three.
 */
export function align(gold: readonly ItemReading[], read: readonly ItemReading[]): Pair[] {
  const candidates: (Pair & { score: number })[] = [];
  for (const [g, goldItem] of gold.entries()) {
    for (const [r, readItem] of read.entries()) {
      const alike = likeness(goldItem.text, readItem.text);
      const distance = Math.abs(goldItem.line - readItem.line);
      if (alike < (distance === 0 ? SAME_LINE_TEXT : SAME_TEXT)) continue;
      candidates.push({ gold: g, read: r, score: alike + LINE_WEIGHT / (1 + distance) });
    }
  }
  candidates.sort((a, b) => b.score - a.score || a.gold - b.gold || a.read - b.read);
  const usedGold = new Set<number>();
  const usedRead = new Set<number>();
  const pairs: Pair[] = [];
  for (const { gold: g, read: r } of candidates) {
    if (usedGold.has(g) || usedRead.has(r)) continue;
    usedGold.add(g);
    usedRead.add(r);
    pairs.push({ gold: g, read: r });
  }
  return pairs.sort((a, b) => a.gold - b.gold);
}
