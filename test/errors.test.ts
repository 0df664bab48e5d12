import { expect, test } from 'vitest';
import { DecisionsError } from '../src/errors.js';

test('an error carries its code, exit code, place and remedy', () => {
  const error = new DecisionsError('usage', 'bad', { path: 'a.txt', line: 3, remedy: 'do' });
  expect(error).toMatchObject({ code: 'usage', exitCode: 2, path: 'a.txt', line: 3, remedy: 'do' });
});
