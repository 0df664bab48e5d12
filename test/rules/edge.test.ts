import { describe, expect, test } from 'vitest';
import type { WorkCalendar } from '../../src/model/deadline.js';
import { findingsOf } from './check.js';

/** An order around items, with whatever stands before and behind them. */
function order(items: string, { head = '', foot = '' } = {}): string {
  return `ПРИКАЗ
управления образования города Светлого

от 10 января 2022 года № 3
${head}
ПРИКАЗЫВАЮ:

${items}

Начальник управления        А.Б. Орлова
${foot}`;
}

/** Messages of one rule. */
function said(rule: string, text: string, options = {}): string[] {
  return findingsOf(rule, text, options).map(({ message }) => message);
}

describe('numbering', () => {
  test('a number that comes again in another section is no second one', () => {
    const text = `ПРОТОКОЛ

от 10 января 2022 года № 3

1. О подготовке к лету
РЕШИЛИ:
1. Отделу кадров подготовить график до 1 марта 2022 года.
2. Бухгалтерии составить смету до 1 марта 2022 года.

2. О ремонте школ
РЕШИЛИ:
1. Отделу ремонта составить план до 1 апреля 2022 года.

Председатель        А.Б. Орлова
`;
    expect(said('number-unique', text)).toEqual([]);
    expect(said('number-gap', text)).toEqual([]);
  });

  test('a number printed three times is found twice', () => {
    const item = (text: string): string => `1. Отделу кадров ${text} до 1 марта 2022 года.`;
    const text = order(['составить план', 'провести учёбу', 'собрать отчёты'].map(item).join('\n'));
    expect(said('number-unique', text)).toHaveLength(2);
  });

  test('a gap of several numbers is said as a range', () => {
    const text = order('1. Отделу кадров составить план.\n5. Бухгалтерии составить смету.');
    expect(said('number-gap', text)).toEqual(['перед 5 нет пунктов 2–4']);
  });

  test('letters that lists leave out are no gap', () => {
    const letters = [...'абвгдежиклмн'];
    const list = letters.map((letter) => `${letter}) составить план № ${letter};`).join('\n');
    expect(said('letter-order', order(`1. Отделу кадров до 1 марта 2022 года:\n${list}`))).toEqual(
      [],
    );
  });

  test('a list of its own kind inside an item is no other style', () => {
    const text = order(
      '1. Отделу кадров:\n1.1. Составить план.\n2. Бухгалтерии:\n1) составить смету;\n2) сдать отчёт.',
    );
    expect(said('number-style', text)).toEqual([]);
  });
});

describe('deadlines', () => {
  const withDeadline = (deadline: string): string =>
    order(`1. Отделу кадров:\n1.1. Подготовить график.\nСрок – ${deadline}`);

  test.each(['5 марта 2022 года', 'до 5 марта 2022 г.', '05.03.2022'])(
    '%s is a Saturday that was worked by decree, unless the calendar given says otherwise',
    (deadline) => {
      const text = withDeadline(deadline);
      expect(said('deadline-day-off', text)).toEqual([]);
      const calendar: WorkCalendar = { isDayOff: (day) => (day === '2022-03-05' ? true : null) };
      expect(findingsOf('deadline-day-off', text, {}, { calendar })).toHaveLength(1);
    },
  );

  test('a public holiday is a day off by the law', () => {
    const [found] = findingsOf('deadline-day-off', withDeadline('23 февраля 2022 года'));
    expect(found?.message).toBe('выходной день: среда, 23 февраля 2022 года');
    expect(found?.advice).toContain(
      'вторник, 22 февраля 2022 года или четверг, 24 февраля 2022 года',
    );
  });

  test('a day off moved by decree is one, unless the calendar given says otherwise', () => {
    const text = withDeadline('10 мая 2022 года');
    const calendar: WorkCalendar = { isDayOff: (day) => (day === '2022-05-10' ? false : null) };
    expect(findingsOf('deadline-day-off', text)).toHaveLength(1);
    expect(findingsOf('deadline-day-off', text, {}, { calendar })).toEqual([]);
  });

  test('beyond the official table weekends and the holidays of the law are off', () => {
    const saturday = withDeadline('5 марта 2033 года');
    expect(said('deadline-day-off', saturday)).toHaveLength(1);
    expect(said('deadline-day-off', withDeadline('9 мая 2033 года'))).toHaveLength(1);
    expect(said('deadline-day-off', withDeadline('10 мая 2033 года'))).toEqual([]);
  });

  test.each([
    'до конца января 2022 года',
    'январь 2022 года',
    'в течение 2022 года',
    'до марта 2022',
  ])('%s names no day', (deadline) => {
    expect(said('deadline-day-off', withDeadline(deadline))).toEqual([]);
  });

  test('a deadline of a section is one finding, however many items it serves', () => {
    const text = order(
      '1. Отделу кадров до 30 января 2022 года:\n1.1. Подготовить график.\n1.2. Составить список.',
    );
    expect(said('deadline-day-off', text)).toHaveLength(1);
  });

  test.each(['31 апреля 2022 года', '30 февраля 2022 г.', '29.02.2022'])(
    '%s does not exist',
    (deadline) => {
      expect(said('deadline-impossible', withDeadline(deadline))).toHaveLength(1);
      expect(said('deadline-unknown', withDeadline(deadline))).toEqual([]);
    },
  );

  test('a leap day exists in a leap year', () => {
    expect(said('deadline-impossible', withDeadline('29.02.2024'))).toEqual([]);
  });

  test.each(['в течение всего отопительного периода', 'в течение периода паводка'])(
    '%s has an end',
    (deadline) => {
      expect(said('deadline-vague', withDeadline(deadline))).toEqual([]);
    },
  );
});

describe('references', () => {
  const refers = (words: string): string =>
    order(`1. Отделу кадров:
1.1. Подготовить график.
1.2. Провести учёбу.
2. Бухгалтерии оплатить учёбу ${words} до 1 марта 2022 года.`);

  test.each([
    ['по пункту 1.3 настоящего приказа', ['пункта 1.3 в документе нет']],
    [
      'по пунктам 1.1, 1.4 и 7 настоящего приказа',
      ['пункта 1.4 в документе нет', 'пункта 7 в документе нет'],
    ],
    ['по п. 1.2 настоящего приказа', []],
    ['по пункту 9 приказа министерства', []],
    ['по пункту 9 Порядка, утверждённого настоящим приказом', []],
    ['по подпункту 9 пункта 1 настоящего приказа', []],
  ])('%s', (words, expected) => {
    expect(said('reference-unresolved', refers(words))).toEqual(expected);
  });
});

describe('annexes', () => {
  const annex = '\nПриложение № 1\nк приказу от 10.01.2022 № 3\n\nПлан\n';

  test.each([
    ['1. Утвердить план (приложение № 1).', annex, []],
    ['1. Утвердить план (приложение № 2).', annex, ['приложения № 2 в документе нет']],
    ['1. Утвердить план (прилагается).', '', ['приложения в документе нет']],
    ['1. Отчитаться по форме приложения № 4 к приказу министерства.', '', []],
  ])('%s', (item, foot, expected) => {
    expect(said('attachment-missing', order(item, { foot }))).toEqual(expected);
  });
});

describe('assignees', () => {
  test('a person whose post the list of those present gives is no stranger', () => {
    const items = '1. Петровой А.А. подготовить график до 1 марта 2022 года.';
    const head = '\nПрисутствовали: Петрова А.А., начальник отдела кадров.\n';
    expect(said('assignee-person-without-post', order(items))).toHaveLength(1);
    expect(said('assignee-person-without-post', order(items, { head }))).toEqual([]);
  });

  test('kinds of institutions that differ by a letter are not one body', () => {
    const text = order(
      '1. МБДОУ «Солнышко» и МАДОУ «Ромашка» провести ремонт.\n2. МБУДО «Школа искусств» и МАУДО «Школа искусств» провести учёбу.',
    );
    expect(said('assignee-abbreviation-inconsistent', text)).toEqual([]);
  });
});

describe('text', () => {
  test('a paper without a decision is checked for nothing else', () => {
    const text = 'Новости\n\nСрок подачи заявок – 30 января 2022 года.\n';
    expect(said('operative-part-missing', text)).toHaveLength(1);
    expect(said('deadline-day-off', text)).toEqual([]);
  });

  test('one sentence with two verbs is one assignment', () => {
    const one = order(
      '1. Отделу кадров подготовить и согласовать график. Срок – 1 марта 2022 года.',
    );
    expect(said('several-assignments-in-one-item', one)).toEqual([]);
  });

  test('initials and short forms end no sentence', () => {
    const text = order(
      '1. Отделу: 1.1. Подготовить совместно с А.Б. Орловой план для г. Светлого.',
    );
    expect(said('several-assignments-in-one-item', text)).toEqual([]);
  });
});
