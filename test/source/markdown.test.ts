import { expect, test } from 'vitest';
import { linesOf } from './made.js';

const read = (text: string): Promise<string[]> =>
  linesOf(new TextEncoder().encode(text), 'paper.md');

test('lists keep the numbers they are written with, nested figures in full', async () => {
  expect(
    await read('3. Школам:\n   1. план;\n   2. отчёт.\n4. Садам:\n   - смета\n\n1) отдельно\n'),
  ).toEqual(['3. Школам:', '3.1. план;', '3.2. отчёт.', '4. Садам:', '– смета', '1) отдельно']);
});

test('headings, emphasis, links and escapes lose their marks', async () => {
  expect(
    await read('# РЕШЕНИЕ\n\n**КОЛЛЕГИЯ** _решила_: см. [приказ](http://x.ru) № 5\\*\n'),
  ).toEqual(['РЕШЕНИЕ', 'КОЛЛЕГИЯ решила: см. приказ № 5*']);
});

test('a row of a table is a line, the ruler is none; struck text, comments and images are out', async () => {
  expect(
    await read(
      '| № | Дело |\n|---|---|\n| 1 | **Осмотр** школ |\n\nновое ~~старое~~ <!-- тайно -->![рис](a.png)\n',
    ),
  ).toEqual(['№\tДело', '1\tОсмотр школ', 'новое']);
});

test('a year at the start of a wrapped line is no item', async () => {
  expect(await read('Принято в\n1999. Провести.\n')).toEqual(['Принято в 1999. Провести.']);
});

test('lettered points stay lines of their own, the wrapped text of one is joined', async () => {
  expect(
    await read(
      'а) представить отчёт о ремонте школ и садов города\nб) обеспечить размещение сведений на сайтах управы\nг. Иркутска.\n\na. план работы\nb. смета\n',
    ),
  ).toEqual([
    'а) представить отчёт о ремонте школ и садов города',
    'б) обеспечить размещение сведений на сайтах управы г. Иркутска.',
    'a. план работы',
    'b. смета',
  ]);
});
