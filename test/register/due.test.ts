import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, isoDay } from '../../src/calendar/iso.js';
import { dueRecurrence } from '../../src/calendar/recurrence.js';
import type { Deadline, RecurringDeadline } from '../../src/model/deadline.js';
import { type DueMoment, dueMoments } from '../../src/register/due.js';
import { IRKUTSK } from '../export/gold.js';

function recurring(rrule: string, start: string | null, due: string | null): RecurringDeadline {
  return { type: 'recurring', text: '', start, due, rrule };
}

const brief = ({ state, start, due, previous }: DueMoment) => ({ state, start, due, previous });

test.each([
  // A whole month: its last day moves with the leap year.
  ['FREQ=YEARLY;BYMONTH=2', '2022-02-01', '2022-02-28', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1'],
  // Two months as one period, and two months that are each a period.
  ['FREQ=YEARLY;BYMONTH=3,4', '2022-03-01', '2022-04-30', 'FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=-1'],
  [
    'FREQ=YEARLY;BYMONTH=5,11',
    '2022-05-01',
    '2022-05-31',
    'FREQ=YEARLY;BYMONTH=5,11;BYMONTHDAY=-1',
  ],
  ['FREQ=YEARLY;BYMONTH=12,1', '2021-12-01', '2022-01-31', 'FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=-1'],
  ['FREQ=YEARLY', '2022-01-01', '2022-12-31', 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1'],
  ['FREQ=MONTHLY;INTERVAL=3', '2022-01-01', '2022-03-31', 'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1'],
  ['FREQ=MONTHLY;BYMONTHDAY=1,2,3', '2022-01-01', '2022-01-03', 'FREQ=MONTHLY;BYMONTHDAY=3'],
  ['FREQ=MONTHLY;BYMONTHDAY=10', null, '2022-01-10', 'FREQ=MONTHLY;BYMONTHDAY=10'],
  ['FREQ=WEEKLY;BYDAY=FR', null, '2022-01-14', 'FREQ=WEEKLY;BYDAY=FR'],
])('the last days of %s from %s to %s follow %s', (rrule, start, due, expected) => {
  expect(dueRecurrence(recurring(rrule, start, due))).toMatchObject({
    rrule: expected,
    first: due,
  });
});

test('a bare frequency, a rule its own day does not follow and an unreadable rule have no dates', () => {
  expect(dueRecurrence(recurring('FREQ=MONTHLY;INTERVAL=3', null, null))).toBeNull();
  expect(dueRecurrence(recurring('FREQ=WEEKLY;BYDAY=FR', null, '2022-01-13'))).toBeNull();
  expect(dueRecurrence(recurring('FREQ=HOURLY', null, '2022-01-13'))).toBeNull();
  expect(
    dueRecurrence(recurring('FREQ=YEARLY;BYMONTH=3,5,7', '2022-03-01', '2022-05-31')),
  ).toBeNull();
});

test('a period that returns keeps its first day, over New Year and in February too', () => {
  const winter = dueRecurrence(recurring('FREQ=YEARLY;BYMONTH=12,1', '2021-12-01', '2022-01-31'));
  expect(winter?.startOf('2024-01-31')).toBe('2023-12-01');
  const february = dueRecurrence(recurring('FREQ=YEARLY;BYMONTH=2', '2022-02-01', '2022-02-28'));
  expect(february?.startOf('2024-02-29')).toBe('2024-02-01');
});

test('a date is overdue the day after, due on its day and within the time ahead, else upcoming', () => {
  const deadline: Deadline = {
    type: 'date',
    text: 'до 30 января 2022г',
    start: null,
    due: '2022-01-30',
    bound: 'by',
  };
  const stateOn = (asOf: string) => dueMoments(deadline, { asOf, within: 14 })[0]?.state;
  expect(stateOn('2022-01-31')).toBe('overdue');
  expect(stateOn('2022-01-30')).toBe('due');
  expect(stateOn('2022-01-16')).toBe('due');
  expect(stateOn('2022-01-15')).toBe('upcoming');
});

test('a recurring deadline gives every return in the time ahead, or the next, and the last one', () => {
  const monthly = recurring('FREQ=MONTHLY;BYMONTHDAY=10', null, '2022-01-10');
  expect(dueMoments(monthly, { asOf: '2022-06-11', within: 62 }).map(brief)).toEqual([
    { state: 'due', start: null, due: '2022-07-10', previous: '2022-06-10' },
    { state: 'due', start: null, due: '2022-08-10', previous: '2022-07-10' },
  ]);
  expect(dueMoments(monthly, { asOf: '2021-06-11', within: 30 }).map(brief)).toEqual([
    { state: 'upcoming', start: null, due: '2022-01-10', previous: null },
  ]);
  const may = recurring('FREQ=YEARLY;BYMONTH=5', '2022-05-01', '2022-05-31');
  expect(dueMoments(may, { asOf: '2026-10-01', within: 30 }).map(brief)).toEqual([
    { state: 'upcoming', start: '2027-05-01', due: '2027-05-31', previous: '2026-05-31' },
  ]);
});

test('a recurring deadline that has ended is overdue by its last day', () => {
  const ended = recurring('FREQ=MONTHLY;BYMONTHDAY=10;UNTIL=20220310', null, '2022-01-10');
  expect(dueMoments(ended, { asOf: '2022-04-01', within: 30 }).map(brief)).toEqual([
    { state: 'overdue', start: null, due: '2022-03-10', previous: null },
  ]);
});

test('several deadlines are several moments, each with its place', () => {
  const one = (due: string) =>
    ({ type: 'date', text: due, start: null, due, bound: 'by' }) as const;
  const deadline: Deadline = {
    type: 'multiple',
    text: 'до 1 марта и до 1 сентября 2022 г',
    start: null,
    due: '2022-09-01',
    deadlines: [one('2022-03-01'), one('2022-09-01')],
  };
  expect(
    dueMoments(deadline, { asOf: '2022-05-01', within: 30 }).map(({ part, state }) => [
      part,
      state,
    ]),
  ).toEqual([
    [1, 'overdue'],
    [2, 'upcoming'],
  ]);
});

test('what has no date is sorted by why', () => {
  const states = new Map(
    IRKUTSK.register.tasks.map(({ id, deadline }) => [
      id,
      dueMoments(deadline, { asOf: '2022-02-01', within: 30 })[0]?.state,
    ]),
  );
  expect(states.get('3.8')).toBe('continuous');
  expect(states.get('6.1')).toBe('on-request');
  expect(states.get('3.2')).toBe('due');
  expect(states.get('3.1')).toBe('overdue');
  expect(states.get('3.3')).toBe('upcoming');
  expect(dueMoments(null, { asOf: '2022-02-01', within: 30 })[0]?.state).toBe('none');
  expect(
    dueMoments(recurring('FREQ=MONTHLY;INTERVAL=3', null, null), {
      asOf: '2022-02-01',
      within: 30,
    })[0]?.state,
  ).toBe('undated');
});

test('whatever the day, returns are in order, not before it, and one at least follows', () => {
  const day = fc.integer({ min: 18_000, max: 30_000 }).map(isoDay);
  const rule = fc.constantFrom(
    recurring('FREQ=MONTHLY;BYMONTHDAY=10', null, '2022-01-10'),
    recurring('FREQ=YEARLY;BYMONTH=2', '2022-02-01', '2022-02-28'),
    recurring('FREQ=WEEKLY;BYDAY=FR', null, '2022-01-14'),
    recurring('FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=15', null, '2022-01-15'),
  );
  fc.assert(
    fc.property(day, rule, fc.integer({ min: 0, max: 400 }), (asOf, deadline, within) => {
      const moments = dueMoments(deadline, { asOf, within });
      expect(moments.length).toBeGreaterThan(0);
      const dues = moments.map(({ due }) => due ?? '');
      expect(dues).toEqual([...dues].sort());
      for (const { due, state, daysLeft } of moments) {
        expect((due ?? '') >= asOf).toBe(true);
        expect(addDays(asOf, daysLeft ?? Number.NaN)).toBe(due);
        expect(state === 'due').toBe((daysLeft ?? Number.NaN) <= within);
      }
    }),
  );
});
