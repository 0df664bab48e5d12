import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { deadlinePage } from '../../scripts/deadline-page.js';

test('docs/deadlines.md is what the test tables give (npm run docs:deadlines)', () => {
  expect(readFileSync('docs/deadlines.md', 'utf8')).toBe(deadlinePage());
});
