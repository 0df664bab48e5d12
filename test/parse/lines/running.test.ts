import { expect, test } from 'vitest';
import { toLines } from '../../../src/parse/lines/line.js';
import { runningHeads } from '../../../src/parse/lines/running.js';
import { splitLines } from '../../../src/source/lines.js';

/** Lines of pages, each page an array. */
function heads(...pages: string[][]): number[] {
  const numbers = pages.flatMap((lines, at) => lines.map(() => at + 1));
  const lines = splitLines(pages.flat().join('\n')).map((line, at) => ({
    ...line,
    page: numbers[at] ?? 1,
  }));
  return [...runningHeads(toLines(lines), 'txt')].sort((a, b) => a - b);
}

test('a head that pages repeat, but for its number, is the page’s', () => {
  const head = 'Протокол заседания комиссии № 3';
  expect(heads([`${head}, стр. 1`, 'Первая.'], [`${head}, стр. 2`, 'Вторая.'])).toEqual([0, 2]);
});

test.each([
  ['1. Провести осмотр зданий', '7. Провести осмотр зданий'],
  ['1\tПровести осмотр\tПетров П.П.', '7\tПровести осмотр\tПетров П.П.'],
])('a point that begins two pages is none: %s', (first, second) => {
  expect(heads([first, 'Первая.'], [second, 'Вторая.'])).toEqual([]);
});
