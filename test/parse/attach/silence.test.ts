import { describe, expect, test } from 'vitest';
import { parseDecision } from '../../../src/index.js';

const ORDER = `ПРИКАЗ
управления культуры города Лугового
от 5 марта 2022 года № 7

ПРИКАЗЫВАЮ:
1. Отделу кадров представить отчёт.
2. Отделу архива сдать дела.

Начальник А.Б. Иванов
`;

/** The findings of a rule: line and words. */
function found(text: string, rule: string, documentDate?: string): string[] {
  const options = documentDate === undefined ? {} : { documentDate };
  return parseDecision(text, options)
    .diagnostics.filter((one) => one.rule === rule)
    .map(({ position, message }) => `${position?.start.line}: ${message}`);
}

describe('order-outside', () => {
  test('an order above the resolving words, numbered or not', () => {
    const text = ORDER.replace(
      'ПРИКАЗЫВАЮ:',
      'В целях порядка\nПровести учёт всех книг библиотеки.\n1) Отделу связи сдать линии.\nПРИКАЗЫВАЮ:',
    );
    expect(found(text, 'order-outside')).toEqual([
      '6: Строка похожа на поручение, но стоит вне пунктов решения: «Провести учёт всех книг библиотеки.»',
      '7: Строка похожа на поручение, но стоит вне пунктов решения: «1) Отделу связи сдать линии.»',
    ]);
  });

  test('an order behind the signature, not those of an annex, nor a page’s buttons', () => {
    expect(found(`${ORDER}\nОтделу связи сдать линии и узлы.\n`, 'order-outside')).toHaveLength(1);
    expect(
      found(`${ORDER}\nПриложение № 1\nПЛАН\n1. Провести смотр клубов.\n`, 'order-outside'),
    ).toEqual([]);
    expect(found(`${ORDER}\nСкачать файл (docx, 31 Кб)\n`, 'order-outside')).toEqual([]);
  });

  test('an order on the line of the next question’s resolving words', () => {
    const text =
      'ПРОТОКОЛ № 3\nсовещания при главе района\nот 5 марта 2022 года\n\nРЕШИЛИ:\n1. Отделу кадров представить отчёт.\n\n' +
      'Рекомендовать главам поселений вести наблюдение. РЕШИЛИ:\n1. Отделу архива сдать дела.\n\nПредседатель А.Б. Иванов\n';
    expect(found(text, 'order-outside')[0]).toMatch(/^8: .*Рекомендовать главам/);
  });
});

describe('order-within', () => {
  test('a number that does not follow opens no point, and is told', () => {
    const text = ORDER.replace('сдать дела.', 'сдать дела. 7. Отделу связи сдать линии.');
    expect(found(text, 'order-within')).toEqual([
      '7: Внутри пункта напечатан номер ещё одного поручения: «7. Отделу связи сдать линии.»',
    ]);
  });

  test('so is one whose order stands behind its object, and one behind the sign of a paragraph', () => {
    for (const point of ['7. Передачу дел закончить к 15 мая.', '§ 7 Отделу связи сдать линии.'])
      expect(found(ORDER.replace('сдать дела.', `сдать дела. ${point}`), 'order-within')).toEqual([
        `7: Внутри пункта напечатан номер ещё одного поручения: «${point}»`,
      ]);
  });

  test('points of other acts and numbers of houses are none', () => {
    const text = ORDER.replace(
      'сдать дела.',
      'снять с контроля пункты 1.2, 3.1 протокола, дом 12 сдать.',
    );
    expect(found(text, 'order-within')).toEqual([]);
  });
});

describe('orders-without-decision', () => {
  const page =
    'О подготовке к зиме\n\n1. Отделу кадров представить отчёт.\n2. Отделу архива сдать дела.\n';

  test('numbered orders of a text without a name say what is missing', () => {
    expect(found(page, 'orders-without-decision')).toEqual([
      '3: Есть пункты, похожие на поручения (2), но нет ни названия документа, ни слова «решил», «приказываю»: «1. Отделу кадров представить отчёт.»',
    ]);
  });

  test('one order is enough where the text calls itself an act', () => {
    const act =
      'Академия. ПРЕЗИДИУМ ПОСТАНОВЛЕНИЕ\nПоручить отделам академии представить отчёты.\n';
    expect(found(act, 'orders-without-decision')).toHaveLength(1);
  });

  test('news that tell of orders have none', () => {
    const news =
      'В районе готовятся к зиме\n\nОтделу культуры поручено провести смотр. Жители решили провести субботник.\n';
    expect(found(news, 'orders-without-decision')).toEqual([]);
  });
});

describe('deadline-doubtful', () => {
  test('a day in a task that was not taken for its deadline', () => {
    const text = ORDER.replace('сдать дела.', 'сдать дела, срок уточнить.');
    expect(found(text, 'deadline-doubtful')).toEqual([
      '7: В пункте названо время («срок уточнить.»), но сроком оно не признано',
    ]);
  });

  test('no day of another act, and none in a statement', () => {
    const text = ORDER.replace(
      'сдать дела.',
      'сдать дела по описи от 1 марта 2021 года № 5.',
    ).replace('Отделу кадров представить отчёт.', 'Утвердить отчёт за 1 марта 2022 года.');
    expect(found(text, 'deadline-doubtful')).toEqual([]);
  });
});

describe('calendar-year-unknown', () => {
  const text = ORDER.replace(
    'представить отчёт.',
    'представить отчёт в течение 5 рабочих дней со дня подписания приказа.',
  );

  test('working days of a year whose transfers nobody knows', () => {
    expect(found(text.replace('2022', '2049'), 'calendar-year-unknown')).toEqual([
      '6: Рабочие дни 2049 года посчитаны без переносов выходных, которых программа не знает; их можно задать ключом --calendar',
    ]);
  });

  test('not of a year that the official calendar holds', () => {
    expect(found(text, 'calendar-year-unknown')).toEqual([]);
  });
});

describe('orders told of in a text that is no decision', () => {
  test('what stands directly behind resolving words, in whatever words', () => {
    const text =
      'Поиск по базе Дума округа рассмотрела протест. Дума округа ПОСТАНОВЛЯЕТ: Протест прокурора отклонить. Читайте также';
    expect(found(text, 'orders-without-decision')).toHaveLength(1);
    expect(found('Дума округа постановляет законы.', 'orders-without-decision')).toEqual([]);
  });
});

describe('order-within', () => {
  test('a number without its mark behind the end of a sentence', () => {
    const text = ORDER.replace('2. Отделу архива', '1.1 Сдать ключи. 2 Отделу архива').replace(
      '1. Отделу кадров представить отчёт.\n',
      '1. Отделу кадров: ',
    );
    expect(found(text, 'order-within').join('\n')).toMatch(/2 Отделу архива/);
  });
});

test('the number of the next point is no part of a labelled day', () => {
  const text = ORDER.replace(
    'отчёт.\n2. Отделу',
    'отчёт. Срок: до 20 октября 2022 года. 2. Отделу',
  );
  expect(parseDecision(text).tasks.map(({ deadline }) => deadline?.due ?? null)).toEqual([
    '2022-10-20',
    null,
  ]);
});
