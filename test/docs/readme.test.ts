import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { figurePages, READMES } from '../../scripts/readme.js';
import { decisions } from '../cli/run.js';
import { PAGES } from './command-lines.js';

const read = (path: string) => readFileSync(path, 'utf8');

/** Markdown without the spaces and dashes that bring a table's columns under one another. */
function unpadded(text: string): string {
  return text.replace(/ +(?=\|)|(?<=\|) +/g, ' ').replace(/-{2,}(?=:? \|)/g, '-');
}

/** The command behind a marker: the line below the opening fence. */
function command(readme: string, marker: string): string {
  const lines = readme.split('\n');
  return lines[lines.indexOf(`<!-- ${marker} -->`) + 2] ?? '';
}

test.each([...figurePages()])(
  '%s holds the recorded figures (npm run docs:readme)',
  (path, text) => {
    expect(unpadded(read(path))).toBe(unpadded(text));
  },
);

const examples = [...read('docs/library.md').matchAll(/<!-- example -->\n```js\n([\s\S]*?)```/g)];

test.each(examples.map(([, code = ''], place) => [place + 1, code] as const))(
  'example %i of the library does what its comments say',
  (place, code) => {
    const expected = [...code.matchAll(/console\.log\(.*\/\/ (.*)/g)].map(([, said]) => said);
    expect(expected.length).toBeGreaterThan(0);
    const folder = join('.tmp', `library-${place}`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'example.mjs'), code);
    const out = execFileSync(process.execPath, [join(folder, 'example.mjs')], { encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    expect(out.trimEnd().split('\n')).toEqual(expected);
  },
);

test.each(['docs/commands.md', 'docs/ru/commands.md'])(
  '%s names every command, and no other',
  (path) => {
    const [, help = ''] =
      /(?:Commands|Команды):\n([\s\S]*?)\n\n/.exec(decisions('--help').out) ?? [];
    const known = [...help.matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name);
    const named = new Set(
      [...read(path).matchAll(/^\| `decisions ([a-z]+)/gm)].map(([, name]) => name),
    );
    expect([...named].filter((name) => !known.includes(name))).toEqual([]);
    expect(known.filter((name) => name !== 'help' && !named.has(name))).toEqual([]);
  },
);

test.each(PAGES)('every page and picture that %s links to exists', (path) => {
  for (const [, link = ''] of read(path).matchAll(/\]\(([^)#:\s]+)(?:#[^)]*)?\)/g))
    expect(existsSync(join(dirname(path), link)), link).toBe(true);
});

describe.each(READMES)('%s', (path) => {
  const readme = read(path);

  test('is read in two minutes', () => {
    const prose = readme.replace(/```[\s\S]*?```/g, '').replace(/\]\([^)]*\)/g, ']');
    expect(prose.split(/\s+/).length).toBeLessThan(650);
  });

  test('its output is what the program prints', () => {
    const shown = /```console\n\$ decisions (.*)\n([\s\S]*?)```/.exec(readme);
    const out = decisions(...(shown?.[1] ?? '').split(' ')).out;
    const [head = '', tail = ''] = (shown?.[2] ?? '').split('…\n');
    expect(head.length).toBeGreaterThan(200);
    expect(out).toContain(head);
    expect(out).toContain(tail);
  });
});

test('both give the same two commands', () => {
  const [english, russian] = READMES.map(([path]) => read(path));
  for (const marker of ['run-command', 'test-command']) {
    expect(command(english ?? '', marker)).toMatch(/^(?:sh|npm) /);
    expect(command(russian ?? '', marker)).toBe(command(english ?? '', marker));
  }
});
