import { expect, test } from 'vitest';
import type { PrintedLine } from '../../../src/source/pdf/lines.js';
import { runningHeads } from '../../../src/source/pdf/running.js';

const FOOT = '2. Отдел культуры, исп. Петров, до 1 июня 2022 года';

function line(text: string, y: number): PrintedLine {
  return { text, y, left: 60, right: 400, size: 12 };
}

/** Pages with text and a last line each; what is taken for a running foot. */
function feetOf(feet: readonly string[], at: (page: number) => number = () => 780): string[] {
  const pages = feet.map((foot, page) => ({
    height: 842,
    lines: [line(`${page + 1}. Провести смотр`, 400), line(foot, at(page))],
  }));
  return Array.from(runningHeads(pages), ({ text }) => text);
}

test('a foot that looks like a point is one when every page prints it alike', () => {
  expect(feetOf([FOOT, FOOT, FOOT])).toEqual([FOOT, FOOT, FOOT]);
});

test.each<[what: string, feet: string[], at?: (page: number) => number]>([
  ['of two pages', [FOOT, FOOT]],
  ['that one page lacks', [FOOT, FOOT, 'Отделу связи провести учёт.']],
  ['with other figures', [FOOT, FOOT, FOOT.replace('1 июня', '2 июня')]],
  ['at another height', [FOOT, FOOT, FOOT], (page) => 780 - page * 12],
  ['of few words', ['Срок – постоянно.', 'Срок – постоянно.', 'Срок – постоянно.']],
])('a point at the edge %s stays the text of the paper', (_, feet, at) => {
  expect(feetOf(feet, at)).toEqual([]);
});
