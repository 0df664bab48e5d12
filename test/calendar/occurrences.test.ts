import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysInMonth, weekday } from '../../src/calendar/days.js';
import { addDays, daysBetween, isoDay } from '../../src/calendar/iso.js';
import { nextOccurrences, occurrences } from '../../src/calendar/occurrences.js';
import { parseRule } from '../../src/calendar/rule.js';

function unroll(rule: string, first: string, from: string, to: string): string[] {
  return [...occurrences(rule, first, from, to)];
}

test('rules as the deadlines of decisions give them', () => {
  expect(unroll('FREQ=MONTHLY;BYMONTHDAY=10', '2022-01-10', '2022-02-11', '2022-05-10')).toEqual([
    '2022-03-10',
    '2022-04-10',
    '2022-05-10',
  ]);
  expect(
    unroll('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1', '2022-02-28', '2022-01-01', '2025-01-01'),
  ).toEqual(['2022-02-28', '2023-02-28', '2024-02-29']);
  expect(
    unroll('FREQ=MONTHLY;BYDAY=-1FR;COUNT=2', '2022-01-28', '2022-02-01', '2030-01-01'),
  ).toEqual(['2022-02-25']);
  expect(
    unroll('FREQ=WEEKLY;BYDAY=MO;UNTIL=20220117', '2022-01-03', '2022-01-01', '2023-01-01'),
  ).toEqual(['2022-01-03', '2022-01-10', '2022-01-17']);
});

test('a rule that never comes true ends, and an unreadable one gives nothing', () => {
  expect(
    unroll('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31', '2022-02-01', '2022-01-01', '9999-12-31'),
  ).toEqual([]);
  for (const bad of ['', 'каждый месяц', 'FREQ=SECONDLY', 'FREQ=YEARLY;BYWEEKNO=3', 'INTERVAL=2']) {
    expect(parseRule(bad)).toBeNull();
    expect(unroll(bad, '2022-01-01', '2022-01-01', '2023-01-01')).toEqual([]);
  }
  expect(parseRule('FREQ=MONTHLY;INTERVAL=0')).toBeNull();
  expect(parseRule('FREQ=MONTHLY;BYMONTHDAY=')).toBeNull();
});

const day = fc.integer({ min: -20_000, max: 40_000 }).map(isoDay);

test('days: arithmetic goes there and back, months have their days', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -5000, max: 5000 }), (date, count) => {
      const other = addDays(date, count);
      expect(daysBetween(date, other)).toBe(count);
      expect(other).toBe(
        new Date(Date.parse(date) + count * 86_400_000).toISOString().slice(0, 10),
      );
    }),
  );
  expect([1, 2, 4, 12].map((month) => daysInMonth(2024, month))).toEqual([31, 29, 30, 31]);
  expect(daysInMonth(2100, 2)).toBe(28);
  expect([weekday(0), weekday(-1), weekday(3)]).toEqual([4, 3, 7]);
});

test('a count ends the days, also those that explain a rule', () => {
  expect(nextOccurrences('FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=2', '2022-01-31', 5)).toEqual([
    '2022-01-31',
    '2022-02-28',
  ]);
});

test('a rule within the day comes round every day', () => {
  expect(nextOccurrences('FREQ=HOURLY;INTERVAL=2', '2022-01-31', 2)).toEqual([
    '2022-01-31',
    '2022-02-01',
  ]);
});
