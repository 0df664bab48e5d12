import { describe, expect, test } from 'vitest';
import { Rows } from '../../src/words/rows.js';
import { ADVERBS, GATHERINGS, PAPERS, VERBS } from '../../src/words/tables.js';

describe('a table of words', () => {
  const rows = new Rows('отчёт/!лив report\nуказ/!ан,ыв act\nуказани/е act\nна small');

  test('knows a word by its forms and classes', () => {
    expect(rows.has('отчетами', 'report')).toBe(true);
    expect(rows.has('отчетами', 'act')).toBe(false);
    expect(rows.has('указом')).toBe(true);
    expect(rows.has('указания', 'act')).toBe(true);
  });

  test('tells other words of the same letters', () => {
    for (const word of ['отчетливый', 'указанный', 'указывает', 'указательный', 'над', 'от'])
      expect(rows.has(word), word).toBe(false);
  });

  test('gives alternatives for an expression, the longest first', () => {
    expect(rows.stems('act')).toBe('указани|указ(?!ан|ыв)');
    expect(rows.stems('report')).toBe('отч[её]т(?!лив)');
    expect(rows.stems('small')).toBe('на(?![а-яё])');
  });
});

test('every room knows the same words', () => {
  for (const word of ['предписанием', 'циркуляра', 'протоколе', 'указами'])
    expect(PAPERS.has(word, 'act'), word).toBe(true);
  for (const word of ['протокольно', 'директивный', 'указанный', 'приказывает'])
    expect(PAPERS.has(word, 'act'), word).toBe(false);
  expect(VERBS.has('поручать', 'asks')).toBe(true);
  expect(VERBS.has('указать', 'asks')).toBe(false);
  expect(ADVERBS.has('безотлагательно', 'leads')).toBe(true);
  expect(ADVERBS.has('используя', 'grounds')).toBe(false);
  expect(GATHERINGS.has('сессии', 'sitting')).toBe(true);
  expect(GATHERINGS.has('смотреть', 'fete')).toBe(false);
});
