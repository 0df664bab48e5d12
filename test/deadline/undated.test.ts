import { describe, expect, test } from 'vitest';
import { findDeadlines, parseDeadline } from '../../src/deadline/index.js';

describe('in a paper without a date', () => {
  test.each([
    ['ежегодно до 1 марта', 'FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=1'],
    ['ежегодно, апрель и октябрь', 'FREQ=YEARLY;BYMONTH=4,10'],
    ['ежегодно до 1 марта и до 1 сентября', 'FREQ=YEARLY;BYMONTH=3,9;BYMONTHDAY=1'],
    ['ежемесячно до 5 числа', 'FREQ=MONTHLY;BYMONTHDAY=5'],
  ])('%s is a rule with no first time', (phrase, rrule) => {
    expect(parseDeadline(phrase)).toMatchObject({
      type: 'recurring',
      rrule,
      start: null,
      due: null,
    });
  });

  test.each(['до конца месяца', 'в начале года', 'к концу квартала', 'до 1 марта', 'завтра'])(
    '%s is no event and no day',
    (phrase) => {
      expect(parseDeadline(phrase)).toMatchObject({ type: 'unknown', reason: 'no-document-date' });
    },
  );

  test('the beginning of a school year is an event', () => {
    expect(parseDeadline('к началу учебного года').type).toBe('event');
  });

  test.each([
    ['Внести проект в Думу в мае 1998 года.', 'period', '1998-05-31'],
    ['Предложить внести его во II квартале 1998 года.', 'period', '1998-06-30'],
    ['Провести встречи с жителями (август – сентябрь 2018 года).', 'period', '2018-09-30'],
  ])('a printed year is enough within a sentence: %s', (sentence, type, due) => {
    expect(findDeadlines(sentence).map(({ deadline }) => deadline)).toMatchObject([{ type, due }]);
  });

  test.each(['Внести проект в Думу в мае.', 'Доложить на заседании 14 июля.'])(
    'without a year the day is said to be unknown, not passed over: %s',
    (sentence) => {
      expect(findDeadlines(sentence).map(({ deadline }) => deadline)).toMatchObject([
        { type: 'unknown', reason: 'no-document-date' },
      ]);
    },
  );
});
