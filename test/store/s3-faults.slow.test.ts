import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ended, until } from './archive.js';
import { S3Server } from './s3-server.js';

/** More than one part of results holds. */
const PAPERS = 1100;
const SHARDS = 8;

const scratch = mkdtempSync(join(tmpdir(), 'decisions-s3-faults-'));
let s3: S3Server;

function start(args: string[]): { child: ChildProcess; said: () => string } {
  const child = spawn(process.execPath, [resolve('bin/decisions.js'), 'batch', ...args], {
    cwd: scratch,
    env: { ...process.env, LC_ALL: 'ru_RU.UTF-8', ...s3.env },
  });
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.resume();
  return { child, said: () => out };
}

async function run(...args: string[]): Promise<string> {
  const { child, said } = start(args);
  expect(await ended(child)).toBe(0);
  return said();
}

/** What registers say, whatever the order of their papers. */
function records(...registers: string[]): string[] {
  return registers.flatMap((one) => one.split('\n').filter((line) => line !== '')).sort();
}

beforeAll(async () => {
  s3 = await S3Server.start({ page: 500 });
  for (let paper = 0; paper < PAPERS; paper += 1)
    s3.put(
      `бумаги/${paper}.txt`,
      `ПРИКАЗ\nуправления культуры города Лугового\nот 10 января 2022 года № ${paper}\n\nПРИКАЗЫВАЮ:\n1. Отделу кадров № ${paper} составить списки до 1 марта 2022 года.\n\nНачальник А.Б. Иванов\n`,
    );
  await run('s3://archive/бумаги', '-o', 'целое', '--format', 'json');
});

afterAll(async () => {
  await s3.stop();
  rmSync(scratch, { recursive: true });
});

const whole = (): string => readFileSync(join(scratch, 'целое/register.jsonl'), 'utf8');

test('a run that is killed is gone on with from its parts, and ends as one that was not', async () => {
  const args = ['s3://archive/бумаги', '-o', 's3://archive/итог', '--format', 'json'];
  const { child } = start(args);
  await until(() => s3.keys('итог/papers/part-').length > 0);
  child.kill('SIGKILL');
  await ended(child);
  expect(s3.keys('итог/register')).toEqual([]);
  const fetched = s3.asked.length;
  // Meanwhile the service is busy, ends connections and breaks bodies off now and then.
  for (const gives of [503, 'cut', 'end'] as const)
    s3.faults.push({ times: 30, gives, when: () => Math.random() < 0.05 });
  const said = await run(...args, '--resume');
  s3.faults.length = 0;
  expect(said).toMatch(/без изменений: [1-9]\d{2}/);
  expect(s3.asked.slice(fetched).filter((one) => one.endsWith('.txt')).length).toBeLessThan(PAPERS);
  expect(records(s3.text('итог/register.jsonl'))).toEqual(records(whole()));
});

describe('eight parts', () => {
  test('one of them interrupted and gone on with, are one run', async () => {
    const args = (shard: number) => [
      ...['s3://archive/бумаги', '-o', 'части', '--format', 'json', '--jobs', '1'],
      ...['--shard', `${shard}/${SHARDS}`],
    ];
    const before = s3.asked.length;
    const { child } = start(args(3));
    await until(() => s3.asked.length > before + 40);
    child.kill('SIGKILL');
    await ended(child);
    for (let shard = 1; shard <= SHARDS; shard += 1)
      await run(...args(shard), ...(shard === 3 ? ['--resume'] : []));
    const parts = Array.from({ length: SHARDS }, (_, at) =>
      readFileSync(join(scratch, `части/part-${at + 1}-of-${SHARDS}/register.jsonl`), 'utf8'),
    );
    expect(records(...parts)).toEqual(records(whole()));
  });
});
