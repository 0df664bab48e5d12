import { describe, expect, test } from 'vitest';
import { splitRunOn } from '../../../src/parse/lines/run-on.js';
import { splitLines } from '../../../src/source/lines.js';
import { parse } from '../papers.js';

const pieces = (text: string) => splitRunOn(splitLines(text)).map((piece) => piece.text);

const POINTS = [
  '1. Провести 20 мая 2020 года субботник. ',
  '2. Отделу ЖКХ обеспечить вывоз мусора до 25 мая 2020 г. ',
  '3. Контроль за исполнением оставляю за собой. ',
];

describe('points that run on in one line', () => {
  test('are cut, with the preamble before them and the signature behind', () => {
    const text = `В целях порядка РАСПОРЯЖАЮСЬ: ${POINTS.join('')}Глава города И.И. Сидоров.`;
    expect(pieces(text)).toEqual([
      'В целях порядка РАСПОРЯЖАЮСЬ: ',
      ...POINTS,
      'Глава города И.И. Сидоров',
      '.',
    ]);
  });

  test('leave the name of their act its own line', () => {
    const name = 'Распоряжение Мэра города от 10.04.1998 № 355-РМ ';
    expect(pieces(`${name}О субботнике В целях порядка: ${POINTS.join('')}`).slice(0, 2)).toEqual([
      name,
      'О субботнике В целях порядка: ',
    ]);
  });

  test('stand in a page’s table, whose empty cells follow them', () => {
    const text = `${POINTS.join('')}Глава города И.И. Сидоров. | |`;
    expect(pieces(text)).toEqual([...POINTS, 'Глава города И.И. Сидоров', '.', ' | |']);
  });

  test('may have the sign of a paragraph in front of their numbers', () => {
    const points = [
      '§ 1 Утвердить состав комиссии. ',
      '§ 2 Деканам представить списки до 15 мая. ',
      '§ 3 Контроль возложить на проректора.',
    ];
    expect(pieces(points.join(''))).toEqual(points);
    const cited =
      '1. Отделу кадров провести проверку по Уставу завода, § 2 Правил приёма, до 1 мая.';
    expect(pieces(cited)).toEqual([cited]);
  });

  test('may go on from any number at the line’s beginning', () => {
    const text =
      '4. Школам провести уроки о безопасности на воде. 5. Отделу кадров подготовить отчёт.';
    expect(pieces(text)).toHaveLength(2);
  });

  test.each([
    [
      'a list of things',
      '1. Подготовить доклад по разделам: 2. Кадры. 3. Финансы. 4. Хозяйство и всё остальное.',
    ],
    [
      'a number out of turn',
      '1. Провести субботник во всех дворах города. 3. Отделу ЖКХ обеспечить вывоз мусора.',
    ],
    [
      'a point of another act',
      '1. Исполнять постановление № 5 в части п. 2. Положения о порядке вывоза мусора в городе.',
    ],
    ['a row', '1.\tПровести субботник.\t2. Отделу ЖКХ обеспечить вывоз мусора до конца мая.'],
  ])('%s is left whole', (_name, text) => {
    expect(pieces(text)).toEqual([text]);
  });

  test('have places in the source line', () => {
    const text = `ПРИКАЗ\nот 1 мая 2020 года № 4\n\nПРИКАЗЫВАЮ:\n${POINTS.join('')}`;
    const { tasks, statements } = parse(text).register;
    for (const { id, text: own, position } of [...tasks, ...statements]) {
      const start = position?.start;
      expect(start?.line).toBe(5);
      expect(text.slice(start?.offset, position?.end.offset).trim()).toBe(`${id}. ${own}`);
      expect(start?.column).toBe((start?.offset ?? 0) - text.indexOf('1. Провести') + 1);
    }
    expect(tasks.map(({ deadline }) => deadline?.due)).toEqual(['2020-05-20', '2020-05-25']);
  });
});
