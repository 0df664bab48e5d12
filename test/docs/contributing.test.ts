import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const PAGES = ['CONTRIBUTING.md', 'ARCHITECTURE.md', 'RELEASING.md', 'src/lexicon/README.md'];

/** Paths of this repository that a page names in code spans. */
function pathsIn(page: string): string[] {
  return [...page.matchAll(/`((?:src|test|scripts|fixtures|docs|bench)\/[\w./-]+)`/g)].map(
    ([, path = '']) => path,
  );
}

describe.each(PAGES)('%s', (path) => {
  const page = readFileSync(path, 'utf8');

  test('names files and folders that exist', () => {
    expect(pathsIn(page).filter((named) => !existsSync(named))).toEqual([]);
  });

  test('links to pages that exist', () => {
    const links = [...page.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, link = '']) => link);
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    expect(links.filter((link) => !existsSync(folder + link))).toEqual([]);
  });
});

describe('the recipes', () => {
  const page = readFileSync('CONTRIBUTING.md', 'utf8');
  const diffs = [...page.matchAll(/```diff\n \/\/ (\S+)\n([\s\S]*?)```/g)].map(
    ([, path = '', lines = '']) => [path, lines.trimEnd().split('\n')] as const,
  );

  test('are there', () => {
    expect(diffs.length).toBeGreaterThanOrEqual(6);
  });

  test.each(diffs)('%s exists and has the lines that a diff leaves as they are', (path, lines) => {
    const code = readFileSync(path, 'utf8');
    for (const line of lines.filter((one) => one.startsWith(' ')))
      expect(code).toContain(line.slice(1));
  });
});
