import { expect, test } from 'vitest';
import { judgeHalf } from './held-out.js';
import { readTables } from './table.js';

const known = new Set(readTables().map(({ phrase }) => phrase));

test.each(['a', 'b'] as const)(
  'half %s: more than 95 %% of phrases kept apart are right',
  (half) => {
    const judged = judgeHalf(half);
    expect(judged.length).toBeGreaterThan(125);
    expect(judged.filter(({ right }) => right).length / judged.length).toBeGreaterThan(0.95);
  },
);

test('no phrase kept apart stands in a table, and none in both halves', () => {
  const phrases = [...judgeHalf('a'), ...judgeHalf('b')].map(({ phrase }) => phrase);
  expect(phrases.filter((phrase) => known.has(phrase))).toEqual([]);
  expect(new Set(phrases).size).toBe(phrases.length);
});
