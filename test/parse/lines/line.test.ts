import { describe, expect, test } from 'vitest';
import { toLines } from '../../../src/parse/lines/line.js';
import { splitLines } from '../../../src/source/lines.js';

const justified = (...lines: string[]) =>
  toLines(splitLines(lines.join('\n'))).map((line) => line.justified);

describe('a line filled up to the right edge', () => {
  const PADDED = [
    '     1. Утвердить   прилагаемые   мероприятия    по    подготовке',
    'учреждений  культуры,  переданных   учреждениям   в   оперативное',
    'учреждений  дополнительного  образования  до начала отопительного',
  ];

  test('is known by even gaps and by others that end below it', () => {
    expect(justified(...PADDED)).toEqual([true, true, true]);
  });

  test('is none where too few lines end in its column', () => {
    expect(justified(...PADDED.slice(0, 2))).toEqual([false, false]);
  });

  test('is no row of a table, whose gaps differ', () => {
    const rows = [
      '1.   Провести проверку складов   Петров П.П.    до 01.03.2022',
      '2.   Закрыть замечания           Саблина А.Ю.   до 15.03.2022',
      '3.   Обучить новых сотрудников   Отдел кадров   до 25.03.2022',
    ];
    expect(justified(...rows)).toEqual([false, false, false]);
  });

  test('is known alone by single words in small letters', () => {
    expect(
      justified('1. Поддержать   законодательную   инициативу   Верховного  СоветаКрая о лесах'),
    ).toEqual([true]);
  });

  test('two of them that a database glued are one', () => {
    expect(
      justified(
        '1. Заместителям  главы   города,   руководителямотделов  и  служб,  главам  сёл представить до 15 мая предложения для  включенияв план работы Думы',
      ),
    ).toEqual([true]);
  });

  test('is none without wide gaps', () => {
    expect(justified('один два три', 'раз два трое', 'так два трое')).toEqual([
      false,
      false,
      false,
    ]);
  });
});
