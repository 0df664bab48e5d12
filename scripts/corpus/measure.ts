import type { Register } from '../../src/register/schema.js';
import type { GoldPaper } from './gold.js';
import { readingOf } from './reading.js';
import type { Mismatch, Score } from './score.js';
import { addScore, emptyScore, scorePaper } from './score.js';

/** The library's `parseDecision`, as far as the measurement needs it. */
export type Parse = (text: string, options: { path: string }) => Register;

export interface Measurement {
  total: Score;
  byKind: Map<string, Score>;
  byPaper: Map<string, { score: Score; mismatches: Mismatch[] }>;
}

/** Lets the program read every paper and scores what it read. */
export function measure(papers: readonly GoldPaper[], parse: Parse): Measurement {
  const total = emptyScore();
  const byKind = new Map<string, Score>();
  const byPaper: Measurement['byPaper'] = new Map();
  for (const { path, text, gold } of papers) {
    const result = scorePaper(gold, readingOf(parse(text, { path })));
    byPaper.set(path, result);
    addScore(total, result.score);
    byKind.set(gold.kind, addScore(byKind.get(gold.kind) ?? emptyScore(), result.score));
  }
  return { total, byKind, byPaper };
}
