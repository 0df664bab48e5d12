import { describe, expect, test } from 'vitest';
import { parseDeadline } from '../../../src/deadline/index.js';
import { commonRange, daysWithin } from '../../../src/register/query/days.js';

const read = (phrase: string) => parseDeadline(phrase, { documentDate: '2022-01-10' });
const YEAR = { from: '2022-01-01', to: '2022-12-31' };

describe('the days of a deadline', () => {
  test.each([
    ['до 1 марта 2022 года', ['2022-03-01']],
    ['апрель – май 2022 г.', ['2022-05-31']],
    ['до 1 марта и до 1 сентября 2022 г.', ['2022-03-01', '2022-09-01']],
    ['ежеквартально, до 5 числа', ['2022-04-05', '2022-07-05', '2022-10-05']],
    ['с 1 сентября 2022 года', ['2022-09-01']],
    ['постоянно', []],
    ['по отдельному графику', []],
    ['до 1 марта 2023 года', []],
  ])('%s', (phrase, days) => {
    expect(daysWithin(read(phrase), YEAR)).toEqual(days);
  });

  test('none without a deadline', () => {
    expect(daysWithin(null, YEAR)).toEqual([]);
  });

  test('a rule without an end is followed for some years, not for ever', () => {
    const days = daysWithin(read('ежемесячно, до 10 числа'), { from: '2022-06-01', to: null });
    expect(days[0]).toBe('2022-06-10');
    expect(days.at(-1)).toBe('2024-12-10');
  });
});

test('ranges have their days in common', () => {
  const open = { from: null, to: null };
  expect(commonRange(open, YEAR)).toEqual(YEAR);
  expect(commonRange(YEAR, { from: '2022-03-01', to: null })).toEqual({
    from: '2022-03-01',
    to: '2022-12-31',
  });
});
