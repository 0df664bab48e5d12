import { expect, test } from 'vitest';
import { readSource } from '../../src/source/index.js';
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

test('a table in HTML is read by its rows, whatever lines its cells stand on', async () => {
  const source = await readSource(
    new TextEncoder().encode(
      'План:\n\n<table>\n<tr><td>1</td><td>Смотр</td>\n<td rowspan="2">отдел</td></tr>\n\n<tr>\n  <td>2</td>\n\n  <td>Отчёт <del>старый</del></td>\n</tr>\n</table> конец\n\nДалее.\n',
    ),
    { path: 'paper.md' },
  );
  expect(source.lines.filter(({ text }) => text !== '')).toMatchObject([
    { line: 1, text: 'План:' },
    { line: 4, text: '1\tСмотр\tотдел', block: { kind: 'row' } },
    { line: 7, text: '2\tОтчёт\tотдел', block: { kind: 'row' } },
    { line: 12, text: expect.stringContaining('конец') },
    { line: 14, text: 'Далее.' },
  ]);
  expect(source.notes.map(({ rule }) => rule)).toEqual(['struck-out']);
});

test('a table in HTML with rows on one line, or shown as an example, is left as it stands', async () => {
  const table = '<table><tr><td>1</td><td>Смотр</td></tr><tr><td>2</td><td>Отчёт</td></tr></table>';
  expect(await read(`${table}\n`)).toEqual(['  1\tСмотр\t  2\tОтчёт']);
  expect(await read('```\n<table>\n<tr><td>1</td></tr>\n</table>\n```\n')).toEqual([
    '<table>',
    '<tr><td>1</td></tr>',
    '</table>',
  ]);
});
