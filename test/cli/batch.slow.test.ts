import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { registerSchema } from '../../src/register/schema.js';
import { crc32 } from '../../src/zip/crc32.js';
import { decisions } from './run.js';

const IRKUTSK = 'fixtures/irkutsk-collegium-2021-11-26.txt';
const DOCX = 'fixtures/formats/irkutsk-lists.docx';
const UST_ILIMSK = 'fixtures/ust-ilimsk-collegium-2021-12-15.txt';
const NEWS = 'В школе прошёл праздник. Ученики пели и танцевали.\n';
const DAY = ['--as-of', '2022-01-01'];

let top: string;
let out: string;

beforeAll(() => {
  top = mkdtempSync(join(tmpdir(), 'batch-'));
});
afterAll(() => rmSync(top, { recursive: true, force: true }));
beforeEach(() => {
  out = mkdtempSync(join(top, 'out-'));
});

/** An archive of papers: folders, formats, one page without a decision, one broken file. */
function archive(name: string): string {
  const folder = mkdtempSync(join(top, `${name}-`));
  mkdirSync(join(folder, '2021', 'ноябрь'), { recursive: true });
  cpSync(IRKUTSK, join(folder, '2021', 'ноябрь', 'решение.txt'));
  cpSync(DOCX, join(folder, '2021', 'решение.docx'));
  cpSync(UST_ILIMSK, join(folder, 'усть-илимск.txt'));
  writeFileSync(join(folder, 'новость.txt'), NEWS);
  writeFileSync(join(folder, 'битый.docx'), readFileSync(DOCX).subarray(0, 4000));
  writeFileSync(join(folder, '~$решение.docx'), 'lock');
  writeFileSync(join(folder, 'фото.bin'), 'no paper');
  return folder;
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function tree(folder: string, below = ''): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true })
    .flatMap((entry) => {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      return entry.isDirectory() ? tree(folder, path) : [path];
    })
    .sort();
}

/** Everything a run leaves but its journal, whose lines stand in the order of the workers. */
function results(folder: string): Map<string, string> {
  const files = tree(folder).filter((path) => !path.startsWith('.decisions-batch'));
  return new Map(files.map((path) => [path, digest(readFileSync(join(folder, path)))]));
}

interface Report {
  totals: Record<string, number>;
  papers: { path: string; register: string; id: string }[];
  none: string[];
  failed: { path: string; code: string; message: string; remedy: string }[];
  repeated: { path: string; id: string }[];
}

function report(folder: string): Report {
  return JSON.parse(readFileSync(join(folder, 'batch.json'), 'utf8'));
}

test('a folder gives a register for each paper, one for all, and a report', () => {
  const folder = archive('plain');
  const { code, out: said, err } = decisions('batch', folder, '-o', out, ...DAY);
  expect(code).toBe(1);
  expect(said).toContain('прочитано: 3 (60 поручений');
  expect(said).toContain('без решения: 1 · не прочитано: 1');
  expect(err).toContain('битый.docx: файл повреждён');
  expect(tree(out).filter((path) => !path.startsWith('.'))).toEqual([
    'batch.json',
    'papers/2021/ноябрь/решение.txt.json',
    'papers/2021/решение.docx.json',
    'papers/усть-илимск.txt.json',
    'register.csv',
    'register.jsonl',
    'register.xlsx',
  ]);
  const { totals, papers, none, failed, repeated } = report(out);
  expect(totals).toMatchObject({ papers: 5, read: 3, none: 1, failed: 1, tasks: 60 });
  expect(papers.map(({ register }) => register)).toEqual([
    'papers/2021/ноябрь/решение.txt.json',
    'papers/2021/решение.docx.json',
    'papers/усть-илимск.txt.json',
  ]);
  expect(none).toHaveLength(1);
  expect(failed).toMatchObject([{ code: 'format-damaged' }]);
  expect(repeated).toMatchObject([{ id: papers[0]?.id }]);
  const first = JSON.parse(readFileSync(join(out, papers[0]?.register ?? ''), 'utf8'));
  expect(registerSchema.parse(first).tasks).toHaveLength(23);
  const lines = readFileSync(join(out, 'register.jsonl'), 'utf8').trimEnd().split('\n');
  expect(lines.filter((line) => line.startsWith('{"record":"task"'))).toHaveLength(60);
  expect(readFileSync(join(out, 'register.csv'), 'utf8').split('\r\n')[0]).toContain('Поручение');
});

test('the result does not depend on how many work at it, or on what was done before', () => {
  const folder = archive('order');
  decisions('batch', folder, '-o', out, '--jobs', '1', ...DAY);
  const alone = results(out);
  const other = mkdtempSync(join(top, 'out-'));
  decisions('batch', folder, '-o', other, '--jobs', '3', ...DAY);
  expect(results(other)).toEqual(alone);
  decisions('batch', folder, '-o', other, ...DAY);
  expect(results(other)).toEqual(alone);
});

test('a resumed run reads what changed, and forgets what is gone', () => {
  const folder = archive('resume');
  decisions('batch', folder, '-o', out, ...DAY);
  const again = decisions('batch', folder, '-o', out, '--resume', ...DAY);
  expect(again.out).toContain('без изменений: 5');
  appendFileSync(join(folder, 'новость.txt'), NEWS);
  rmSync(join(folder, '2021', 'решение.docx'));
  const changed = decisions('batch', folder, '-o', out, '--resume', ...DAY);
  expect(changed.out).toContain('без изменений: 3');
  const fresh = mkdtempSync(join(top, 'out-'));
  decisions('batch', folder, '-o', fresh, ...DAY);
  expect(results(out)).toEqual(results(fresh));
});

test('other options make a resumed run begin anew', () => {
  const folder = archive('options');
  decisions('batch', folder, '-o', out, ...DAY);
  const other = decisions('batch', folder, '-o', out, '--resume', '--lang', 'en', ...DAY);
  expect(other.out).not.toContain('unchanged');
});

test('half a last line of the journal and a damaged register are read again', () => {
  const folder = archive('torn');
  decisions('batch', folder, '-o', out, ...DAY);
  const whole = results(out);
  appendFileSync(join(out, '.decisions-batch.jsonl'), '{"key":"2021/реш');
  const half = join(out, 'papers', 'усть-илимск.txt.json');
  writeFileSync(half, readFileSync(half).subarray(0, 400));
  const again = decisions('batch', folder, '-o', out, '--resume', ...DAY);
  expect(again.out).toContain('без изменений: 4');
  expect(results(out)).toEqual(whole);
});

/** Id of the body of every addressee, by paper, task and name. */
function bodiesIn(lines: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const line of lines.trimEnd().split('\n')) {
    const record: {
      document?: string;
      id?: string;
      assignees?: { name: string; body?: string }[];
    } = JSON.parse(line);
    for (const { name, body } of record.assignees ?? [])
      found[`${record.document} ${record.id} ${name}`] = body ?? '';
  }
  return found;
}

test('a body has one id in the combined register, as when the papers are parsed together', () => {
  const folder = mkdtempSync(join(top, 'bodies-'));
  const head = 'РЕШЕНИЕ\nколлегии администрации города Энска\nот 1 марта 2022 года №';
  const items = [
    'Министерству образования Энской области (далее – Минобр) подготовить отчёт.\n2. Минобру провести проверку.',
    'Минобру направить сведения.\n2. Отделу кадров составить список.',
    'ОТДЕЛУ КАДРОВ составить график.\n2. Управлению «Рассвет» провести сход.',
    'Управлению "Рассвет" провести сход.\n2. УКС сдать объект.',
  ];
  const papers = items.map((item, index) => {
    const path = join(folder, `${index}.txt`);
    writeFileSync(path, `${head} ${index}\n\nКОЛЛЕГИЯ РЕШИЛА:\n\n1. ${item}\n`);
    return path;
  });
  const table = join(top, 'aliases.json');
  writeFileSync(table, JSON.stringify({ 'Управление капитального строительства': ['УКС'] }));
  for (const aliases of [[], ['--aliases', table]]) {
    decisions('batch', folder, '-o', out, ...aliases, ...DAY);
    const combined = bodiesIn(readFileSync(join(out, 'register.jsonl'), 'utf8'));
    const parsed = decisions('parse', ...papers, '-f', 'jsonl', ...aliases);
    expect(combined).toEqual(bodiesIn(parsed.out));
    expect(new Set(Object.values(combined)).size).toBe(4);
  }
  expect(readFileSync(join(out, 'register.jsonl'), 'utf8')).toContain(
    '"body":"управление-капитального-строительства"',
  );
});

test('globs, single files and overlapping paths are read once each', () => {
  const folder = archive('globs');
  const { out: said } = decisions('batch', `${folder}/**/*.docx`, '-o', out, ...DAY);
  expect(said).toContain('прочитано: 1');
  const both = mkdtempSync(join(top, 'out-'));
  decisions('batch', folder, `${folder}/**/*.txt`, join(folder, 'битый.docx'), '-o', both, ...DAY);
  expect(report(both).totals).toMatchObject({ papers: 5 });
});

test('the folder of results inside the archive is not read', () => {
  const folder = archive('inside');
  const inside = join(folder, 'реестры');
  for (let run = 0; run < 2; run++) decisions('batch', folder, '-o', inside, ...DAY);
  expect(report(inside).totals).toMatchObject({ papers: 5 });
});

/** A stored ZIP whose name is in the code page of Russian DOS and not flagged, as Windows packs. */
function dosZip(name: string, data: Uint8Array): Uint8Array {
  const letters = new TextDecoder('ibm866').decode(Uint8Array.from({ length: 256 }, (_, i) => i));
  const stored = Buffer.from(Array.from(name, (char) => letters.indexOf(char)));
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt32LE(crc32(data), 10);
  fields.writeUInt32LE(data.length, 14);
  fields.writeUInt32LE(data.length, 18);
  fields.writeUInt16LE(stored.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, stored, data]);
  const entry = Buffer.concat([
    Buffer.from('PK\x01\x02\x14\x00'),
    fields,
    Buffer.alloc(14),
    stored,
  ]);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length, 12);
  end.writeUInt32LE(local.length, 16);
  return new Uint8Array(Buffer.concat([local, entry, end]));
}

test('archives are read with Cyrillic names of both kinds, and nothing leaves the target', () => {
  const folder = mkdtempSync(join(top, 'zips-'));
  const paper = new Uint8Array(readFileSync(IRKUTSK));
  writeFileSync(join(folder, 'новый.zip'), zipSync({ 'папка/решение.txt': paper }));
  writeFileSync(join(folder, 'старый.zip'), dosZip('Решение.txt', paper));
  writeFileSync(
    join(folder, 'злой.zip'),
    zipSync({ '../../../вон.txt': paper, '/etc/passwd.txt': paper, 'C:\\a\\con.txt': paper }),
  );
  const nested = zipSync({ 'внутри.txt': paper });
  writeFileSync(join(folder, 'вложенный.zip'), zipSync({ 'архив.zip': nested }));
  decisions('batch', folder, '-o', out, ...DAY);
  const made = tree(join(out, 'papers'));
  expect(made).toContain('новый.zip/папка/решение.txt.json');
  expect(made).toContain('старый.zip/Решение.txt.json');
  expect(made).toContain('злой.zip/вон.txt.json');
  expect(made).toContain('злой.zip/etc/passwd.txt.json');
  expect(made).toContain('злой.zip/C_/a/_con.txt.json');
  expect(made).toContain('вложенный.zip/архив.zip/внутри.txt.json');
  expect(made).toHaveLength(6);
  expect(report(out).totals).toMatchObject({ papers: 6, read: 6 });
});

test('bombs, broken archives, loops and no files are refused one by one', () => {
  const folder = mkdtempSync(join(top, 'hostile-'));
  cpSync(IRKUTSK, join(folder, 'хороший.txt'));
  writeFileSync(join(folder, 'бомба.zip'), zipSync({ 'нули.txt': new Uint8Array(64 << 20) }));
  const cut = zipSync({ 'решение.txt': new Uint8Array(readFileSync(IRKUTSK)) }).subarray(0, 2000);
  writeFileSync(join(folder, 'обрезан.zip'), cut);
  symlinkSync(folder, join(folder, 'петля'));
  symlinkSync('/dev/zero', join(folder, 'ноль.txt'));
  symlinkSync(join(folder, 'нет'), join(folder, 'висит.txt'));
  const { code } = decisions('batch', folder, '-o', out, ...DAY);
  expect(code).toBe(1);
  const { totals, failed } = report(out);
  expect(totals).toMatchObject({ read: 1, failed: 5 });
  expect(failed.map(({ path, code: why }) => [path.split('/').slice(-1)[0], why])).toEqual([
    ['нули.txt', 'limit-exceeded'],
    ['висит.txt', 'not-readable'],
    ['ноль.txt', 'not-readable'],
    ['обрезан.zip', 'format-damaged'],
    ['петля', 'not-readable'],
  ]);
  for (const { message, remedy } of failed) expect(message && remedy).toBeTruthy();
  expect(failed[1]?.message).toBe('файла нет: он исчез, или ссылка никуда не ведёт');
});

test('a paper that takes too long fails alone', () => {
  const folder = mkdtempSync(join(top, 'slow-'));
  cpSync(IRKUTSK, join(folder, 'хороший.txt'));
  // Emphasis that never closes costs a Markdown parser the square of its length.
  writeFileSync(join(folder, 'долгий.md'), '*a_ '.repeat(25_000));
  decisions('batch', folder, '-o', out, '--time-limit', '6', ...DAY);
  const { totals, failed } = report(out);
  expect(totals).toMatchObject({ read: 1, failed: 1 });
  expect(failed).toMatchObject([{ code: 'time-limit' }]);
  expect(failed[0]?.path).toContain('долгий.md');
});

test('--fail-fast stops, and leaves what an earlier run made', () => {
  const folder = archive('fast');
  decisions('batch', folder, '-o', out, ...DAY);
  const before = readFileSync(join(out, 'register.jsonl'), 'utf8');
  const { code, err } = decisions('batch', folder, '-o', out, '--fail-fast', ...DAY);
  expect(code).toBe(1);
  expect(err).toContain('--fail-fast');
  expect(readFileSync(join(out, 'register.jsonl'), 'utf8')).toBe(before);
});

test('wrong usage ends with 2 and one clear line', () => {
  const folder = archive('usage');
  const empty = mkdtempSync(join(top, 'empty-'));
  const line = (...args: string[]): string => {
    const { code, err } = decisions('batch', ...args);
    expect(code).toBe(2);
    return err;
  };
  expect(line(join(top, 'нет'), '-o', out)).toContain('не найдены');
  expect(line(empty, '-o', out)).toContain('документов не найдено');
  expect(line(`${folder}/*.xyz`, '-o', out)).toContain('документов не найдено');
  expect(line(folder, '-o', out, '--jobs', '0')).toContain('от 1 до 256');
  expect(line(folder, '-o', out, '--format', 'table')).toContain('не подходит');
  const foreign = mkdtempSync(join(top, 'foreign-'));
  writeFileSync(join(foreign, 'register.jsonl'), 'mine');
  expect(line(folder, '-o', foreign)).toContain('записанное не этой командой');
  expect(readFileSync(join(foreign, 'register.jsonl'), 'utf8')).toBe('mine');
});

test('formats asked for are written for each paper; only those are combined', () => {
  const folder = archive('formats');
  decisions('batch', folder, '-o', out, '--format', 'md,csv', ...DAY);
  expect(tree(out).filter((path) => path.includes('усть-илимск'))).toEqual([
    'papers/усть-илимск.txt.csv',
    'papers/усть-илимск.txt.json',
    'papers/усть-илимск.txt.md',
  ]);
  expect(existsSync(join(out, 'register.xlsx'))).toBe(false);
  expect(existsSync(join(out, 'register.csv'))).toBe(true);
});

test('a terminal is shown a bar, its rate and the time left, and is left clean', () => {
  const folder = mkdtempSync(join(top, 'terminal-'));
  const text = readFileSync(IRKUTSK, 'utf8');
  for (let paper = 0; paper < 200; paper++)
    writeFileSync(join(folder, `${paper}.txt`), text.replace('26 ноября', `${paper} ноября`));
  const command = `stty cols 100; '${process.execPath}' bin/decisions.js batch '${folder}' -o '${out}'`;
  const { stdout, status } = spawnSync('script', ['-qec', command, '/dev/null'], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'ru_RU.UTF-8' },
  });
  expect(status).toBe(0);
  expect(stdout.replaceAll('\u001b', '')).toMatch(
    /\r\[K\[#*\.*\] \d+ \/ 200 · \d+ в секунду · осталось \d+:\d\d/,
  );
  const after = stdout.slice(stdout.lastIndexOf('\u001b[K') + 3);
  expect(after).toMatch(/^прочитано: 200 /);
});

test('Ctrl-C ends cleanly, and the run goes on from there', async () => {
  const folder = mkdtempSync(join(top, 'many-'));
  const text = readFileSync(IRKUTSK, 'utf8');
  for (let paper = 0; paper < 150; paper++)
    writeFileSync(
      join(folder, `${paper}.txt`),
      text.replace('26 ноября', `${(paper % 28) + 1} ноября`),
    );
  const args = ['bin/decisions.js', 'batch', folder, '-o', out, '--jobs', '2', ...DAY];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const journal = join(out, '.decisions-batch.jsonl');
  let err = '';
  child.stderr.on('data', (data) => {
    err += String(data);
  });
  while (!existsSync(journal) || readFileSync(journal).length < 400)
    await new Promise((resolve) => setTimeout(resolve, 10));
  child.kill('SIGINT');
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect(code).toBe(130);
  expect(err).toContain('--resume');
  expect(existsSync(join(out, 'register.jsonl'))).toBe(false);
  const again = decisions('batch', folder, '-o', out, '--resume', ...DAY);
  expect(again.out).toMatch(/прочитано: 150 .*без изменений: [1-9]/s);
});
