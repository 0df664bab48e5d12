import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isPaper } from '../../src/cli/batch/names.js';
import { endingOf, PAPER_ENDINGS } from '../../src/source/endings.js';

test('the hook runs on the files that folders are looked through for', () => {
  const hook = readFileSync('.pre-commit-hooks.yaml', 'utf8');
  const listed = /files: \\\.\(([^)]*)\)\$/.exec(hook)?.[1]?.split('|');
  expect(listed).toEqual([...PAPER_ENDINGS]);
});

test('batch takes papers by the same list, pictures only to be recognised', () => {
  for (const ending of PAPER_ENDINGS)
    expect(isPaper(`Решение.${ending.toUpperCase()}`, false)).toBe(true);
  expect(isPaper('скан.png', false)).toBe(false);
  expect(isPaper('скан.png', true)).toBe(true);
  expect(endingOf('без окончания')).toBe('');
});
