import { MONTH_STEMS } from '../language/months.js';
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

/** Words of dates, which tasks about other things share: «до 1 июня 2022 года». */
const CALENDAR = new RegExp(String.raw`^(?:\d+|г|год[а-я]*|срок[а-я]*|(?:${MONTH_STEMS})[а-я]*)$`);

/** Shorter words («до», «и», «по») say nothing of what a text is about. */
const SHORTEST = 3;

/** The stems of what a text is about: without days, months and small words; of a bare date all. */
export function topicOf(text: string): Map<string, number> {
  const words = wordsOf(text);
  const topic = new Map(
    [...words].filter(([word]) => word.length >= SHORTEST && !CALENDAR.test(word)),
  );
  return topic.size === 0 ? words : topic;
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
