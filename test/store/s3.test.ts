import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { S3Client } from '../../src/store/s3/client.js';
import { listObjects } from '../../src/store/s3/list.js';
import { readObject } from '../../src/store/s3/read.js';
import { uploadFile } from '../../src/store/s3/write.js';
import { writeWhole } from '../../src/zip/whole.js';
import { Postgres } from './postgres.js';
import { order, type Ran } from './program.js';
import { S3Server } from './s3-server.js';

const scratch = mkdtempSync(join(tmpdir(), 'decisions-s3-'));
let s3: S3Server;

/** Runs beside this process, which is the server. */
function run(args: string[], env: Record<string, string> = {}): Promise<Ran> {
  const child = spawn(process.execPath, [resolve('bin/decisions.js'), ...args], {
    cwd: scratch,
    env: { ...process.env, NO_COLOR: '1', LC_ALL: 'ru_RU.UTF-8', ...s3.env, ...env },
  });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  return new Promise((done) => child.on('close', (code) => done({ code, out, err })));
}

/** What a combined register says, whatever its files are called. */
function said(register: string): string[] {
  return register
    .split('\n')
    .filter((line) => line.startsWith('{"record":"task"'))
    .map((line) => JSON.parse(line))
    .map(({ text, deadline }) => `${text} ${deadline?.due}`)
    .sort();
}

beforeAll(async () => {
  s3 = await S3Server.start();
});

beforeEach(async () => {
  s3.objects.clear();
  s3.asked.length = 0;
  for (let paper = 1; paper <= 7; paper += 1)
    s3.put(`бумаги/п+апка & (1)/${paper}.txt`, order(paper, `до ${paper} марта 2022 года`));
  const archive = await writeWhole(async (zip) => {
    await zip.addText('внутри/8.txt', order(8, 'до 8 марта 2022 года'));
    await zip.addText('9.txt', order(9, 'до 9 марта 2022 года'));
  });
  s3.put('бумаги/архив.zip', archive);
  s3.put('бумаги/.скрытый.txt', 'нет');
  s3.put('бумаги/заметка.bin', 'нет');
  s3.put('бумаги-другие/10.txt', order(10, 'до 10 марта 2022 года'));
});

afterEach(() => {
  s3.faults.length = 0;
});

afterAll(async () => {
  await s3.stop();
  rmSync(scratch, { recursive: true });
});

describe('papers in object storage', () => {
  test('are read as files are: below a prefix, in archives, page after page', async () => {
    const { code, out, err } = await run(['batch', 's3://archive/бумаги', '-o', 'все']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('прочитано: 9 (18 поручений');
    const register = readFileSync(join(scratch, 'все/register.jsonl'), 'utf8');
    expect(said(register)).toHaveLength(18);
    expect(register).toContain('s3://archive/бумаги/п+апка & (1)/3.txt');
    expect(register).toContain('s3://archive/бумаги/архив.zip/внутри/8.txt');
  });

  test('that have not changed are not fetched again', async () => {
    await run(['batch', 's3://archive/бумаги', '-o', 'снова']);
    s3.put('бумаги/п+апка & (1)/2.txt', order(2, 'до 22 марта 2022 года'));
    s3.asked.length = 0;
    const { out } = await run(['batch', 's3://archive/бумаги', '-o', 'снова', '--resume']);
    expect(out).toContain('без изменений: 8');
    expect(s3.asked.filter((one) => one.endsWith('.txt'))).toEqual([
      'GET бумаги/п+апка & (1)/2.txt',
    ]);
    expect(readFileSync(join(scratch, 'снова/register.jsonl'), 'utf8')).toContain('2022-03-22');
  });

  test('are named by a pattern, alone or in a list', async () => {
    const pattern = await run(['batch', 's3://archive/*/*.txt', '-o', 'шаблон']);
    expect(pattern.out).toContain('прочитано: 1 ');
    const alone = await run(['batch', 's3://archive/бумаги/п+апка & (1)/7.txt', '-o', 'один']);
    expect(alone.out).toContain('прочитано: 1 ');
    writeFileSync(
      join(scratch, 'список'),
      's3://archive/бумаги/п+апка & (1)/1.txt\ns3://archive/бумаги/нет.txt\ns3://archive/бумаги/архив.zip\n',
    );
    const { code, out, err } = await run(['batch', '--files-from', 'список', '-o', 'по списку']);
    expect([code, out]).toEqual([1, expect.stringContaining('прочитано: 3 ')]);
    expect(err).toContain('s3://archive/бумаги/нет.txt: объекта уже нет');
  });
});

describe('a service that fails', () => {
  test('is asked again while it is busy, ends connections and breaks bodies off', async () => {
    s3.faults.push(
      { times: 3, gives: 503, when: (_method, key) => key.endsWith('1.txt') },
      { times: 1, gives: 503, when: (_method, _key, query) => query.has('list-type') },
      { times: 2, gives: 'cut', when: (_method, key) => key.endsWith('3.txt') },
      { times: 1, gives: 'end', when: (_method, key) => key.endsWith('4.txt') },
      { times: 1, gives: 'cut', when: (_method, key) => key.endsWith('.zip') },
    );
    const { code, out } = await run(['batch', 's3://archive/бумаги', '-o', 'сбои']);
    expect(s3.faults.map(({ times }) => times)).toEqual([0, 0, 0, 0, 0]);
    expect([code, out]).toEqual([0, expect.stringContaining('прочитано: 9 ')]);
  });

  test('that stays away fails with its reason, and never shows a key', async () => {
    s3.faults.push({ times: 1000, gives: 503 });
    const { code, out, err } = await run([
      'batch',
      's3://archive/бумаги',
      '-o',
      'нет',
      '--verbose',
    ]);
    expect([code, err]).toEqual([2, expect.stringContaining('не отвечает: 503 SlowDown')]);
    expect(out + err).not.toContain('S3cret');
  });

  test('tells wrong keys, a wrong bucket, no keys at all', async () => {
    const wrong = await run(['batch', 's3://archive/бумаги', '-o', 'нет'], {
      AWS_SECRET_ACCESS_KEY: 'S3cretOther',
    });
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('нет прав')]);
    expect(wrong.err).not.toContain('S3cret');
    expect((await run(['batch', 's3://other/x', '-o', 'нет'])).err).toContain('нет такого бакета');
    const none = await run(['batch', 's3://archive/x', '-o', 'нет'], { AWS_ACCESS_KEY_ID: '' });
    expect([none.code, none.err]).toEqual([2, expect.stringContaining('AWS_ACCESS_KEY_ID')]);
    expect((await run(['batch', 's3://', '-o', 'нет'])).err).toContain('s3://бакет/префикс');
  });
});

test('an object that changes between list and get is noticed, whether If-Match is heeded or not', async () => {
  const client = await S3Client.open(s3.env, 'ru');
  const at = { bucket: 'archive', key: 'бумаги/п+апка & (1)/1.txt' };
  const found = [];
  for await (const object of listObjects(client, at)) found.push(object);
  const [listed] = found;
  if (listed === undefined) throw new Error('nothing listed');
  expect((await readObject(client, listed)).length).toBe(listed.size);
  s3.put(at.key, order(1, 'до 31 марта 2022 года'));
  await expect(readObject(client, listed)).rejects.toThrow('объект изменился');
  const unnamed = { ...listed, etag: '' };
  await expect(readObject(client, { ...unnamed, size: 1 })).rejects.toThrow('объект изменился');
});

test('a large file goes out in parts, each sent again alone when it gets lost', async () => {
  const client = await S3Client.open(s3.env, 'ru');
  const path = join(scratch, 'большой');
  const bytes = Buffer.alloc(1_000_000, 'приказ ');
  writeFileSync(path, bytes);
  s3.faults.push({
    times: 2,
    gives: 503,
    when: (_m, _k, query) => query.get('partNumber') === '3',
  });
  await uploadFile(client, { bucket: 'archive', key: 'вышло/большой' }, path, 150_000);
  expect(s3.objects.get('вышло/большой')?.bytes.equals(bytes)).toBe(true);
  expect(s3.asked.filter((one) => one === 'PUT вышло/большой')).toHaveLength(9);
});

describe('results in object storage', () => {
  const batch = ['batch', 's3://archive/бумаги', '-o', 's3://archive/бумаги/итог'];

  test('are those of a folder, in parts of many papers', async () => {
    const { code, out } = await run([...batch, '--format', 'json,csv,parquet']);
    expect(code).toBe(0);
    expect(out).toContain('записано в s3://archive/бумаги/итог: papers/, register.csv');
    const names = s3.keys('бумаги/итог/').map((key) => key.slice('бумаги/итог/'.length));
    expect(names.map((name) => name.replace(/part-.*/, 'part'))).toEqual([
      '.decisions-batch.jsonl',
      'batch.json',
      'papers/part',
      'register.csv',
      'register.jsonl',
      'register.parquet',
    ]);
    await run([
      'batch',
      's3://archive/бумаги/п+апка & (1)',
      's3://archive/бумаги/архив.zip',
      '-o',
      'папка',
    ]);
    const file = readFileSync(join(scratch, 'папка/register.jsonl'), 'utf8');
    expect(said(s3.text('бумаги/итог/register.jsonl'))).toEqual(said(file));
  });

  test('are gone on with on another machine; a run anew clears the parts of the one before', async () => {
    await run(batch);
    s3.put('бумаги/п+апка & (1)/2.txt', order(2, 'до 22 марта 2022 года'));
    const again = await run([...batch, '--resume']);
    expect(again.out).toContain('без изменений: 8');
    expect(s3.text('бумаги/итог/register.jsonl')).toContain('2022-03-22');
    expect(s3.keys('бумаги/итог/papers/')).toHaveLength(2);
    await run(batch);
    expect(s3.keys('бумаги/итог/papers/')).toHaveLength(1);
  });

  test('of each part of an archive have a place of their own', async () => {
    for (const shard of ['1/2', '2/2']) await run([...batch, '--shard', shard]);
    const both = ['part-1-of-2', 'part-2-of-2'].flatMap((part) =>
      said(s3.text(`бумаги/итог/${part}/register.jsonl`)),
    );
    expect(both).toHaveLength(18);
  });

  test('that cannot be sent stay where the run made them, and it is told where', async () => {
    s3.faults.push({ times: 1000, gives: 503, when: (method) => method === 'PUT' });
    const { code, err } = await run(batch);
    expect(code).toBe(2);
    const folder = /готовое осталось в (\S+)/.exec(err)?.[1] ?? '';
    expect(said(readFileSync(join(folder, 'register.jsonl'), 'utf8'))).toHaveLength(18);
    rmSync(folder, { recursive: true });
  });

  test('do not take the place of what somebody else has there, or has worked in', async () => {
    s3.put('бумаги/итог/register.jsonl', '{}\n');
    expect((await run(batch)).err).toContain('записанное не этой командой');
    s3.objects.delete('бумаги/итог/register.jsonl');
    await run(batch);
    s3.put('бумаги/итог/register.csv', `${s3.text('бумаги/итог/register.csv')}своё\r\n`);
    const { code } = await run(batch);
    expect(code).toBe(2);
  });
});

describe('a store', () => {
  let server: Postgres;
  beforeAll(async () => {
    server = await Postgres.start();
  });
  afterAll(() => server.stop());

  test('plans objects and reads them; what has changed meanwhile is told and planned anew', async () => {
    const env = { DECISIONS_STORE: server.url };
    const plan = ['plan', 's3://archive/бумаги'];
    expect((await run(plan, env)).out).toBe('файлов: 9, к чтению: 9, частей: 1\n');
    expect((await run(plan, env)).out).toContain('читать нечего');
    s3.put('бумаги/п+апка & (1)/2.txt', order(2, 'до 22 марта 2022 года'));
    // An outage is no paper's fault: its chunk is given back and read when the service is there.
    s3.faults.push({ times: 8, gives: 503, when: (_method, key) => key.endsWith('/1.txt') });
    expect((await run(['worker', '--once'], env)).code).toBe(0);
    const { out } = await run(['status', '--failed'], env);
    expect(out).toMatch(/^s3:\/\/archive\/бумаги\/п\+апка & \(1\)\/2\.txt: объект изменился.*\n$/);
    expect((await run(plan, env)).out).toContain('к чтению: 1');
    await run(['worker', '--once'], env);
    const { out: found } = await run(['query', '--due', '2022-03', '-f', 'csv'], env);
    expect(found).toContain('2022-03-22');
    expect(found.split('\r\n').filter((line) => line.includes('Отделу кадров'))).toHaveLength(9);
  });
});
