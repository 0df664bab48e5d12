import { spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Postgres } from '../store/postgres.js';
import { S3Server } from '../store/s3-server.js';
import { commandLines } from './command-lines.js';

const folder = mkdtempSync(join(tmpdir(), 'decisions-docs-archive-'));
let server: Postgres;
let s3: S3Server;

/** What stands for the places that the pages name. */
function real(line: string): string {
  return line
    .replaceAll(/postgres:\/\/\S*/g, server.url)
    .replaceAll('service=archive', server.url)
    .replaceAll(/(^| )\/архив/g, `$1${join(folder, 'архив')}`)
    .replace('decisions worker', 'decisions worker --once')
    .replace(/ -o (\S+)/, ' -o $1 --force')
    .replace(/2022-01-10-7-uprava~1a2b3c4d5e\/1\.2/, '$KEY');
}

/** Runs beside this process, which is one of the servers. */
function shell(line: string): Promise<{ status: number | null; said: string }> {
  const child = spawn('bash', ['-c', line], {
    cwd: folder,
    env: {
      ...process.env,
      ...s3.env,
      PATH: `${join(folder, 'bin')}:${process.env['PATH']}`,
      DECISIONS_STORE: server.url,
      LC_ALL: 'ru_RU.UTF-8',
      XDG_STATE_HOME: join(folder, 'state'),
    },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  return new Promise((done) => child.on('close', (status) => done({ status, said })));
}

beforeAll(async () => {
  server = await Postgres.start();
  s3 = await S3Server.start();
  mkdirSync(join(folder, 'bin'));
  mkdirSync(join(folder, 'архив'));
  const program = join(folder, 'bin', 'decisions');
  writeFileSync(
    program,
    `#!/bin/sh\nexec "${process.execPath}" "${resolve('bin/decisions.js')}" "$@"\n`,
  );
  chmodSync(program, 0o755);
  const paper = 'fixtures/irkutsk-collegium-2021-11-26.txt';
  cpSync(paper, join(folder, 'архив', 'решение.txt'));
  cpSync(paper, join(folder, 'министерство.txt'));
  cpSync('fixtures/ust-ilimsk-collegium-2021-12-15.txt', join(folder, 'архив', 'город.txt'));
  cpSync('fixtures/formats/irkutsk-lists.docx', join(folder, 'решение.docx'));
  const text = `ПРИКАЗ\nуправления культуры города Лугового\nот 10 января 2022 года № 7\n\nПРИКАЗЫВАЮ:\n1. Отделу кадров составить списки до 1 марта 2022 года.\n\nНачальник А.Б. Иванов\n`;
  s3.put('2021/приказ.txt', text);
  writeFileSync(join(folder, 'архив', 'приказ.txt'), text);
  const docx = await import('node:fs').then(({ readFileSync }) =>
    readFileSync('fixtures/formats/irkutsk-lists.docx'),
  );
  s3.put('2021/решение.docx', docx);
  writeFileSync(join(folder, 'имена.json'), '{"Отдел кадров": ["ОК"]}');
  // What the pages' commands go on with.
  const { status, said } = await shell(
    `decisions batch ${join(folder, 'архив')} --store ${server.url}`,
  );
  if (status !== 0) throw new Error(said);
  const marked = await shell(
    `key=$(decisions query --limit 1 -f csv --columns key -q | tail -1 | tr -d '\\r'); decisions mark "$key" --status исполнено && decisions query --status исполнено -o реестр.xlsx && cp реестр.xlsx найдено.xlsx`,
  );
  if (marked.status !== 0) throw new Error(marked.said);
});

afterAll(async () => {
  server.stop();
  await s3.stop();
  rmSync(folder, { recursive: true, force: true });
});

const NEEDS = /--store|s3:\/\/|decisions (?:plan|worker|status|mark)\b/;
const own = commandLines().filter(
  ({ page, line }) => /^decisions /.test(line) && (page === 'docs/archive.md' || NEEDS.test(line)),
);

describe('every command line that asks a store or object storage does what it says', () => {
  test('there are many', () => expect(own.length).toBeGreaterThan(10));

  test.each(own.map(({ page, line }) => [page, line] as const))('%s: %s', async (_, line) => {
    // The key of a task, and a register that people keep, are those of this store.
    const made = await shell(
      'cp реестр.xlsx найдено.xlsx; decisions query --limit 1 -f csv --columns key | tail -1 | tr -d "\\r"',
    );
    const key = made.said.trim().split('\n').at(-1) ?? '';
    const files = /decisions query реестры\//.test(line)
      ? 'decisions batch архив -o реестры --force -q; '
      : '';
    const { status, said } = await shell(`${files}${real(line).replace('$KEY', `'${key}'`)}`);
    // 1: findings, files that failed, marks that nobody has set.
    expect([0, 1], `${line}\n${said}`).toContain(status);
  });
});
