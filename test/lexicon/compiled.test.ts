import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { compiledHeads } from '../../scripts/lexicon/heads.js';

it('keeps the compiled heads in step with their tables', () => {
  expect(readFileSync('src/lexicon/compiled-heads.ts', 'utf8')).toBe(compiledHeads());
});
