import { describe, expect, test } from 'vitest';
import { parseDeadline } from '../../src/deadline/index.js';

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
});
