import { describe, expect, test } from 'vitest';
import { Nesting } from '../../../src/source/numbering/nesting.js';

/** Points as list, level and printed label; null for a paragraph outside lists. */
function full(...points: ([list: string, level: number, label: string] | null)[]): string[] {
  const nesting = new Nesting();
  return points.flatMap((point) => {
    if (point !== null) return [nesting.label(...point)];
    nesting.plain();
    return [];
  });
}

describe('nested numbers', () => {
  test('are written in full where nothing but indentation tells them from those above', () => {
    expect(
      full(['a', 0, '1.'], ['a', 1, '1.'], ['a', 2, '1.'], ['a', 1, '2.'], ['a', 0, '2.']),
    ).toEqual(['1.', '1.1.', '1.1.1.', '1.2.', '2.']);
  });

  test('stay as printed where their signs differ, or they are printed in full already', () => {
    expect(full(['a', 0, '1.'], ['a', 1, '1)'], ['a', 2, 'а)'], ['a', 1, '2)'])).toEqual([
      '1.',
      '1)',
      'а)',
      '2)',
    ]);
    expect(full(['a', 0, '2.'], ['a', 1, '2.1.'], ['a', 2, '1.'])).toEqual([
      '2.',
      '2.1.',
      '2.1.1.',
    ]);
    expect(full(['a', 0, '2.'], ['a', 1, '1)'], ['a', 2, '1)'])).toEqual(['2.', '1)', '2.1.1)']);
  });

  test('stay as printed under bullets, letters and roman figures', () => {
    expect(full(['a', 0, '1.'], ['b', 1, '–'], ['a', 2, '1.'])).toEqual(['1.', '–', '1.']);
    expect(full(['a', 0, 'I.'], ['a', 1, '1.'])).toEqual(['I.', '1.']);
  });
});

describe('points of another list', () => {
  test('hang below the point they follow at once, and so do their next ones', () => {
    expect(
      full(['a', 0, '1.'], ['b', 1, '1.'], null, ['b', 1, '2.'], ['a', 0, '2.'], ['c', 1, '1.']),
    ).toEqual(['1.', '1.1.', '1.2.', '2.', '2.1.']);
  });

  test('stay as printed behind a paragraph of text', () => {
    expect(full(['agenda', 0, '1.'], ['agenda', 0, '2.'], null, ['b', 1, '1.'])).toEqual([
      '1.',
      '2.',
      '1.',
    ]);
  });
});
