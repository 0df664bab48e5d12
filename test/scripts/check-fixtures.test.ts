import { describe, expect, it } from 'vitest';
import { checkGold } from '../../scripts/corpus/check.js';
import type { Gold, GoldItem } from '../../scripts/corpus/gold.js';
import { loadSet, papersWithoutGold, SETS } from '../../scripts/corpus/gold.js';

const paper = [
  'ПРИКАЗ № 5',
  '1. Отделу кадров провести про-',
  'верку личных дел.',
  'Срок: до 1 марта 2024 г.',
  'Директор  А.А. Яхонтов',
].join('\n');

const item: GoldItem = {
  id: '1',
  number: '1',
  parent: null,
  kind: 'task',
  text: 'Отделу кадров провести проверку личных дел.',
  assignees: ['Отдел кадров'],
  coAssignees: [],
  deadline: { text: 'до 1 марта 2024 г', type: 'date', start: null, due: '2024-03-01' },
  line: 2,
};
const gold: Gold = {
  kind: 'order',
  issuer: null,
  date: null,
  number: '5',
  signatories: ['А.А. Яхонтов'],
  items: [item],
  duplicates: [],
};
const withItem = (change: Partial<GoldItem>): string[] =>
  checkGold(paper, { ...gold, items: [{ ...item, ...change }] });

describe('the check of an annotation', () => {
  it('accepts a sound one, its wrapped word joined', () => {
    expect(checkGold(paper, gold)).toEqual([]);
  });
  it('finds a text that is not in the paper', () => {
    expect(withItem({ text: 'Отделу кадров провести ревизию личных дел.' })[0]).toMatch(/text/u);
  });
  it('finds a text that stands above its line', () => {
    expect(withItem({ line: 4 })[0]).toMatch(/text is not/u);
  });
  it('finds an empty or missing line', () => {
    expect(withItem({ line: 9 })[0]).toMatch(/line 9/u);
  });
  it('finds a parent that does not fit its number', () => {
    expect(withItem({ id: '2.1', number: '2.1', parent: '3' })[0]).toMatch(/parent 3/u);
  });
  it('finds a parent that is an item', () => {
    const child = { ...item, id: '1.1', number: '1.1', parent: '1' };
    expect(checkGold(paper, { ...gold, items: [item, child] })[0]).toMatch(/headings/u);
  });
  it('finds a repeated id', () => {
    expect(checkGold(paper, { ...gold, items: [item, item] })[0]).toMatch(/repeated/u);
  });
  it('finds a deadline that is not printed', () => {
    const deadline = { text: 'до 2 марта', type: 'date', start: null, due: '2024-03-02' } as const;
    expect(withItem({ deadline })[0]).toMatch(/not in the paper/u);
  });
  it('finds dates in the wrong order', () => {
    const deadline = {
      text: 'до 1 марта 2024 г',
      type: 'period',
      start: '2024-03-02',
      due: '2024-03-01',
    } as const;
    expect(withItem({ deadline })[0]).toMatch(/after/u);
  });
  it('finds an assignee whose words the paper does not have', () => {
    expect(withItem({ assignees: ['Отдел снабжения'] })[0]).toMatch(/снабжения/u);
  });
  it('finds a statement with a deadline', () => {
    expect(withItem({ kind: 'statement', assignees: [] })[0]).toMatch(/no deadline/u);
  });
  it('finds a signature, a number and a duplicate that are not there', () => {
    expect(checkGold(paper, { ...gold, signatories: ['Б.Б. Яхонтов'] })).toHaveLength(1);
    expect(checkGold(paper, { ...gold, number: '6' })).toHaveLength(1);
    expect(checkGold(paper, { ...gold, duplicates: [['1', '2']] })).toHaveLength(1);
  });
});

describe('the corpus', () => {
  const root = process.cwd();
  for (const set of SETS) {
    it(`${set}: every paper is annotated`, () => {
      expect(papersWithoutGold(root, set)).toEqual([]);
    });
    for (const each of loadSet(root, set)) {
      it(`${each.path}: annotation fits its paper`, () => {
        expect(checkGold(each.text, each.gold)).toEqual([]);
      });
    }
  }
});
