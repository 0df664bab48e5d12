import { expect, test } from 'vitest';
import type { Rule } from '../../../src/source/pdf/rules.js';
import type { Run } from '../../../src/source/pdf/runs.js';
import { strikeMarks, struckOut } from '../../../src/source/pdf/struck.js';

const run = (text: string, x: number): Run => ({ text, x, y: 100, width: 40, size: 12 });
const LINE = [run('до', 10), run('1', 60), run('апреля', 110), run('15', 160), run('мая', 210)];

function struck(...rules: Rule[]): string[] {
  return [...struckOut(LINE, rules)].map(({ text }) => text);
}

const rule = (at: number, from: number, to: number): Rule => ({ level: true, at, from, to });

test('words that a line runs through are struck out', () => {
  expect(struck(rule(96.5, 60, 150))).toEqual(['1', 'апреля']);
});

test.each([
  ['an underline', rule(101.5, 60, 150)],
  ['a line above', rule(92, 60, 150)],
  ['a table’s line that cuts into letters', rule(96.5, 0, 300)],
  ['an upright line', { level: false, at: 96, from: 60, to: 150 }],
])('%s strikes nothing out', (_, line) => {
  expect(struck(line)).toEqual([]);
});

test('underlines in a mirror are no strikes', () => {
  expect(struck(rule(96.5, 10, 250))).toEqual([]);
});

test('a reader’s mark of deletion is a line through its words', () => {
  const mark = { subtype: 'StrikeOut', quadPoints: [60, 710, 150, 710, 60, 698, 150, 698] };
  const marks = strikeMarks([mark, { subtype: 'Underline' }], [1, 0, 0, -1, 0, 800]);
  expect(marks).toEqual([{ level: true, at: 96, from: 60, to: 150 }]);
  expect(struck(...marks)).toEqual(['1', 'апреля']);
});
