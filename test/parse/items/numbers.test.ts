import { describe, expect, test } from 'vitest';
import { parse } from '../papers.js';

const HEAD =
  'ПРИКАЗ\nуправления культуры города Лугового\nот 5 марта 2022 года № 7\n\nПРИКАЗЫВАЮ:\n';

/** Each record as «id: addressees, day»; statements by their id alone. */
function read(...lines: string[]): string[] {
  const { tasks, statements } = parse(
    `${HEAD}${lines.join('\n')}\n\nНачальник А.Б. Иванов\n`,
  ).register;
  return [
    ...tasks.map(
      ({ id, assignees, deadline }) =>
        `${id}: ${assignees.map(({ name }) => name).join(', ')} ${deadline?.due ?? '-'}`,
    ),
    ...statements.map(({ id }) => id),
  ];
}

test('a number in front of an order in small letters is a point, whatever ends the line above', () => {
  expect(
    read(
      '1. отделу кадров провести смотр. Срок – до 01.05.2022',
      '2. отделу архива сдать дела. Срок – до 02.05.2022',
      '3. директорам школ представить отчёт по форме № 2 и приложению',
      '4. утверждённому этим приказом.',
    ),
  ).toEqual(['1: отдел кадров 2022-05-01', '2: отдел архива 2022-05-02', '3: директора школ -']);
});

describe('roman numbers over arabic ones', () => {
  test('«1.1» stands under «I.», whose order speaks to it', () => {
    expect(
      read(
        'I. Поручить отделу кадров:',
        '1.1. Провести смотр до 1 мая 2022 г.',
        '1.2. Провести сход до 2 мая 2022 г.',
        'II. Поручить отделу архива:',
        '2.1. Сдать дела до 3 мая 2022 г.',
      ),
    ).toEqual([
      '1.1: отдел кадров 2022-05-01',
      '1.2: отдел кадров 2022-05-02',
      '2.1: отдел архива 2022-05-03',
    ]);
  });

  test('a point of its own is no title of a part', () => {
    expect(
      read(
        'I. Отделу кадров:',
        '1. Провести смотр до 1 мая 2022 г.',
        '2. Провести сход до 2 мая 2022 г.',
        'II. Отделу архива сдать дела до 3 мая 2022 г.',
        'III. Рекомендовать отделу мод:',
        '3. Провести показ.',
        'IV. Контроль за исполнением приказа оставляю за собой.',
      ),
    ).toEqual([
      '1: Отдел кадров 2022-05-01',
      '2: Отдел кадров 2022-05-02',
      'II: Отдел архива 2022-05-03',
      '3: отдел мод -',
      'IV',
    ]);
  });
});

describe('a point that begins with a sign', () => {
  test('stands behind a dotted number, a bracket or a number alone', () => {
    expect(
      read(
        '1. Отделу кадров:',
        '1.1. Провести смотр. Срок – 10.04.2022',
        '1.2. № 5 кабинет отремонтировать. Срок – 20.04.2022',
        '2. Отделу мод:',
        '1) провести показ. Срок – 10.05.2022',
        '2) № 7 корпус закрыть. Срок – 20.05.2022',
        '3. № 8 корпус открыть до 1 июня 2022 года.',
      ),
    ).toEqual([
      '1.1: Отдел кадров 2022-04-10',
      '1.2: Отдел кадров 2022-04-20',
      '2.1: Отдел мод 2022-05-10',
      '2.2: Отдел мод 2022-05-20',
      '3:  2022-06-01',
    ]);
  });

  test('but none is opened by a number that the line before asks for', () => {
    expect(
      read('1. Отделу кадров провести смотр в корпусе', '2 № 5 улицы Новой до 1 мая 2022 года.'),
    ).toEqual(['1: Отдел кадров 2022-05-01']);
  });
});
