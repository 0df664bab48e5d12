import { expect, test } from 'vitest';
import type { Deadline } from '../../src/model/deadline.js';
import { deadlineSchema } from '../../src/register/deadline-schema.js';

test('what the deadline room gives and what the register takes are one type', () => {
  const given: Deadline = {
    type: 'date',
    text: 'до 30 января 2022г',
    start: null,
    due: '2022-01-30',
    bound: 'by',
  };
  // The annotation is the check: the compiler refuses it when the two definitions drift apart.
  const taken: Deadline = deadlineSchema.parse(given);
  expect(taken).toEqual(given);
});

test('a deadline with a field that its type does not have is refused', () => {
  expect(
    deadlineSchema.safeParse({ type: 'continuous', text: '', start: null, due: null, rrule: '' })
      .success,
  ).toBe(false);
});
