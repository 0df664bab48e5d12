import { describe, expect, test } from 'vitest';
import { parseDecision } from '../../../src/index.js';

const HEAD = 'ПРИКАЗ\nот 5 марта 2022 года № 7\n\nПРИКАЗЫВАЮ:\n';
const FOOT = '\n\nНачальник А.Б. Иванов\n';

function items(...lines: string[]): string[] {
  const { tasks, statements } = parseDecision(HEAD + lines.join('\n') + FOOT);
  return [...tasks, ...statements].map(({ id, text }) => `${id} ${text}`);
}

describe('points on the line of their heading', () => {
  test('numbers in depth and in breadth', () => {
    expect(
      items(
        '1. Отделу культуры: 1.1. Провести смотр клубов. 1.2. Сдать отчёт о смотре. 2. Отделу архива сдать дела. 3. Контроль оставляю за собой.',
      ),
    ).toEqual([
      '1.1 Провести смотр клубов.',
      '1.2 Сдать отчёт о смотре.',
      '2 Отделу архива сдать дела.',
      '3 Контроль оставляю за собой.',
    ]);
  });

  test.each([
    [
      'on one line',
      '1. Отделу кадров обеспечить: а) смотр до 1 мая 2022 г.; б) сход до 1 июня 2022 г.',
    ],
    [
      'on lines',
      '1. Отделу кадров обеспечить:',
      'а) смотр до 1 мая 2022 г.;',
      'б) сход до 1 июня 2022 г.',
    ],
  ])('with a day of their own, though the verb is the heading’s: %s', (_, ...lines) => {
    const { tasks } = parseDecision(HEAD + lines.join('\n') + FOOT);
    expect(tasks.map(({ id, deadline }) => [id, deadline?.due])).toEqual([
      ['1.а', '2022-05-01'],
      ['1.б', '2022-06-01'],
    ]);
  });

  test('that are the days themselves stay in their sentence', () => {
    const lines = [
      '1. Провести турниры в следующие сроки:',
      '- 11 мая – шашки;',
      '- 12 мая – шахматы.',
    ];
    const { tasks } = parseDecision(HEAD + lines.join('\n') + FOOT);
    expect(tasks).toHaveLength(1);
  });

  test('letters, and a letter that a scanner took for a six', () => {
    expect(
      items('1. Главному врачу больницы: а) опробовать дизельную станцию; 6) заменить насос.'),
    ).toEqual(['1.а опробовать дизельную станцию;', '1.б заменить насос.']);
  });

  test('dashes behind a colon', () => {
    expect(
      items('1. Отделу культуры района: – провести смотр сельских клубов; – сдать отчёт о смотре.'),
    ).toEqual(['1.1 провести смотр сельских клубов;', '1.2 сдать отчёт о смотре.']);
  });

  test('a number behind a deadline of the line above', () => {
    expect(
      items(
        '1. Отделу культуры:',
        '1.1. Провести смотр сельских клубов.',
        'Срок – до 1 апреля 2022 года. 1.2. Сдать отчёт о смотре.',
        'Срок – май 2022 года',
      ),
    ).toEqual(['1.1 Провести смотр сельских клубов.', '1.2 Сдать отчёт о смотре.']);
  });

  test('numbers of other acts, houses and lists of things are none', () => {
    const sentence =
      'Отделу культуры в соответствии с пунктом 2.1. Положения провести смотр в домах 2. и 3. по улице Садовой.';
    expect(items(`1. ${sentence}`)).toEqual([`1 ${sentence}`]);
    const things = 'Утвердить прилагаемые документы: а) положение о смотре; б) состав жюри смотра.';
    expect(items(`1. ${things}`)).toEqual([`1 ${things}`]);
  });
});

describe('empty cells behind the lines', () => {
  test('are no part of the points', () => {
    expect(items('1. Провести смотр. | |', '2. Сдать отчёт о смотре | |')).toEqual([
      '1 Провести смотр.',
      '2 Сдать отчёт о смотре',
    ]);
  });
});
