import { readLabel } from '../../cues/label.js';
import { type Line, rowWords, wordsOf } from './line.js';

/** Lines of a wrapped paragraph that are read to tell what it is. */
const LONGEST_WRAP = 12;

/** The words that begin on a line, up to a gap or the next number, its first lines made one. */
export function paragraphFrom(lines: readonly Line[], from: number): string {
  const words: string[] = [];
  for (const line of lines.slice(from, from + LONGEST_WRAP)) {
    if (line.blank || (words.length > 0 && readLabel(rowWords(line)) !== null)) break;
    words.push(wordsOf(line));
  }
  return words.join(' ').replace(/ {2,}/g, ' ');
}
