import { expect, test } from 'vitest';
import { registerSchema } from '../../src/register/schema.js';
import { forAssignee, partyMatcher } from '../../src/register/select.js';
import { BOTH } from '../export/gold.js';

test('an assignee is found by part of the name; case, ё, quotes and dashes do not matter', () => {
  const party = { name: 'МКУ «ЦРО»', text: 'МКУ «ЦРО»', person: 'Королёва А.А.', inherited: false };
  for (const wanted of ['цро', 'МКУ "ЦРО"', 'королева', 'мку цро']) {
    expect(partyMatcher(wanted)(party)).toBe(true);
  }
  expect(partyMatcher('институт')(party)).toBe(false);
});

test('what is left for one assignee is a valid register with counts of its own', () => {
  const part = forAssignee(BOTH, 'цро');
  expect(registerSchema.parse(part)).toEqual(part);
  expect(part.tasks.map(({ id }) => id)).toEqual(['4.1', '4.2', '4.3', '4.4']);
  expect(part.documents).toHaveLength(1);
  expect(part.documents[0]).toMatchObject({ tasks: 4, statements: 0 });
});

test('a co-assignee is concerned too', () => {
  const wanted = 'психолого-педагогической';
  const ids = forAssignee(BOTH, wanted).tasks.map(({ id }) => id);
  expect(ids).toContain('7.1');
  expect(ids).toContain('8.1');
});
