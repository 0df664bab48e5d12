import { expect, test } from 'vitest';
import { explainDeadline } from '../src/deadline/index.js';
import {
  DecisionsError,
  diffRegisters,
  dueList,
  findDuplicates,
  parseBytes,
  parseDeadline,
  parseDecision,
  readSource,
  sourceFromText,
  trace,
  validateDecision,
} from '../src/index.js';

const REGISTER = parseDecision('ПРИКАЗ');

/** Calls that a program without types can make. */
function called(call: (...values: unknown[]) => unknown, ...values: unknown[]): unknown {
  try {
    return Reflect.apply(call, undefined, values);
  } catch (error) {
    return error;
  }
}

test.each([
  ['no text', parseDecision, [undefined], 'text: expected a string, got undefined'],
  ['bytes for a text', parseDecision, [new Uint8Array(2)], 'text: expected a string, got object'],
  [
    'a printed day',
    parseDecision,
    ['ПРИКАЗ', { documentDate: '15.12.2021' }],
    "documentDate: expected a day of the calendar as YYYY-MM-DD, got '15.12.2021'",
  ],
  ['no phrase', parseDeadline, [null], 'phrase: expected a string, got null'],
  [
    'a day that is none',
    parseDeadline,
    ['до 1 марта', { documentDate: '2021-02-30' }],
    "documentDate: expected a day of the calendar as YYYY-MM-DD, got '2021-02-30'",
  ],
  ['no source', sourceFromText, [null], 'text: expected a string, got null'],
  ['nothing to check', validateDecision, [undefined], 'text: expected a string, got undefined'],
  ['nothing to explain', explainDeadline, [5], 'phrase: expected a string, got 5'],
  ['no registers', diffRegisters, [REGISTER, null], 'after: expected a register, got null'],
  ['one lower paper', trace, [REGISTER, REGISTER], 'lowers: expected a list, got object'],
  ['a register of tasks', findDuplicates, [REGISTER], 'tasks: expected a list, got object'],
  [
    'a likeness in percent',
    findDuplicates,
    [[], { threshold: 60 }],
    'threshold: expected a number above 0 and up to 1, got 60',
  ],
  ['no day', dueList, [REGISTER, {}], 'asOf: expected a string, got undefined'],
])('%s is a wrong argument, said so', (_, call, values, message) => {
  const error = called(call as (...given: unknown[]) => unknown, ...values);
  expect(error).toBeInstanceOf(DecisionsError);
  expect(error).toMatchObject({ code: 'argument', message });
});

test('a text instead of bytes is a wrong argument', async () => {
  await expect(Reflect.apply(parseBytes, undefined, ['ПРИКАЗ'])).rejects.toMatchObject({
    code: 'argument',
    message: "bytes: expected a Uint8Array, got 'ПРИКАЗ'",
  });
  await expect(Reflect.apply(readSource, undefined, [null])).rejects.toMatchObject({
    code: 'argument',
  });
});
