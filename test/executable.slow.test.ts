import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const MB = 1_000_000;
const folder = mkdtempSync(join(tmpdir(), 'decisions-executable-'));
const program = join(folder, 'decisions-linux-x64');
const paper = resolve('fixtures/irkutsk-collegium-2021-11-26.txt');
let told = '';

beforeAll(() => {
  const make = ['scripts/executable.mjs', 'linux-x64', 'win-x64', '-o', folder];
  told = execFileSync(process.execPath, make, { encoding: 'utf8' });
}, 600_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the executable where there is no Node.js, and no configuration of this repository. */
function run(...args: string[]) {
  const env = { PATH: '/nowhere', HOME: folder, LC_ALL: 'ru_RU.UTF-8' };
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('the executable for Linux', () => {
  test('tells its size and how long it takes to start', () => {
    expect(told).toMatch(/\d+\.\d MB, sha256 [0-9a-f]{64}\n\s+--version \d+ ms, parse \d+ ms/);
    expect(statSync(program).size).toBeLessThan(200 * MB);
  });

  test('reads text and PDF and writes a workbook', () => {
    expect(JSON.parse(run('parse', paper, '-f', 'json').stdout)).toMatchObject({
      documents: [{ tasks: 23 }],
    });
    const pdf = resolve('fixtures/formats/ust-ilimsk-lists.libreoffice.pdf');
    expect(run('parse', pdf, '-o', 'реестр.xlsx')).toMatchObject({ status: 0 });
    expect(statSync(join(folder, 'реестр.xlsx')).size).toBeGreaterThan(5_000);
  });

  test('reads a folder on threads of its own', () => {
    mkdirSync(join(folder, 'papers'));
    for (const name of readdirSync('fixtures/made')
      .filter((one) => one.endsWith('.txt'))
      .slice(0, 12))
      cpSync(join('fixtures/made', name), join(folder, 'papers', name));
    const { status, stdout } = run('batch', 'papers', '-o', 'out', '--jobs', '2');
    expect(status).toBe(0);
    expect(stdout).toContain('не прочитано: 0');
    expect(readdirSync(join(folder, 'out', 'papers')).length).toBeGreaterThan(10);
  });

  test('brings the page and takes rules of one’s own', () => {
    expect(run('page', '-o', 'page.html').status).toBe(0);
    expect(statSync(join(folder, 'page.html')).size).toBeGreaterThan(MB);
    writeFileSync(
      join(folder, 'decisions.config.js'),
      "export default { plugins: ['./rule.js'] };\n",
    );
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
    writeFileSync(
      join(folder, 'rule.js'),
      `export default {
        id: 'our/every', severity: 'error',
        description: { ru: 'Каждый.', en: 'Each.' }, remedy: { ru: 'Нет.', en: 'None.' },
        *check({ paper }) { for (const task of paper.register.tasks) yield { message: 'пункт ' + task.id, position: task.position, item: task.id }; },
      };\n`,
    );
    const { status, stdout } = run('validate', paper);
    expect(stdout).toContain('our/every');
    expect(status).toBe(1);
  });

  test('names what is wrong and its exit code as the installed program does', () => {
    expect(run('parse', 'нет.docx')).toMatchObject({ status: 2, stdout: '' });
    expect(run('no-such-command').status).toBe(2);
  });
});

test('the executable for Windows is made by the same script', () => {
  const path = join(folder, 'decisions-win-x64.exe');
  const head = Buffer.alloc(2);
  readSync(openSync(path, 'r'), head, 0, 2, 0);
  expect(head.toString()).toBe('MZ');
  expect(statSync(path).size).toBeLessThan(150 * MB);
});
