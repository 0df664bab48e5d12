import { expect, test } from 'vitest';
import { judgeHalf, judgeSentences } from './held-out.js';
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

test('more than 97 % of the sentences kept apart are right, and no day is invented', () => {
  const judged = judgeSentences('sentences');
  expect(judged.length).toBeGreaterThan(100);
  expect(judged.filter(({ right }) => right).length / judged.length).toBeGreaterThan(0.97);
  expect(judged.filter(({ invented }) => invented)).toEqual([]);
});

test('no phrase kept apart stands in a table, and none in both halves', () => {
  const phrases = [...judgeHalf('a'), ...judgeHalf('b')].map(({ phrase }) => phrase);
  expect(phrases.filter((phrase) => known.has(phrase))).toEqual([]);
  expect(new Set(phrases).size).toBe(phrases.length);
});
