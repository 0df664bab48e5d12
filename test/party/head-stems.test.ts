import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { compiledHeads } from '../../scripts/compile-heads.js';

it('keeps the compiled stems of the heads in step with their words', () => {
  expect(readFileSync('src/party/head-stems.ts', 'utf8')).toBe(compiledHeads());
});
