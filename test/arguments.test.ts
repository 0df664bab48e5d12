import { expect, test } from 'vitest';
import { deadlineLabels, explainDeadline, findDeadlines } from '../src/deadline/index.js';
import {
  consolidate,
  DecisionsError,
  diffRegisters,
  doubtsOf,
  dueList,
  findDuplicates,
  forAssignee,
  mergeRegisters,
  parseBytes,
  parseDeadline,
  parseDecision,
  readSource,
  registerFromSource,
  sourceFromText,
  trace,
  unifyBodies,
  validateDecision,
  validateParsed,
} from '../src/index.js';

const REGISTER = parseDecision('ПРИКАЗ');
const SOURCE = sourceFromText('ПРИКАЗ');

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
  ['one register to merge', mergeRegisters, [REGISTER], 'registers: expected a list, got object'],
  ['no register to merge', mergeRegisters, [[null]], 'registers: expected a register, got null'],
  ['no act to amend', consolidate, [undefined, []], 'base: expected a string, got undefined'],
  ['one amending act', consolidate, ['ПРИКАЗ', 'x'], "amending: expected a list, got 'x'"],
  ['an amending register', consolidate, ['ПРИКАЗ', [5]], 'amending: expected a string, got 5'],
  ['a bare register', doubtsOf, [REGISTER], 'parsed.register: expected a register, got undefined'],
  ['nothing parsed', doubtsOf, [null], 'parsed: expected a parsed paper, got null'],
  [
    'a text that was parsed',
    validateParsed,
    ['ПРИКАЗ', {}],
    "source: expected a source text, got 'ПРИКАЗ'",
  ],
  ['a source alone', validateParsed, [SOURCE], 'parsed: expected a parsed paper, got undefined'],
  ['a text for a source', registerFromSource, ['x'], "source: expected a source text, got 'x'"],
  ['nobody', forAssignee, [REGISTER], 'wanted: expected a string, got undefined'],
  ['nobody’s register', forAssignee, ['x', 'y'], "register: expected a register, got 'x'"],
  ['no bodies', unifyBodies, [null], 'register: expected a register, got null'],
  ['no sentence', findDeadlines, [null], 'sentence: expected a string, got null'],
  ['no line', deadlineLabels, [7], 'line: expected a string, got 7'],
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
