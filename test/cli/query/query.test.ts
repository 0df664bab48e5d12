import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decisions } from '../run.js';

const PAPER = `ПРИКАЗ
управления культуры города Лугового
от 10 января 2022 года № 7

ПРИКАЗЫВАЮ:
1. Отделу кадров:
1.1. Составить список участников смотра. Срок – до 1 марта и до 1 сентября 2022 г.
1.2. Представлять отчёты ежеквартально, до 5 числа.
2. Директорам школ искусств организовать отдых детей до 15 мая 2022 года.
3. Утвердить план мероприятий.

Начальник А.Б. Иванов
`;
const SECOND = `РЕШЕНИЕ
совета по культуре города Лугового
от 3 марта 2022 года

СОВЕТ РЕШИЛ:
1. Отделу кадров представить отчёт. Срок – 20 марта 2022 года.
`;

const scratch = mkdtempSync(join(tmpdir(), 'decisions-query-test-'));
const results = join(scratch, 'results');
const lines = join(results, 'register.jsonl');

beforeAll(() => {
  const folder = join(scratch, 'papers');
  mkdirSync(folder);
  writeFileSync(join(folder, 'приказ.txt'), PAPER);
  writeFileSync(join(folder, 'решение.txt'), SECOND);
  const made = decisions(
    'batch',
    folder,
    '-o',
    results,
    '--all',
    '--format',
    'json,csv,xlsx,parquet',
  );
  expect(made.code).toBe(0);
});

afterAll(() => rmSync(scratch, { recursive: true }));

/** The points that a query finds, in order. */
function points(...args: string[]): string[] {
  const { out } = decisions('query', ...args, '-f', 'csv', '--columns', 'number,date');
  return out.trim().split('\r\n').slice(1);
}

describe('filters', () => {
  const sources = [
    '',
    '/register.jsonl',
    '/register.parquet',
    '/register.csv',
    '/register.xlsx',
    '/papers',
  ];

  test.each(sources)('find the same in results%s', (source) => {
    const input = results + source;
    expect(points(input, '--assignee', 'отдела кадров', '--due', '2022-Q1')).toEqual([
      '1.1,2022-01-10',
      '1,2022-03-03',
    ]);
    expect(points(input, '--text', 'отчётов', '--from', '2022-10-01')).toEqual(['1.2,2022-01-10']);
    expect(points(input, '--overdue', '--as-of', '2022-04-01')).toEqual([
      '1.1,2022-01-10',
      '1,2022-03-03',
    ]);
  });

  test('take papers as well', () => {
    expect(points(join(scratch, 'papers'), '--text', 'отдыхом')).toEqual(['2,2022-01-10']);
  });

  test('narrow by kind and issuer', () => {
    expect(points(results, '--kind', 'решение')).toEqual(['1,2022-03-03']);
    expect(points(results, '--kind', 'констатация')).toEqual(['3,2022-01-10']);
    expect(points(results, '--issuer', 'советом')).toEqual(['1,2022-03-03']);
  });

  test('--limit shows what is due first, and says what is left', () => {
    const { out, err } = decisions(
      'query',
      results,
      '--limit',
      '1',
      '--due',
      '2022',
      '-f',
      'csv',
      '--columns',
      'number',
    );
    expect(out.trim().split('\r\n').slice(1)).toEqual(['1.1']);
    expect(err).toBe('найдено: 4; показаны 1 с ближайшими сроками\n');
  });

  test('nothing is no error', () => {
    const { code, out, err } = decisions('query', results, '--text', 'космодром', '-f', 'json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ tasks: [], documents: [] });
    expect(err).toBe('ничего не найдено\n');
  });

  test.each([
    [['--due', 'скоро'], 'не период'],
    [['--kind', 'записка'], 'вид «записка» неизвестен'],
    [['--limit', '0'], 'не число строк'],
    [['--state', 'забыто'], 'вид «забыто» неизвестен'],
  ])('%j is wrong usage', (flags, message) => {
    const { code, err } = decisions('query', results, ...flags);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});

describe('what was found', () => {
  test.each(['json', 'jsonl', 'csv', 'xlsx', 'md', 'html', 'docx', 'ics', 'parquet'])(
    'is written as %s',
    (format) => {
      const path = join(scratch, `found.${format}`);
      const { code } = decisions('query', results, '--text', 'отдых', '-o', path);
      expect(code).toBe(0);
      expect(existsSync(path)).toBe(true);
    },
  );

  test('names its paper, and can be asked again', () => {
    const path = join(scratch, 'again.xlsx');
    decisions('query', results, '--assignee', 'кадров', '-o', path);
    expect(points(path, '--due', '2022-03')).toEqual(['1.1,2022-01-10', '1,2022-03-03']);
    const { out } = decisions('query', results, '--text', 'отдых');
    expect(out).toContain('ПРИКАЗ управления культуры города Лугового № 7');
  });

  test('is counted by assignee, month or issuer', () => {
    const { out } = decisions(
      'query',
      results,
      '--group-by',
      'month',
      '--due',
      '2022',
      '-f',
      'json',
    );
    expect(JSON.parse(out)[0]).toMatchObject({ name: '2022-03', tasks: 2 });
    const { out: table } = decisions(
      'query',
      results,
      '--group-by',
      'assignee',
      '--as-of',
      '2022-04-01',
    );
    expect(table).toMatch(/Отдел кадров +3 +2 +1 +0 +05\.04\.2022/);
  });
});

describe('SQL', () => {
  test('asks the tasks, a column for each of the register', () => {
    const sql =
      "select assignees, count(*) as tasks from tasks where kind = 'поручение' group by 1 order by 2 desc";
    const { out, code } = decisions('query', results, sql, '-f', 'json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual([
      { assignees: 'Отдел кадров', tasks: 3 },
      { assignees: 'Директора школ искусств', tasks: 1 },
    ]);
  });

  test('has every day of what recurs and of several parts in task_day', () => {
    const sql = "select day from task_day where day <= '2022-12-31' order by 1";
    const { out } = decisions('query', join(results, 'register.parquet'), sql, '-f', 'csv');
    expect(out.trim().split('\r\n')).toEqual([
      'day',
      '2022-03-01',
      '2022-03-20',
      '2022-04-05',
      '2022-05-15',
      '2022-07-05',
      '2022-09-01',
      '2022-10-05',
    ]);
  });

  const filesNow = () => readdirSync(scratch, { recursive: true }).sort().join('\n');

  test.each([
    "copy tasks to 'TARGET'",
    "explain analyze copy (select 1) to 'TARGET'",
    "attach 'TARGET'",
    "select * from read_text('/etc/hostname')",
    "select * from read_csv('CSV')",
    "select * from glob('/etc/*')",
    'set enable_external_access = true',
    'install httpfs',
    'drop view tasks',
    'select 1; drop view tasks',
  ])('never writes, reads another file or changes a setting: %s', (sql) => {
    const files = filesNow();
    const filled = sql
      .replace('TARGET', join(scratch, 'stolen'))
      .replace('CSV', join(results, 'register.csv'));
    const { code, out, err } = decisions('query', lines, '--sql', filled);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(/^decisions: /);
    expect(filesNow()).toBe(files);
  });

  test('goes with no filter, which would have no effect', () => {
    const { code, err } = decisions('query', results, '--text', 'отдых', 'select 1');
    expect(code).toBe(2);
    expect(err).toContain('--text');
  });
});

describe('without the engine', () => {
  const alone = join(scratch, 'alone');
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [join(alone, 'bin/decisions.js'), ...args], {
      cwd: scratch,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1', LC_ALL: 'ru_RU.UTF-8', NODE_PATH: '' },
    });

  beforeAll(() => {
    cpSync('bin', join(alone, 'bin'), { recursive: true });
    cpSync('dist', join(alone, 'dist'), { recursive: true });
    cpSync('package.json', join(alone, 'package.json'));
    // Wherever else on the machine it is installed, here it is not.
    const missing = join(alone, 'node_modules/@duckdb/node-api');
    mkdirSync(missing, { recursive: true });
    writeFileSync(join(missing, 'package.json'), '{ "main": "missing.js" }');
  });

  test('filters work', () => {
    const { stdout, status } = run(
      'query',
      results,
      '--text',
      'отдых',
      '-f',
      'csv',
      '--columns',
      'number',
    );
    expect([stdout, status]).toEqual(['Пункт\r\n2\r\n', 0]);
  });

  test.each([[results, 'select 1'], [join(results, 'register.parquet')]])(
    '%s %s says what to install',
    (...args) => {
      const { stderr, status } = run('query', ...args);
      expect(status).toBe(2);
      expect(stderr).toContain('npm install @duckdb/node-api');
    },
  );
});
