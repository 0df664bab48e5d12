import { expect, test } from 'vitest';
import type { Deadline } from '../../src/model/deadline.js';
import { dueList } from '../../src/register/due-list.js';
import { markKey, type TaskMark } from '../../src/register/marks.js';
import type { Task } from '../../src/register/schema.js';
import { BOTH, withTask } from '../export/gold.js';

const MONTHLY: Deadline = {
  type: 'recurring',
  text: 'ежемесячно, до 10 числа',
  start: null,
  due: '2022-01-10',
  rrule: 'FREQ=MONTHLY;BYMONTHDAY=10',
};

function marked(task: Task, mark: Partial<TaskMark>): Map<string, TaskMark> {
  return new Map([
    [markKey(task.document, task.id), { closed: true, dropped: false, completed: null, ...mark }],
  ]);
}

test('every task of the seeds stands in one group, in each by day', () => {
  const list = dueList(BOTH, { asOf: '2022-02-01', within: 30 });
  const entries = list.groups.flatMap((group) => group.entries);
  expect(new Set(entries.map(({ task }) => task)).size).toBe(BOTH.tasks.length);
  expect(list.groups.map(({ state }) => state)).toEqual([
    'overdue',
    'due',
    'upcoming',
    'on-request',
    'continuous',
  ]);
  for (const group of list.groups) {
    const days = group.entries.map(({ due }) => due ?? '');
    expect(days).toEqual([...days].sort());
  }
  expect(list.until).toBe('2022-03-03');
});

test('an assignee and states narrow the list', () => {
  const list = dueList(BOTH, {
    asOf: '2022-02-01',
    within: 30,
    assignee: 'цро',
    states: ['overdue'],
  });
  expect(
    list.groups.map(({ state, entries }) => [state, entries.map(({ task }) => task.id)]),
  ).toEqual([['overdue', ['4.4']]]);
});

test('what people noted as done or taken off control is left out and counted', () => {
  const [task] = BOTH.tasks;
  if (!task) throw new Error('no task');
  const list = dueList(BOTH, { asOf: '2022-02-01', within: 30, marks: marked(task, {}) });
  expect(list.groups.flatMap(({ entries }) => entries).some((entry) => entry.task === task)).toBe(
    false,
  );
  expect(list.closed).toBe(1);
});

test('a recurring task that was done once comes back; taken off control it does not', () => {
  const register = withTask({ deadline: MONTHLY });
  const [task] = register.tasks;
  if (!task) throw new Error('no task');
  const days = (mark: Partial<TaskMark>, asOf = '2022-06-01', within = 14) =>
    dueList(register, { asOf, within, marks: marked(task, mark) }).groups.flatMap(({ entries }) =>
      entries.map(({ due, state, daysLeft }) => `${due} ${state} ${daysLeft}`),
    );
  expect(days({ completed: '2022-05-09' })).toEqual(['2022-06-10 due 9']);
  // Done on the very day: the next return is what counts.
  expect(days({ completed: '2022-06-10' })).toEqual(['2022-07-10 upcoming 39']);
  expect(days({ completed: '2022-06-10', dropped: true })).toEqual([]);
  expect(days({ completed: null })).toEqual([]);
});
