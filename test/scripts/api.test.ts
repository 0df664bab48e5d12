import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { apiPages } from '../../scripts/api/pages.js';

const pages = apiPages();

test('docs/api is what the docstrings say (npm run docs:api)', () => {
  const kept = readdirSync('docs/api').map((name) => [
    name,
    readFileSync(join('docs/api', name), 'utf8'),
  ]);
  expect(Object.fromEntries(kept)).toEqual(Object.fromEntries(pages));
});

test('every function, class and constant that is exported says what it is for', () => {
  const silent = [...pages].flatMap(([file, page]) =>
    page
      .split('\n## ')
      .filter((part) => !part.startsWith('Types'))
      .flatMap((part) =>
        [...part.matchAll(/### (\w+)\n\n```/g)].map(([, name]) => `${file}: ${name}`),
      ),
  );
  expect(silent).toEqual([]);
});

test('signatures show what a caller sees', () => {
  const reference = pages.get('decisions.md') ?? '';
  expect(reference).toContain('function parseDecision(');
  expect(reference).toMatch(/- throws: .*DecisionsError/);
  expect(reference).not.toMatch(/\bprivate\b|#\w+\(|export /);
});
