import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { Workspace } from './workspace.js';

const PROGRAM = resolve('bin/decisions.js');
const HEAD = 'РЕШЕНИЕ\nколлегии управления культуры города Лугового\nот 5 марта 2022 года\n';
const paper = (subject: string, items: readonly string[]): string =>
  `${HEAD}${subject}\nКОЛЛЕГИЯ РЕШИЛА:\n${items.map((item, at) => `${at + 1}. ${item}`).join('\n')}\n`;
const A = paper('О подготовке к зиме', [
  'Отделу кадров представить отчёт о кадрах до 1 апреля 2022 года.',
  'Отделу архива сдать дела до 1 мая 2022 года.',
]);
const CORRECTED = A.replace('1 мая', '15 мая');
const B = paper('О проведении фестиваля', [
  'Отделу афиш напечатать программу до 1 июня 2022 года.',
  'Отделу сцены построить помост до 1 июля 2022 года.',
]);
const C = paper('О ремонте музея', ['Отделу ремонта покрасить забор до 1 августа 2022 года.']);
const FORMATS = ['xlsx', 'ods', 'csv', 'json', 'jsonl'] as const;
const UPDATE =
  (...papers: string[]) =>
  (name: string) => ['parse', ...papers, '-o', name, '--update'];

/** A register in which a person has marked the first task. */
function kept(format: string): { work: Workspace; name: string; marked: Buffer } {
  const work = new Workspace({ 'a.txt': A, 'b.txt': B, 'c.txt': C });
  const name = `р.${format}`;
  // The marks go in as JSON, and come out in whatever format the register is kept in.
  expect(work.run(['parse', 'a.txt', '-o', 'м.json']).code).toBe(0);
  const register: { tasks: Record<string, unknown>[] } = JSON.parse(work.read('м.json'));
  const [first] = register.tasks;
  if (first === undefined) throw new Error('no task');
  first['tracking'] = { status: 'исполнено', note: 'письмо № 5' };
  work.write('м.json', JSON.stringify(register));
  expect(work.run(['parse', 'м.json', '-o', name]).code).toBe(0);
  return { work, name, marked: readFileSync(work.path(name)) };
}

interface Seen {
  status: string | undefined;
  text: string;
}

/** What a register says, by the program's own reading of it. */
function tasksOf(work: Workspace, name: string): Seen[] {
  const { code, out, err } = work.run(['parse', name, '-f', 'json']);
  expect([code, err]).toEqual([0, '']);
  const { tasks }: { tasks: { text: string; tracking?: { status?: string } }[] } = JSON.parse(out);
  return tasks.map(({ text, tracking }) => ({ text, status: tracking?.status }));
}

const marks = (tasks: readonly Seen[]): string[] =>
  tasks.filter(({ status }) => status === 'исполнено').map(({ text }) => text.slice(0, 30));
const MARKS = ['Отделу кадров представить отчё'];

describe('a register is whole whatever happens to its update', () => {
  test.each(FORMATS)(
    'killed at every write: %s',
    (format) => {
      const { work, name, marked } = kept(format);
      work.write('a.txt', CORRECTED);
      const preload = pathToFileURL(resolve('test/cli/kill-at.mjs')).href;
      let died = 0;
      for (let at = 1; at < 60; at += 1) {
        writeFileSync(work.path(name), marked);
        const env = { NODE_OPTIONS: `--import ${preload}`, DECISIONS_TEST_DIE_AT: String(at) };
        const { code } = work.run(UPDATE('a.txt', 'b.txt')(name), '', env);
        if (code === 0) break;
        died += 1;
        // Either the old one or the new one, whole; never half a file, never without the marks.
        const tasks = tasksOf(work, name);
        expect(marks(tasks)).toEqual(MARKS);
        expect([2, 4]).toContain(tasks.length);
        // What the dead run left behind stops nobody.
        expect(work.run(UPDATE('a.txt', 'b.txt')(name)).code).toBe(0);
        expect(tasksOf(work, name)).toHaveLength(4);
      }
      expect(died).toBeGreaterThan(8);
      expect(died).toBeLessThan(59);
    },
    600_000,
  );

  test.each(FORMATS)(
    'two runs at once, and where there was none yet: %s',
    async (format) => {
      const start = (work: Workspace, args: readonly string[]): Promise<number | null> =>
        new Promise((done) => {
          const child = spawn(process.execPath, [PROGRAM, ...args], {
            cwd: work.folder,
            stdio: 'ignore',
          });
          child.on('close', done);
        });
      for (const there of [true, false]) {
        const { work, name } = kept(format);
        const target = there ? name : `новый.${format}`;
        const codes = await Promise.all(
          ['a.txt', 'b.txt', 'c.txt'].map((file) => start(work, UPDATE(file)(target))),
        );
        expect(codes).toEqual([0, 0, 0]);
        const tasks = tasksOf(work, target);
        expect(tasks).toHaveLength(5);
        expect(marks(tasks)).toEqual(there ? MARKS : []);
      }
    },
    300_000,
  );

  test.each(FORMATS)(
    'saved by a person in the middle of it: %s',
    (format) => {
      const { work, name, marked } = kept(format);
      expect(work.run(['parse', 'a.txt', 'c.txt', '-o', `другой.${format}`]).code).toBe(0);
      // The person's version comes in between reading and writing: a link that is swapped does it.
      const swap = `
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
const real = fs.promises.open;
let done = false;
fs.promises.open = async (path, ...rest) => {
  if (!done && rest[0] === 'wx' && String(path).includes('р.')) {
    done = true;
    fs.copyFileSync(${JSON.stringify(work.path(`человек.${format}`))}, ${JSON.stringify(work.path(name))});
  }
  return real(path, ...rest);
};
syncBuiltinESMExports();
`;
      work.write('swap.mjs', swap);
      // The person has added a paper by hand.
      expect(work.run(UPDATE('c.txt')(name)).code).toBe(0);
      writeFileSync(work.path(`человек.${format}`), readFileSync(work.path(name)));
      writeFileSync(work.path(name), marked);
      const env = { NODE_OPTIONS: `--import ${pathToFileURL(work.path('swap.mjs')).href}` };
      expect(work.run(UPDATE('b.txt')(name), '', env).code).toBe(0);
      const tasks = tasksOf(work, name);
      expect(tasks.map(({ text }) => text.split(' ')[1])).toEqual([
        'кадров',
        'архива',
        'ремонта',
        'афиш',
        'сцены',
      ]);
      expect(marks(tasks)).toEqual(MARKS);
    },
    120_000,
  );

  test.each(FORMATS)(
    'on a full disk: %s',
    (format) => {
      const { work, name, marked } = kept(format);
      const many = paper(
        'О большом деле',
        Array.from({ length: 400 }, (_, at) => {
          return `Отделу № ${at} сделать дело «${Buffer.from(`${at * 7919}`).toString('hex')}» до 1 июня 2022 года.`;
        }),
      );
      work.write('много.txt', many);
      // A file system of its own that has little room, in a name space of its own.
      const size = Math.ceil(marked.length / 1024) + 24;
      const script = `
mkdir -p диск && mount -t tmpfs -o size=${size}k none диск && cp "$1" диск/ && cd диск
LC_ALL=ru_RU.UTF-8 "$2" "$3" parse ../много.txt -o "$1" --update 2>../сказано; echo $? > ../код
cp "$1" ../после; ls -A > ../осталось`;
      const run = spawnSync(
        'unshare',
        [
          '--user',
          '--map-root-user',
          '--mount',
          'sh',
          '-c',
          script,
          'sh',
          name,
          process.execPath,
          PROGRAM,
        ],
        { cwd: work.folder, encoding: 'utf8' },
      );
      expect([run.status, run.stderr]).toEqual([0, '']);
      expect(work.read('код').trim()).toBe('2');
      expect(work.read('сказано')).toMatch(/на диске нет места \(ENOSPC\)/);
      expect(readFileSync(work.path('после')).equals(marked)).toBe(true);
      expect(work.read('осталось').trim()).toBe(name);
    },
    120_000,
  );

  test.each(FORMATS)(
    'open elsewhere, or for reading only: %s',
    (format) => {
      const { work, name, marked } = kept(format);
      const before = readdirSync(work.folder).length;
      work.write(`.~lock.${name}#`, ',Иванова,');
      for (const args of [
        UPDATE('b.txt')(name),
        ['withdraw', name, 'a.txt'],
        ['amend', 'a.txt', 'b.txt', '-o', name, '--update'],
      ]) {
        const { code, err } = work.run(args);
        expect(code).toBe(2);
        expect(err).toMatch(/открыт в другой программе; .*\.~lock/);
      }
      spawnSync('rm', [work.path(`.~lock.${name}#`)]);
      chmodSync(work.path(name), 0o444);
      expect(work.run(UPDATE('b.txt')(name)).err).toMatch(/только для чтения/);
      expect(work.run(['parse', 'b.txt', '-o', name, '--force']).err).toMatch(/только для чтения/);
      expect(readFileSync(work.path(name)).equals(marked)).toBe(true);
      expect(readdirSync(work.folder)).toHaveLength(before);
    },
    120_000,
  );

  test('who could write into it can do so after', () => {
    const { work, name } = kept('json');
    chmodSync(work.path(name), 0o664);
    expect(work.run(UPDATE('b.txt')(name)).code).toBe(0);
    expect(statSync(work.path(name)).mode & 0o777).toBe(0o664);
  });
});
