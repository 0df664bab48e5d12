import { expect, test } from 'vitest';
import type { Run } from '../../../src/source/pdf/runs.js';
import { bandsOf, linesOf } from '../../../src/source/pdf/unruled.js';

const run = (text: string, x: number, y: number): Run => ({
  text,
  x,
  y,
  width: text.length * 6,
  size: 12,
});

/** The rows of a table, its cells parted by bars, its lines by strokes. */
function bands(rows: Run[][], gaps: { from: number; to: number }[]): string[] {
  return bandsOf(linesOf(rows, gaps), []).map((cells) =>
    cells
      .map((lines) => lines.map((line) => line.map(({ text }) => text).join(' ')).join('/'))
      .join('|'),
  );
}

test('a page may end with the deadline of a row whose words stand on the next one', () => {
  const rows = [
    [run('1. Провести смотр клубов,', 10, 100), run('май', 220, 100)],
    [run('библиотек и музеев', 10, 114)],
    [run('и представить список.', 10, 128)],
    [run('июнь', 220, 150)],
  ];
  expect(bands(rows, [{ from: 200, to: 220 }])).toEqual([
    '1. Провести смотр клубов,/библиотек и музеев/и представить список.|май',
    '|июнь',
  ]);
});

test('a name below another at the end of a table stays in its cell', () => {
  const rows = [
    [
      run('1.', 10, 100),
      run('Провести смотр', 40, 100),
      run('Петров П.П.', 220, 100),
      run('май', 320, 100),
    ],
    [
      run('2.', 10, 130),
      run('Заключить', 40, 130),
      run('Петров П.П.', 220, 130),
      run('июнь', 320, 130),
    ],
    [run('договоры', 40, 144)],
    [run('Сидорова А.А.', 220, 166)],
  ];
  const gaps = [
    { from: 22, to: 40 },
    { from: 150, to: 220 },
    { from: 300, to: 320 },
  ];
  expect(bands(rows, gaps)).toEqual([
    '1.|Провести смотр|Петров П.П.|май',
    '2.|Заключить/договоры|Петров П.П./Сидорова А.А.|июнь',
  ]);
});

test('a row whose number a scanner lost begins where its cells begin again', () => {
  const rows = [
    [
      run('1.', 10, 100),
      run('Провести смотр', 40, 100),
      run('отдел', 220, 100),
      run('май', 320, 100),
    ],
    [run('сельских клубов.', 40, 114)],
    [run('Заключить договоры', 40, 128), run('отдел', 220, 128), run('июнь', 320, 128)],
    [
      run('3.', 10, 142),
      run('Отчитаться.', 40, 142),
      run('отдел', 220, 142),
      run('июль', 320, 142),
    ],
  ];
  const gaps = [
    { from: 22, to: 40 },
    { from: 160, to: 220 },
    { from: 300, to: 320 },
  ];
  expect(bands(rows, gaps)).toEqual([
    '1.|Провести смотр/сельских клубов.|отдел|май',
    '|Заключить договоры|отдел|июнь',
    '3.|Отчитаться.|отдел|июль',
  ]);
});
