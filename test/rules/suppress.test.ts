import { describe, expect, test } from 'vitest';
import {
  type BaselineEntry,
  baselineFor,
  siftByBaseline,
  siftByName,
} from '../../src/rules/suppress.js';
import { finding } from '../report/run.js';

const ENTRY: BaselineEntry = {
  rule: 'number-unique',
  paper: 'a.txt',
  text: 'Провести обучение.',
  reason: 'подписано так',
};

describe('a baseline', () => {
  test('holds back what it knows, whatever the number and the spaces', () => {
    const moved = finding({ item: '7.7', text: '  провести   Обучение. ', position: null });
    const { kept, held, used } = siftByBaseline([moved], [ENTRY]);
    expect([kept, held, [...used]]).toEqual([[], [moved], [ENTRY]]);
  });

  test('lets other rules and other words through', () => {
    const others = [finding({ rule: 'number-gap' }), finding({ text: 'Провести учёбу.' })];
    const { kept, used } = siftByBaseline(others, [ENTRY]);
    expect(kept).toEqual(others);
    expect(used.size).toBe(0);
  });

  test('holds back as many as it counts', () => {
    const three = [finding(), finding(), finding()];
    expect(siftByBaseline(three, [ENTRY]).kept).toHaveLength(2);
    expect(siftByBaseline(three, [{ ...ENTRY, count: 2 }]).kept).toHaveLength(1);
  });

  test('written for findings holds all of them back and keeps the reasons', () => {
    const found = [finding(), finding(), finding({ rule: 'number-gap' })];
    const entries = baselineFor('a.txt', found, [ENTRY], 'было раньше');
    expect(entries).toEqual([
      { ...ENTRY, count: 2 },
      { ...ENTRY, rule: 'number-gap', reason: 'было раньше' },
    ]);
    expect(siftByBaseline(found, entries).kept).toEqual([]);
  });
});

describe('a suppression by name', () => {
  const found = [finding(), finding({ item: '3', text: 'Составить смету.' })];

  test.each([
    ['a rule', { rule: 'number-unique' }, 0],
    ['an item', { rule: 'number-unique', item: '3' }, 1],
    ['words', { rule: 'number-unique', text: 'СОСТАВИТЬ' }, 1],
    ['another rule', { rule: 'number-gap' }, 2],
    ['an item with other words', { rule: 'number-unique', item: '3', text: 'обучение' }, 2],
  ])('by %s', (_name, entry, left) => {
    expect(siftByName(found, [entry]).kept).toHaveLength(left);
  });
});
