import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Document, Packer, Paragraph } from 'docx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildAppPage } from '../../scripts/app-page.mjs';
import { commandLines } from './command-lines.js';

/** What the pages call their files, and what stands for each. */
const FILES: Record<string, string> = {
  'решение.txt': 'irkutsk-collegium-2021-11-26.txt',
  'решение.docx': 'formats/ust-ilimsk-lists.docx',
  'новое.docx': 'formats/irkutsk-lists.docx',
  'было.docx': 'formats/irkutsk-lists.docx',
  'стало.docx': 'formats/irkutsk-breaks.docx',
  'верхнее.docx': 'formats/irkutsk-lists.docx',
  'нижние/город.docx': 'formats/ust-ilimsk-lists.docx',
  'протокол.pdf': 'formats/ust-ilimsk-lists.libreoffice.pdf',
  'решения/первое.docx': 'formats/irkutsk-lists.docx',
  'решения/2021/второе.docx': 'formats/ust-ilimsk-lists.docx',
  'решения/третье.txt': 'made/none-goals-page-library.txt',
  'архив/2021/решение.docx': 'formats/irkutsk-lists.docx',
  'архив/протокол.txt': 'ust-ilimsk-collegium-2021-12-15.txt',
  'министерство.txt': 'irkutsk-collegium-2021-11-26.txt',
  'город.txt': 'ust-ilimsk-collegium-2021-12-15.txt',
  'города/город.txt': 'ust-ilimsk-collegium-2021-12-15.txt',
  'изменение.txt': 'amend/amendment.txt',
};

/** Commands that make what others of the pages work on. */
const MADE = [
  'decisions parse решение.txt -o реестр.json',
  'decisions parse решение.txt -o реестр.jsonl',
  'decisions parse решение.txt решение.docx -o реестр.xlsx',
  'decisions parse решение.txt -o реестр.csv --update',
  'decisions parse решение.txt -o бланк.xlsx',
  'cp реестр.xlsx реестр-Иванова.xlsx; cp реестр.xlsx реестр-Петров.xlsx',
  'cp реестр.xlsx копия-1.xlsx; cp реестр.xlsx копия-2.xlsx',
  'decisions batch архив/ -o реестры',
  'cd решения && zip -qr ../решения.zip .',
];

const folder = mkdtempSync(join(tmpdir(), 'decisions-docs-'));
const ready = join(folder, 'ready');
const env = {
  ...process.env,
  PATH: `${join(folder, 'bin')}:${process.env['PATH']}`,
  NO_COLOR: '1',
  LC_ALL: 'C.UTF-8',
  XDG_STATE_HOME: join(folder, 'state'),
};

function shell(line: string, cwd: string) {
  const { status, stdout, stderr } = spawnSync('bash', ['-c', line], {
    cwd,
    env,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

beforeAll(async () => {
  await buildAppPage();
  mkdirSync(join(folder, 'bin'));
  const program = join(folder, 'bin', 'decisions');
  writeFileSync(
    program,
    `#!/bin/sh\nexec "${process.execPath}" "${resolve('bin/decisions.js')}" "$@"\n`,
  );
  chmodSync(program, 0o755);
  for (const [name, path] of Object.entries(FILES))
    cpSync(join('fixtures', path), join(ready, name));
  symlinkSync(resolve('fixtures'), join(ready, 'fixtures'));
  const amendment = readFileSync('fixtures/amend/amendment.txt', 'utf8').split('\n');
  const children = amendment.map((line) => new Paragraph(line));
  const bytes = await Packer.toBuffer(new Document({ sections: [{ children }] }));
  for (const name of ['май', 'изменения']) writeFileSync(join(ready, `${name}.docx`), bytes);
  for (const line of MADE) {
    const { status, stderr } = shell(line, ready);
    if (status !== 0 && status !== 1) throw new Error(`${line}: ${stderr}`);
  }
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A file that a command makes is not there yet, unless the command goes on with it. */
function withoutTarget(line: string, cwd: string): void {
  const target = / -o (\S+)/.exec(line)?.[1];
  const goesOn = /--(?:update|resume)\b| withdraw /.test(line);
  if (target !== undefined && !goesOn) rmSync(join(cwd, target), { recursive: true, force: true });
}

const lines = commandLines();
/** Asks a server of PostgreSQL or object storage: archive.slow.test.ts runs these. */
const NEEDS_STORE = /--store|s3:\/\/|decisions (?:plan|worker|status|mark)\b/;
const own = lines.filter(
  ({ page, line }) =>
    /(?:^|\| )decisions /.test(line) && page !== 'docs/archive.md' && !NEEDS_STORE.test(line),
);

describe('every command line of the pages does what it says', () => {
  test('there are many', () => expect(own.length).toBeGreaterThan(60));

  test.each(own.map(({ page, line }) => [page, line] as const))('%s: %s', (_, line) => {
    const cwd = mkdtempSync(join(folder, 'run-'));
    cpSync(ready, cwd, { recursive: true });
    withoutTarget(line, cwd);
    const { status, stdout, stderr } = shell(line, cwd);
    // 1: findings, tasks that are late or uncovered.
    expect([0, 1], stderr).toContain(status);
    const target = / -o (\S+)/.exec(line)?.[1];
    if (target === undefined) expect(`${stdout}${stderr}`).not.toBe('');
    else expect(existsSync(join(cwd, target)), target).toBe(true);
    rmSync(cwd, { recursive: true });
  });
});

test('every script that is named is there', () => {
  const { scripts }: { scripts: Record<string, string> } = JSON.parse(
    readFileSync('package.json', 'utf8'),
  );
  const named = lines.flatMap(({ line }) => [...line.matchAll(/npm run (?:-s )?([\w:]+)/g)]);
  expect(named.length).toBeGreaterThan(2);
  for (const [, name = ''] of named) expect(Object.keys(scripts)).toContain(name);
});
