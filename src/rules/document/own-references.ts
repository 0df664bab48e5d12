import { PAPERS } from '../../words/tables.js';
/** A point of this very paper that its text names. */
export interface OwnReference {
  /** Full number: «2.1»; a «подпункт 2 пункта 3» is «3.2». */
  number: string;
  start: number;
  end: number;
}

/** «настоящего решения»: what makes a named point one of this paper. */
const THIS_PAPER = new RegExp(`настоящ(?:его|ему|им|ем) (?:${PAPERS.stems('act')})`, 'gi');
const POINT_WORD =
  /(?:пунктами|пунктам|пунктах|пунктов|пунктом|пункта|пункту|пункте|пункты|пункт|пп?\.)/gi;
/** No reference is longer than this; it also keeps the search linear. */
const REACH = 80;

/** What stands between the word «пункт» and «настоящего»: numbers and small words only. */
const ONLY_NUMBERS = /^[\s\d.,«»"а-я()–-]{0,60}$/;

/** Numbers of points that a text names as its own. */
export function ownReferencesIn(text: string): OwnReference[] {
  const found: OwnReference[] = [];
  for (const match of text.matchAll(THIS_PAPER)) {
    const from = Math.max(0, match.index - REACH);
    const before = text.slice(from, match.index);
    const words = [...before.matchAll(POINT_WORD)];
    const last = words[words.length - 1];
    if (last === undefined) continue;
    const isSubpoint = /под$/i.test(before.slice(0, last.index));
    const after = last.index + last[0].length;
    const between = before.slice(after);
    if (isSubpoint || !ONLY_NUMBERS.test(between)) continue;
    for (const number of between.matchAll(/\d{1,3}(?:\.\d{1,3}){0,4}/g)) {
      const start = from + after + number.index;
      found.push({ number: number[0], start, end: start + number[0].length });
    }
  }
  return found;
}
