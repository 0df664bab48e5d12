import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Postgres } from './postgres.js';
import { order, runProgram } from './program.js';

const scratch = mkdtempSync(join(tmpdir(), 'decisions-store-'));
const papers = join(scratch, 'papers');
let server: Postgres;

function run(...args: string[]) {
  return runProgram(scratch, args, {
    NO_COLOR: '1',
    DECISIONS_STORE: server.url,
    SLURM_ARRAY_TASK_ID: '',
  });
}

/** A worker beside others; gives its exit code. */
function worker(): Promise<number | null> {
  const env = { ...process.env, LC_ALL: 'ru_RU.UTF-8', DECISIONS_STORE: server.url };
  const args = [resolve('bin/decisions.js'), 'worker', '--once', '--jobs', '1'];
  const child = spawn(process.execPath, args, { cwd: scratch, env, stdio: 'ignore' });
  return new Promise((done) => child.on('exit', done));
}

/** The rows of a query's answer. */
function found(...args: string[]): string[] {
  const { out } = run('query', ...args, '-f', 'csv', '--columns', 'number,documentNumber');
  return out.trim().split('\r\n').slice(1).sort();
}

beforeAll(async () => {
  mkdirSync(papers);
  writeFileSync(join(papers, 'a.txt'), order(1, 'до 1 марта и до 1 сентября 2022 г.'));
  writeFileSync(join(papers, 'b.txt'), order(2, 'ежеквартально, до 5 числа'));
  writeFileSync(join(papers, 'новость.txt'), 'Сегодня в городе открыли выставку.\n');
  writeFileSync(join(papers, 'пустой.txt'), '');
  server = await Postgres.start();
});

afterAll(() => {
  server.stop();
  rmSync(scratch, { recursive: true });
});

test('before a plan a store is empty, and says so', () => {
  const { code, err } = run('worker', '--once');
  expect([code, err]).toEqual([2, expect.stringContaining('хранилище пусто')]);
});

describe('an archive', () => {
  test('is planned once, however often', () => {
    expect(run('plan', papers, '--chunk', '2').out).toBe('файлов: 4, к чтению: 4, частей: 2\n');
    expect(run('plan', papers, '--chunk', '2').out).toContain('читать нечего');
    expect(run('status').out).toContain('осталось 4');
  });

  test('is not read by a worker with other options, which says so', () => {
    const { code, err } = run('worker', '--once', '--date', '2020-01-01');
    expect([code, err]).toEqual([2, expect.stringContaining('ничего не запланировано')]);
  });

  test('is read by two workers at once; what failed is named', async () => {
    const codes = await Promise.all([0, 1].map(() => worker()));
    expect(codes).toEqual([0, 0]);
    const { code: failed, out } = run('status', '--failed');
    expect(failed).toBe(1);
    expect(out).toMatch(/пустой\.txt: /);
    const status = JSON.parse(run('status', '-f', 'json').out);
    expect(status).toMatchObject({
      read: 2,
      none: 1,
      failed: 1,
      planned: 0,
      papers: 2,
      tasks: 4,
      waiting: 0,
      active: 0,
    });
  });
});

describe('questions', () => {
  test('find what a folder of results would give', () => {
    expect(found('--assignee', 'отделу кадров', '--due', '2022-Q1')).toEqual(['1,1']);
    expect(found('--due', '2022-10')).toEqual(['1,2']);
    expect(found('--due', '2031-01')).toEqual(['1,2']);
    expect(found('--text', 'список')).toEqual(['1,1', '1,2']);
    expect(found('--text', 'отдыху', '--issuer', 'управлению')).toEqual(['2,1', '2,2']);
    expect(found('--overdue', '--as-of', '2022-04-01')).toEqual(['1,1']);
  });

  test('are answered in SQL that only reads', () => {
    const sql =
      'select document, count(*) as tasks from task join paper on key = paper group by 1 order by 1';
    const { out } = run('query', sql, '-f', 'json');
    expect(JSON.parse(out)).toHaveLength(2);
    for (const wrong of [
      'delete from mark',
      'with gone as (delete from mark returning 1) select * from gone',
      "copy task to '/tmp/stolen'",
      'select 1; drop table decisions.mark',
      'select nothing',
    ])
      expect([wrong, run('query', wrong).code]).toEqual([wrong, 2]);
    expect(server.ask('select count(*) from decisions.paper')).toEqual(['2']);
  });

  test('list what is due', () => {
    const { out } = run('due', '--as-of', '2022-04-01', '-f', 'json');
    expect(JSON.parse(out).counts).toMatchObject({ overdue: 1, due: 1, upcoming: 3 });
  });
});

describe('marks of people', () => {
  const key = () =>
    run('query', '--overdue', '--as-of', '2022-04-01', '-f', 'csv', '--columns', 'key')
      .out.trim()
      .split('\r\n')[1] ?? '';

  test('are set by key, and survive a new reading', () => {
    const own = key();
    expect(run('mark', own, '--status', 'исполнено', '--completed', '2022-02-20').err).toBe(
      'отмечено поручений: 1\n',
    );
    expect(key()).toBe('');
    // Another way of reading is another fingerprint: all rows are written anew.
    expect(run('plan', papers, '--date', '2022-01-01').out).toContain('к чтению: 4');
    expect(run('worker', '--once', '--date', '2022-01-01').code).toBe(0);
    expect(found('--status', 'исполнено')).toEqual(['1,1']);
    expect(server.ask('select count(*) from decisions.task')).toEqual(['4']);
  });

  test('come from a kept workbook', () => {
    const path = join(scratch, 'реестр.csv');
    run('query', '--text', 'отдых', '-o', path, '--columns', 'key,number,text,status,note');
    const csv = spawnSync('sed', ['-i', 's/не начато,/в работе,ждём ответа/', path]);
    expect(csv.status).toBe(0);
    expect(run('mark', path).err).toBe('отмечено поручений: 2\n');
    expect(found('--status', 'в работе')).toEqual(['2,1', '2,2']);
  });

  test('of tasks that are not there are named', () => {
    const { code, err } = run('mark', 'нет/1', '--status', 'исполнено');
    expect([code, err]).toEqual([1, expect.stringContaining('нет/1')]);
  });
});

describe('a plan', () => {
  test('takes up new and changed files only, and batch --store plans and reads', () => {
    const day = ['--date', '2022-01-01'];
    writeFileSync(join(papers, 'b.txt'), order(3, 'до 1 июня 2022 года'));
    utimesSync(join(papers, 'b.txt'), new Date(), new Date(Date.now() + 5000));
    cpSync(join(papers, 'a.txt'), join(papers, 'копия.txt'));
    const { out, code } = run('batch', papers, '--store', server.url, ...day);
    expect(out).toBe('файлов: 5, к чтению: 2, частей: 1\n');
    expect(code).toBe(0);
    expect(found('--due', '2022-06')).toEqual(['1,3']);
    // What the file said before is gone with it; the same content twice is one paper.
    expect(found('--due', '2022-10')).toEqual([]);
    expect(server.ask("select count(*) from decisions.paper where number = '1'")).toEqual(['1']);
  });
});

describe('what is never shown', () => {
  test.each([
    'postgres://clerk:S3cret@127.0.0.1:1/archive',
    'postgres://clerk:S3cret@127.0.0.1:PORT/nowhere',
  ])('a password, whatever goes wrong: %s', (url) => {
    const { code, out, err } = run(
      'status',
      '--store',
      url.replace('PORT', String(server.port)),
      '--verbose',
    );
    expect(code).toBe(2);
    expect(err).toContain('хранилище не отвечает');
    expect(out + err).not.toContain('S3cret');
  });

  test('a service file tells the address', () => {
    const file = join(scratch, 'services');
    writeFileSync(
      file,
      `[archive]\nhost=127.0.0.1\nport=${server.port}\nuser=postgres\ndbname=postgres\n`,
    );
    const ask = (name: string) =>
      spawnSync(
        process.execPath,
        [resolve('bin/decisions.js'), 'status', '--store', `service=${name}`],
        {
          encoding: 'utf8',
          env: { ...process.env, PGSERVICEFILE: file, LC_ALL: 'ru_RU.UTF-8' },
        },
      );
    expect(ask('archive').stdout).toContain('в хранилище документов');
    expect(ask('other').stderr).toContain('нет раздела «other»');
  });
});
