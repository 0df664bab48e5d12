import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { expect, test } from 'vitest';
import { Workspace } from './workspace.js';

const paper = (subject: string, item: string): string =>
  `РЕШЕНИЕ\nколлегии управления культуры города Лугового\nот 5 марта 2022 года\n${subject}\nКОЛЛЕГИЯ РЕШИЛА:\n1. ${item}\n`;
const A = paper('О подготовке к зиме', 'Отделу кадров представить отчёт до 1 апреля 2022 года.');
const B = paper('О проведении фестиваля', 'Отделу связи провести учёт до 1 июня 2022 года.');
const FORMATS = ['json', 'jsonl', 'csv', 'md', 'html', 'xlsx', 'ods', 'docx'];
const DAMAGED = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 1, 2]);

const batch = (work: Workspace, ...args: string[]) =>
  work.run(['batch', 'архив', '-o', 'итог', '--format', FORMATS.join(','), ...args]);
const path = (format: string): string => `итог/papers/a.txt.${format}`;

/** What a person does to a file: a word more in a text, a comment behind the end of a ZIP. */
function change(work: Workspace, name: string): Buffer {
  const bytes = readFileSync(work.path(name));
  if (bytes.subarray(0, 2).toString() === 'PK') {
    const note = Buffer.from('note');
    bytes.writeUInt16LE(note.length, bytes.length - 2);
    writeFileSync(work.path(name), Buffer.concat([bytes, note]));
  } else
    work.write(name, bytes.toString().replace('представить отчёт', 'представить полный отчёт'));
  const changed = readFileSync(work.path(name));
  expect(changed.equals(bytes) && changed.length === bytes.length).toBe(false);
  return changed;
}

const refused = (format: string): string =>
  `архив/a.txt: papers/a.txt.${format}: в файле есть отметки или правки людей`;

test('no register of a paper that people changed is written over, whatever its format', () => {
  const work = new Workspace({ 'архив/a.txt': A, 'архив/b.txt': B });
  expect(batch(work).code).toBe(0);
  for (const format of FORMATS) {
    const before = readFileSync(work.path(path(format)));
    const changed = change(work, path(format));
    const { code, err } = batch(work);
    expect([code, err]).toEqual([1, expect.stringContaining(refused(format))]);
    expect(readFileSync(work.path(path(format))).equals(changed)).toBe(true);
    writeFileSync(work.path(path(format)), before);
  }
  expect(batch(work).code).toBe(0);
}, 240_000);

test('registers that people changed stay, whatever becomes of their paper', () => {
  const work = new Workspace({ 'архив/a.txt': A, 'архив/b.txt': B });
  batch(work);
  const changed = new Map(FORMATS.map((format) => [format, change(work, path(format))]));
  const areLeft = () => {
    for (const [format, bytes] of changed)
      expect([format, readFileSync(work.path(path(format))).equals(bytes)]).toEqual([format, true]);
  };
  // Anew, resumed after the paper was corrected, once more, with other formats in between.
  for (const args of [['--resume'], ['--resume'], ['--resume', '--all'], []]) {
    work.write('архив/a.txt', A.replace('1 апреля', `${2 + args.length} апреля`));
    expect(batch(work, ...args).err).toContain(refused('json'));
    areLeft();
  }
  work.run(['batch', 'архив', '-o', 'итог', '--format', 'parquet']);
  areLeft();
  // The paper cannot be read, decides nothing, is gone.
  work.write('архив/a.txt', DAMAGED);
  expect(batch(work).code).toBe(1);
  areLeft();
  work.write('архив/a.txt', 'В школе прошёл праздник.\n');
  expect(batch(work).err).toContain(refused('json'));
  areLeft();
  rmSync(work.path('архив/a.txt'));
  expect(batch(work).code).toBe(0);
  areLeft();
  // The paper is there again: only with --force are the files replaced, and copies are kept.
  work.write('архив/a.txt', A);
  expect(batch(work).err).toContain(refused('json'));
  areLeft();
  expect(batch(work, '--force').code).toBe(0);
  const copies = readdirSync(work.path('итог/papers')).filter((name) => name.includes('.backup-'));
  for (const [format, bytes] of changed) {
    const copy = copies.find((name) => name.endsWith(`.${format}`));
    expect(readFileSync(work.path(`итог/papers/${copy}`)).equals(bytes)).toBe(true);
  }
  expect(batch(work).code).toBe(0);
}, 240_000);

test('what a power cut left of a register is no work of people', () => {
  const work = new Workspace({ 'архив/a.txt': A });
  batch(work);
  const whole = readFileSync(work.path(path('xlsx')));
  for (const left of [whole.subarray(0, 900), Buffer.alloc(0), Buffer.alloc(700)]) {
    writeFileSync(work.path(path('xlsx')), left);
    expect(batch(work).code).toBe(0);
    expect(readFileSync(work.path(path('xlsx'))).equals(whole)).toBe(true);
  }
});

test('a register that is open stays as it is', () => {
  const work = new Workspace({ 'архив/a.txt': A });
  batch(work);
  work.write('архив/a.txt', A.replace('1 апреля', '2 апреля'));
  work.write('итог/papers/.~lock.a.txt.xlsx#', '');
  expect(batch(work).err).toContain('papers/a.txt.xlsx: файл сейчас открыт в другой программе');
});

test('the combined register that people changed stays', () => {
  const work = new Workspace({ 'архив/a.txt': A });
  for (const format of ['xlsx', 'csv', 'jsonl']) {
    batch(work);
    const changed = change(work, `итог/register.${format}`);
    const { code, err } = batch(work, '--resume');
    expect([code, err]).toEqual([2, expect.stringContaining('правки людей')]);
    expect(readFileSync(work.path(`итог/register.${format}`)).equals(changed)).toBe(true);
    expect(batch(work, '--force').code).toBe(0);
  }
});

test('another archive does not take the place of one that is still there', () => {
  const work = new Workspace({ 'январь/a.txt': A, 'февраль/a.txt': B });
  const run = (...args: string[]) => work.run(['batch', ...args, '-o', 'итог']);
  expect(run('январь').code).toBe(0);
  const before = work.read('итог/papers/a.txt.json');
  const { code, err } = run('февраль');
  expect([code, err]).toEqual([2, expect.stringMatching(/не читает: .*январь; они не тронуты/)]);
  expect(work.read('итог/papers/a.txt.json')).toBe(before);
  // A wider run reads it too; a part of it does not.
  expect(run('.').code).toBe(0);
  expect(run('февраль').code).toBe(2);
  // What is no more cannot be read.
  renameSync(work.path('январь'), work.path('март'));
  expect(run('февраль', 'март', '--force').code).toBe(0);
  rmSync(work.path('март'), { recursive: true });
  expect(run('февраль').code).toBe(0);
});

test('names that meet after normalisation have registers of their own, also in a resumed run', () => {
  const work = new Workspace({ 'архив/Йод.txt': A, ['архив/Йод.txt'.normalize('NFD')]: B });
  const subjects = () =>
    readdirSync(work.path('итог/papers'))
      .filter((name) => name.endsWith('.json'))
      .map((name) => /О (?:подготовке|проведении)/.exec(work.read(`итог/papers/${name}`))?.[0])
      .sort();
  batch(work);
  expect(subjects()).toEqual(['О подготовке', 'О проведении']);
  const again = batch(work, '--resume');
  expect(again.out).toContain('без изменений: 2');
  expect(subjects()).toEqual(['О подготовке', 'О проведении']);
});

test('two runs into one folder: the second is refused, a dead one stops nobody', () => {
  const work = new Workspace({ 'архив/a.txt': A });
  work.write('итог/.decisions-batch.lock', JSON.stringify({ pid: process.pid, host: hostname() }));
  const { code, err } = batch(work);
  expect([code, err]).toEqual([
    2,
    expect.stringContaining(`в эту папку сейчас пишет другой запуск (процесс ${process.pid}`),
  ]);
  const { pid } = spawnSync('true');
  work.write('итог/.decisions-batch.lock', JSON.stringify({ pid, host: hostname() }));
  expect(batch(work).code).toBe(0);
});
