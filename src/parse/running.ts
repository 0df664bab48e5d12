import { type Line, wordsOf } from './line.js';

/** A line on every page is short; anything longer that repeats is text. */
const LONGEST = 90;

/**
 * Words printed on more than one page as its head or foot: short lines that stand alike, but for
 * their digits, on the first or last line of at least two pages. Empty where the paper has no pages.
 */
export function runningHeads(lines: readonly Line[]): Set<string> {
  const heads = new Set<string>();
  if (lines.every(({ page }) => page === undefined)) return heads;
  const seen = new Map<string, { page: number; words: string[] }>();
  lines.forEach((line, index) => {
    if (line.blank || line.page === undefined || !onPageEdge(lines, index)) return;
    const words = wordsOf(line);
    if (words.length > LONGEST) return;
    const shape = words.replace(/\d+/g, '#');
    const before = seen.get(shape);
    if (before === undefined) seen.set(shape, { page: line.page, words: [words] });
    else if (before.page !== line.page) {
      for (const earlier of before.words) heads.add(earlier);
      heads.add(words);
      before.words.push(words);
    }
  });
  return heads;
}

function onPageEdge(lines: readonly Line[], index: number): boolean {
  const page = lines[index]?.page;
  const filled = (step: 1 | -1): Line | undefined => {
    for (let at = index + step; at >= 0 && at < lines.length; at += step) {
      const line = lines[at];
      if (line !== undefined && !line.blank) return line;
    }
    return undefined;
  };
  return filled(-1)?.page !== page || filled(1)?.page !== page;
}
