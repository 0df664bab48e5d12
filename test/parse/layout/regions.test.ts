import { describe, expect, test } from 'vitest';
import { isQuestion, PROCEEDINGS, readMarker } from '../../../src/cues/markers.js';
import { isOrder, leadsIntoInfinitive } from '../../../src/cues/order.js';
import { isStatement } from '../../../src/cues/statement.js';
import { layOut } from '../../../src/parse/layout/regions.js';
import { toLines } from '../../../src/parse/lines/line.js';
import { runningHeads } from '../../../src/parse/lines/running.js';
import { splitLines } from '../../../src/source/lines.js';

const lay = (text: string) => layOut(toLines(splitLines(text)));

describe('readMarker', () => {
  test.each([
    ['КОЛЛЕГИЯ РЕШИЛА:', 'decision'],
    ['П Р И К А З Ы В А Ю:', 'order'],
    ['постановляет:', 'resolution'],
    ['п о с т а н о в л я е т :', 'resolution'],
    ['РАСПОРЯЖАЮСЬ', 'directive'],
    ['п о с т а н в л я ю:', 'resolution'],
    ['ПОСТАНАВЛЯЕТ:', 'resolution'],
  ])('%s', (line, kind) => {
    expect(readMarker(line)).toMatchObject({ kind, strong: true });
  });

  test('a letter amiss is looked over only where nothing else is so printed', () => {
    for (const line of ['постанавляю:', 'О Б Ъ Я В Л Е Н И Е:', 'Комитет ПОСТАНАВЛЯЕТ всем:'])
      expect(readMarker(line)).toBeNull();
  });

  test('without a colon it opens the first point behind it', () => {
    const line = 'На основании Правил администрация постановляет 1.Закрыть переправу.';
    expect(readMarker(line)).toMatchObject({ kind: 'resolution', end: line.indexOf('1.') });
    expect(readMarker('Комиссия решила 1. мая собраться.')).toBeNull();
  });

  test('in running text it opens nothing', () => {
    expect(readMarker('Комиссия решила провести ещё одно заседание.')).toBeNull();
  });
});

describe('layOut', () => {
  test("the heading of a table's columns is no name of an act", () => {
    const text = 'Решение коллегии от 5 марта 2022 года\nПоручение\tСрок исполнения\n';
    const rows =
      '1. Отделу кадров провести учёт.\tапрель 2022 г.\n2. Архиву сдать дела.\tмай 2022 г.';
    expect(lay(`${text}${rows}`)).toMatchObject({ kind: 'decision', titleLine: 0 });
  });

  test('each question of a protocol has a region of its own', () => {
    const text =
      'ПРОТОКОЛ\nСЛУШАЛИ: О ремонте\nРЕШИЛИ:\n1. Провести.\nСЛУШАЛИ: О воде\nРЕШИЛИ:\n1. Купить.';
    expect(lay(text)?.regions.map(({ from, to }) => [from, to])).toEqual([
      [3, 4],
      [6, 7],
    ]);
  });

  test('resolving words printed large open a list with dashes where nothing names the paper', () => {
    const points = '- Отделу кадров провести учёт.\n- Архиву сдать дела.';
    expect(lay(`О проведении учёта\nВ целях порядка\nПОСТАНОВЛЯЮ:\n${points}`)).toMatchObject({
      kind: 'resolution',
      regions: [{ from: 3 }],
    });
    expect(lay(`Вчера в городе\nКомиссия решила:\n${points}`)).toBeNull();
  });

  test('days under a point are no points that order nothing', () => {
    const days = Array.from({ length: 8 }, (_, day) => `${day + 3} по ${day + 9} мая, Луговое`);
    const text = [
      'N 7 от 02.02.04г',
      'О турнире',
      'п р и к а з ы в а ю:',
      '1. Утвердить дни:',
      ...days,
    ];
    expect(lay(text.join('\n'))).toMatchObject({ kind: 'order' });
  });

  test.each([
    ['news', 'На совещании было решено:\nзавершить ремонт;\nсоздать запас.'],
    ['goals', 'Цели отдела\n1. Обеспечить порядок.\n2. Организовать учёт.'],
    ['a letter', 'Уважаемые коллеги!\nПросим:\n1. Направить отчёт.\n2. Довести сведения.'],
    ['an empty text', ''],
  ])('%s is no decision', (_name, text) => {
    expect(lay(text)).toBeNull();
  });
});

describe('a paper that prints neither its name nor a resolving word', () => {
  const points = '1. Провести месячник.\n2. Отделу кадров подготовить план.\n';
  const paper = (last: string) =>
    lay(`О проведении месячника\n\nВ целях порядка:\n${points}${last}`);

  test.each([
    ['3. Контроль за выполнением настоящего распоряжения возложить на Петрова И.И.', 'directive'],
    ['3. Контроль за исполнением настоящего приказа оставляю за собой.', 'order'],
    ['3. Ответственность за проведение месячника возложить на начальника отдела.', 'decision'],
    ['3. Настоящее постановление вступает в силу со дня его подписания.', 'resolution'],
    ['3. Контроль за выполнением возложить на Петрова И.И.\n\nРаспоряжение\n№ 5', 'directive'],
  ])('is known by its closing point: %s', (last, kind) => {
    expect(paper(last)).toMatchObject({ kind, titleLine: 0, regions: [{ marker: 2, from: 3 }] });
  });

  test('its title may stand right above the list', () => {
    const layout = lay(`О месячнике\n${points}3. Контроль за исполнением возложить на мастера.`);
    expect(layout).toMatchObject({ titleLine: 0, regions: [{ marker: 0, from: 1 }] });
  });

  test.each([
    ['another point', '3. Школам провести беседы.'],
    ['a gap in the numbers', '4. Контроль за исполнением возложить на Петрова И.И.'],
    ['a rule about control', '3. Контроль за порядком осуществляет дежурный.'],
  ])('is none with %s', (_name, last) => {
    expect(paper(last)).toBeNull();
  });

  test('is none where nobody is ordered anything', () => {
    const text =
      'О клубе\n1. Общие положения.\n2. Права членов.\n3. Контроль за порядком возложить на совет.';
    expect(lay(text)).toBeNull();
  });
});

describe('orders and statements', () => {
  test.each([
    'Провести проверку',
    'До 1 ноября завершить ремонт',
    'ежедневно до 8:40 подавать заявку',
    'Отделу кадров обеспечить',
  ])('order: %s', (text) => {
    expect(isOrder(text)).toBe(true);
  });

  test.each(['В целях, чтобы обеспечить порядок', 'с утра'])('no order: %s', (text) => {
    expect(leadsIntoInfinitive(text)).toBe(false);
  });

  test.each([
    'Информацию директора принять к сведению.',
    'Приказ от 02.09.2022 № 98 считать утратившим силу.',
    'Контроль за исполнением оставляю за собой.',
    'Снять с контроля пункт 2.',
    'Отчёт комиссии утвердить.',
  ])('statement: %s', (text) => {
    expect(isStatement(text)).toBe(true);
  });

  test.each([
    'Разработать и утвердить план.',
    'Отделу кадров утвердить график.',
    'Опубликовать решение.',
  ])('task: %s', (text) => {
    expect(isStatement(text)).toBe(false);
  });
});

test('questions and proceedings are told from items', () => {
  expect(isQuestion('2. Об итогах четверти')).toBe(true);
  expect(isQuestion('2. Обеспечить порядок')).toBe(false);
  expect(PROCEEDINGS.test('1. СЛУШАЛИ:')).toBe(true);
  expect(PROCEEDINGS.test('Докладчики школ')).toBe(false);
});

test('a page number in the middle of a sentence is the page’s', () => {
  const lines = toLines(splitLines('представить сведения о со-\n\n2\n\nстоянии дел'));
  expect([...runningHeads(lines, 'txt')]).toEqual([2]);
});
