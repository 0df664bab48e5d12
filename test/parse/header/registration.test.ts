import { describe, expect, test } from 'vitest';
import { parseDecision } from '../../../src/index.js';

const BODY = [
  'Лесная Дума постановляет:',
  '1. Отделу кадров провести учёт.',
  '2. Архиву сдать дела.',
];

function registered(above: string[], below: string[] = [], body: string[] = BODY) {
  const [document] = parseDecision([...above, ...body, ...below].join('\n')).documents;
  return [document?.date, document?.number];
}

describe('date and number behind the signatures', () => {
  test.each([
    [
      ['Председатель А.А. Лось', 'г. Лесной, от 28 февраля 1991 года', 'N 795-XII'],
      ['1991-02-28', '795-XII'],
    ],
    [
      ['Председатель А.А. Лось', 'Ольховск, Дом Советов. 9 мая 1933 г. № 611'],
      ['1933-05-09', '611'],
    ],
    [
      ['Председатель |', 'А.А. Лось |', 'г. Лесной', '5 июля 2012 года', 'N П/17-27-5'],
      ['2012-07-05', 'П/17-27-5'],
    ],
    [
      ['Председатель А.А. Лось', 'Постановление Лесной Думы от 14 марта 2008 г. N 317 "О письме"'],
      ['2008-03-14', '317'],
    ],
    [
      ['Председатель А.А. Лось', 'Постановление', '178', '22 мая 2007 года'],
      ['2007-05-22', '178'],
    ],
    // Another act, and a day of something else, are not the paper's.
    [
      ['Председатель А.А. Лось', 'Решение Луговой Думы от 14 марта 2008 г. N 317 "О письме"'],
      [null, null],
    ],
    [
      ['Председатель А.А. Лось', 'Проект внесён 14 марта 2008 г.'],
      [null, null],
    ],
  ])('%j', (below, expected) => {
    expect(registered(['ПОСТАНОВЛЕНИЕ'], below)).toEqual(expected);
  });
});

describe('date and number in unusual places above the items', () => {
  test('a number that begins the page’s heading', () => {
    expect(registered(['№28 О подведении итогов опроса жителей', 'улицы Луговой'])).toEqual([
      null,
      '28',
    ]);
  });
  test('the card of a site', () => {
    expect(
      registered(['• № документа:', '417', '• Дата принятия:', '14.05.2019', 'О поливе']),
    ).toEqual(['2019-05-14', '417']);
  });
  test('the day with which old minutes open', () => {
    const opening = '1916 года, Октября 23 дня. Мы, нижеподписавшиеся, обсудив сбор, постановили:';
    expect(registered(['Протокол №7'], [], [opening, ...BODY.slice(1)])).toEqual([
      '1916-10-23',
      '7',
    ]);
  });
  test('the day of a later change is not the paper’s', () => {
    expect(
      registered(['(с изменениями на 2 марта 2021 года)', '(в ред. от 02.03.2021 N 111)']),
    ).toEqual([null, null]);
  });
  test('a card that a page prints on one line', () => {
    const card = 'Дата: 21 сентября 1941 г. Страна: СССР Период: война';
    expect(registered(['Решение Лесной Думы о зиме', card])[0]).toBe('1941-09-21');
  });
  test('the stamp of a page is not the paper’s', () => {
    expect(registered(['17.01.2019 10:00 — Новости'])).toEqual([null, null]);
    expect(registered(['РЕШЕНИЕ', '17.01.2019 № 4'])).toEqual(['2019-01-17', '4']);
  });
  test('of one day, the number that the act prints itself counts', () => {
    const page = 'Решение Лесной Думы от 15.07.2014 № 11.5';
    const own = ['РЕШЕНИЕ', '«15» июля 2014 г. № 11/5'];
    expect(registered([page, 'ЛЕСНАЯ ДУМА', ...own])).toEqual(['2014-07-15', '11/5']);
  });
  test('another act that a line names keeps the date and number below', () => {
    const act = ['Итоговый документ слушаний,', 'назначенных решением Лесной Думы'];
    expect(registered([...act, 'от 04.04.2013 года № 5/28'])).toEqual([null, null]);
  });
  test('a day within the subject is not the paper’s', () => {
    expect(registered(['Протокол № 22 «О работах на 1 мая 1961 года»'])).toEqual([null, '22']);
  });
});

describe('acts that print no name, no number, or no resolving words', () => {
  const texts = (...lines: string[]) => {
    const { documents, tasks, statements } = parseDecision(lines.join('\n'));
    return [documents[0]?.kind, ...[...tasks, ...statements].map(({ text }) => text)];
  };
  test('a body resolves and somebody signs', () => {
    expect(
      texts(
        'О сборе шишек',
        'Совет Лесного края постановляет:',
        'Предложить лесхозам начать сбор шишек.',
        'Председатель Совета А.А. Лось',
      ),
    ).toEqual(['resolution', 'Предложить лесхозам начать сбор шишек.']);
  });
  test('the same in the news is none', () => {
    expect(
      texts('Новости', 'Совет края решил: начать сбор шишек.', 'Об этом сообщили вчера.'),
    ).toEqual(['none']);
  });
  test('a decree, its orders behind their objects', () => {
    expect(
      texts(
        'Декрет Совета Народных Комиссаров о волостях',
        'Президиум Совета постановляет:',
        '',
        'Волости Речную и Луговую присоединить к уезду.',
        '',
        'Передачу волостей закончить к 15 мая 1923 года.',
        '',
        'Подписали:',
        'Председатель Совета: А. Лось (Рогов).',
      ),
    ).toEqual([
      'resolution',
      'Волости Речную и Луговую присоединить к уезду.',
      'Передачу волостей закончить к 15 мая 1923 года.',
    ]);
  });
  test('one order in an archive’s edition', () => {
    expect(
      texts(
        'Постановление Комиссии края «О картах»',
        '7 июня 1961 г.',
        '№ 14/3с',
        'Поручить отделу карт рассмотреть этот вопрос в месячный срок.',
        'Ф. П. Оп. 2. Д. 51. Л. 8. Подлинник.',
      ),
    ).toEqual(['resolution', 'Поручить отделу карт рассмотреть этот вопрос в месячный срок.']);
  });
  test('resolved by the minutes', () => {
    expect(
      texts(
        '№ 64 от 18.05.2010',
        'АКАДЕМИЯ ЛЕСА',
        'ПРЕЗИДИУМ',
        'ПОСТАНОВЛЕНИЕ',
        'Протокольно. Поручить секретарям отделов в месячный срок собрать сведения.',
        'Президент А.А. Лось',
      ),
    ).toEqual([
      'resolution',
      'Протокольно. Поручить секретарям отделов в месячный срок собрать сведения.',
    ]);
  });
  test('a form to be filled in has no items', () => {
    expect(
      texts('ПРОТОКОЛ', 'заседания совета', 'ПОСТАНОВИЛИ:', '1.1. ....', '1.2. .....').slice(1),
    ).toEqual([]);
  });
  test('two acts on one line of a page number their items anew', () => {
    const line =
      'Шум стоит до ночи. Исполком решает: 1.Перевести кузницу в другой дом, к реке. 2. Обязать отдел связи сменить замки. Протокол № 31 заседания исполкома. Исполком решает: 1. Утвердить смету на ремонт бани. 2. Обязать отдел связи оформить бумаги.';
    expect(texts(line).slice(1)).toHaveLength(4);
  });
});

describe("date and number in a page's heading", () => {
  test.each([
    ['Постановление 134 от 08.02.2016', ['2016-02-08', '134']],
    ['Приказ 45-од от 5 сентября 2022 г.', ['2022-09-05', '45-од']],
    [
      `Постановление Лесной Думы от 17 ноября 2021 года № 56 "О внесении изменений в постановление ${'Луговой Думы '.repeat(20)}от 23.07.2021 № 43"`,
      ['2021-11-17', '56'],
    ],
  ])('%s', (heading, expected) => {
    expect(
      registered([heading, 'В целях порядка'], [], ['ПОСТАНОВЛЯЮ:', ...BODY.slice(1)]),
    ).toEqual(expected);
  });

  test('the number is no part of the title', () => {
    const text = ['Постановление 134 от 08.02.2016', 'О мерах', 'ПОСТАНОВЛЯЮ:', ...BODY.slice(1)];
    expect(parseDecision(text.join('\n')).documents[0]?.title).toBe('Постановление О мерах');
  });
});
