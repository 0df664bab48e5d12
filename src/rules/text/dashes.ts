import type { Paper } from '../paper.js';

/** A dash between two words of a line. */
export interface Dash {
  sign: string;
  start: number;
  end: number;
}

/** Dashes with a space on both sides; list bullets and hyphens inside words are none. */
const BETWEEN_WORDS = /(?<=\S[ \t\u00a0])(?:-{1,3}|[–—])(?=[ \t\u00a0]|$)/g;

/** Every dash between words in the lines of the decision itself. */
export function dashesOf(paper: Paper): Dash[] {
  const found: Dash[] = [];
  for (const { start, end, block } of paper.stretches) {
    if (block === 'unrecognized') continue;
    const text = paper.source.text.slice(start, end);
    for (const match of text.matchAll(BETWEEN_WORDS))
      found.push({
        sign: match[0],
        start: start + match.index,
        end: start + match.index + match[0].length,
      });
  }
  return found;
}
