import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { READMES, withTable } from '../../scripts/readme.js';
import { decisions } from '../cli/run.js';

const read = (path: string) => readFileSync(path, 'utf8');

/** The command behind a marker: the line below the opening fence. */
function command(readme: string, marker: string): string {
  const lines = readme.split('\n');
  return lines[lines.indexOf(`<!-- ${marker} -->`) + 2] ?? '';
}

describe.each(READMES)('%s', (path, lang) => {
  const readme = read(path);

  test('its accuracy table says what the recorded figures say', () => {
    expect(withTable(readme, lang)).toBe(readme);
  });

  test('its library example does what its comments say', () => {
    const code = /```js\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
    const expected = [...code.matchAll(/console\.log\(.*\/\/ (.*)/g)].map(([, said]) => said);
    expect(expected.length).toBeGreaterThan(2);
    const folder = join('.tmp', `readme-${lang}`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'example.mjs'), code);
    const out = execFileSync(process.execPath, [join(folder, 'example.mjs')], { encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    expect(out.trimEnd().split('\n')).toEqual(expected);
  });

  test('its output is what the program prints', () => {
    const shown = /```console\n\$ decisions (.*)\n([\s\S]*?)```/.exec(readme);
    const out = decisions(...(shown?.[1] ?? '').split(' ')).out;
    const [head = '', tail = ''] = (shown?.[2] ?? '').split('…\n');
    expect(head.length).toBeGreaterThan(200);
    expect(out).toContain(head);
    expect(out).toContain(tail);
  });

  test('every command it names exists, and every command is named', () => {
    const [, help = ''] = /Commands:\n([\s\S]*?)\n\n/.exec(decisions('--help').out) ?? [];
    const known = [...help.matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name);
    const named = new Set(
      [...readme.matchAll(/^\| `decisions ([a-z]+)/gm)].map(([, name]) => name),
    );
    expect([...named].filter((name) => !known.includes(name))).toEqual([]);
    expect(known.filter((name) => name !== 'help' && !named.has(name))).toEqual([]);
  });

  test('every page it links to exists', () => {
    for (const [, link = ''] of readme.matchAll(/\]\(([^)#:]+)\)/g)) {
      expect(existsSync(join(dirname(path), link)), link).toBe(true);
    }
  });
});

test('both give the same two commands', () => {
  const [english, russian] = READMES.map(([path]) => read(path));
  for (const marker of ['run-command', 'test-command']) {
    expect(command(english ?? '', marker)).toMatch(/^(?:sh|npm) /);
    expect(command(russian ?? '', marker)).toBe(command(english ?? '', marker));
  }
});
