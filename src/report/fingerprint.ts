import { foldWords } from '../rules/suppress.js';
import { textDigest } from '../source/text.js';
import type { PaperResult } from './types.js';

/**
 * A name for each finding of a paper that stays the same when lines move: made of rule, path and
 * the item's words, never of a line number. Equal findings of a paper are counted. 32 hex digits.
 */
export function fingerprintsOf({ path, reports }: PaperResult): string[] {
  const seen = new Map<string, number>();
  return reports.map(({ rule, text }) => {
    const key = `${rule}\n${path}\n${foldWords(text)}`;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return textDigest(`${key}\n${count}`).slice(0, 32);
  });
}
