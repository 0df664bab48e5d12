import { align } from '../align.js';
import type { WordRun } from './types.js';

/** Beyond this many words of both texts together the middle is not aligned word by word. */
const MOST = 4000;

interface NumberedWord {
  id: number;
  text: string;
}

function words(text: string, ids: Map<string, number>): NumberedWord[] {
  return text
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => {
      const id = ids.get(word) ?? ids.size;
      ids.set(word, id);
      return { id, text: word };
    });
}

function joined(list: readonly NumberedWord[]): string {
  return list.map(({ text }) => text).join(' ');
}

/**
 * What changed between two texts, word by word (longest common subsequence). The runs without the
 * added ones give the old text, without the removed ones the new text, blanks evened.
 */
export function wordRuns(before: string, after: string): WordRun[] {
  const ids = new Map<string, number>();
  const a = words(before, ids);
  const b = words(after, ids);
  const runs: WordRun[] = [];
  const push = (type: WordRun['type'], list: readonly NumberedWord[]): void => {
    if (list.length > 0) runs.push({ type, text: joined(list) });
  };
  if (a.length + b.length > MOST) {
    push('removed', a);
    push('added', b);
    return runs;
  }
  let at = 0;
  for (const gap of align(a, b)) {
    push('same', a.slice(at, gap.fromA));
    push('removed', a.slice(gap.fromA, gap.toA));
    push('added', b.slice(gap.fromB, gap.toB));
    at = gap.toA;
  }
  push('same', a.slice(at));
  return runs;
}
