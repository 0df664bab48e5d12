import { chmodSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { Workspace } from './workspace.js';

const HEAD = 'РЕШЕНИЕ\nколлегии управления культуры города Лугового\nот 5 марта 2022 года\n';
const A = `${HEAD}О подготовке к зиме
КОЛЛЕГИЯ РЕШИЛА:
1. Отделу кадров представить отчёт до 1 апреля 2022 года.
2. Отделу архива сдать дела до 1 мая 2022 года.
`;
const B = `${HEAD}О проведении фестиваля
КОЛЛЕГИЯ РЕШИЛА:
1. Отделу связи провести учёт до 1 июня 2022 года.
2. Отделу мод провести показ до 1 июля 2022 года.
`;
const CORRECTED = A.replace('1 мая', '15 мая');

const workspace = () => new Workspace({ 'a.txt': A, 'b.txt': B, 'n.txt': 'Просто письмо.\n' });
const copies = (work: Workspace): string[] =>
  readdirSync(work.folder).filter((name) => name.includes('.backup-'));

async function mark(work: Workspace, name: string): Promise<void> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(work.path(name));
  const sheet = book.getWorksheet('Поручения');
  const heading = sheet?.getRow(1).values;
  if (sheet === undefined || !Array.isArray(heading)) throw new Error('no tasks');
  sheet.getRow(2).getCell(heading.indexOf('Статус')).value = 'исполнено';
  sheet.getRow(2).getCell(heading.indexOf('Отметка')).value = 'отчёт сдан 20.03';
  await book.xlsx.writeFile(work.path(name));
}

describe('a result is written over another one only where nothing is lost', () => {
  test.each(['xlsx', 'ods', 'csv', 'json', 'jsonl', 'md', 'html', 'docx', 'ics', 'parquet', 'txt'])(
    'as %s: again over its own, corrected too; not over other papers',
    (format) => {
      const work = workspace();
      const name = `реестр.${format}`;
      expect(work.run(['parse', 'a.txt', '-o', name]).code).toBe(0);
      expect(work.run(['parse', 'a.txt', '-o', name, '--as-of', '2022-03-09']).code).toBe(0);
      work.write('a.txt', CORRECTED);
      expect(work.run(['parse', 'a.txt', '-o', name]).code).toBe(0);
      const before = readFileSync(work.path(name));
      const other = work.run(['parse', 'b.txt', '-o', name]);
      expect(other.code).toBe(2);
      expect(other.err).toMatch(
        /документы, которых эта команда не читает: «.*О подготовке к зиме»/,
      );
      expect(readFileSync(work.path(name)).equals(before)).toBe(true);
      expect(work.run(['parse', 'a.txt', 'b.txt', '-o', name]).code).toBe(0);
    },
  );

  test.each(['xlsx', 'ods', 'csv', 'json', 'jsonl'])(
    'as %s also where nothing is remembered of it',
    (format) => {
      const work = workspace();
      const name = `реестр.${format}`;
      const forgetful = { XDG_STATE_HOME: '/dev/null/none' };
      expect(work.run(['parse', 'a.txt', '-o', name], '', forgetful).code).toBe(0);
      expect(work.run(['parse', 'a.txt', '-o', name], '', forgetful).code).toBe(0);
      expect(work.run(['parse', 'b.txt', '-o', name], '', forgetful).code).toBe(2);
    },
  );

  test('not over a workbook people marked; --force keeps a copy', async () => {
    const work = workspace();
    work.run(['parse', 'a.txt', '-o', 'r.xlsx']);
    await mark(work, 'r.xlsx');
    const before = readFileSync(work.path('r.xlsx'));
    for (const command of [
      ['parse', 'a.txt', '-o', 'r.xlsx'],
      ['duplicates', 'a.txt', '-o', 'r.xlsx'],
      ['trace', 'a.txt', 'b.txt', '-o', 'r.xlsx'],
      ['diff', 'a.txt', 'b.txt', '-o', 'r.xlsx'],
    ]) {
      const { code, err } = work.run(command);
      expect(code).toBe(2);
      expect(err).toMatch(/отметки или правки людей; он не тронут; .*--force/);
    }
    expect(work.run(['parse', 'a.txt', '-o', 'r.xlsx']).err).toContain('--update');
    expect(readFileSync(work.path('r.xlsx')).equals(before)).toBe(true);
    expect(work.run(['parse', 'a.txt', '-o', 'r.xlsx', '--force']).code).toBe(0);
    const [copy = ''] = copies(work);
    expect(readFileSync(work.path(copy)).equals(before)).toBe(true);
  });

  test.each([
    ['csv', 'не начато', 'исполнено'],
    ['csv', 'сдать дела', 'сдать все дела'],
    ['json', '"label": "1."', '"label": "1.", "отметка": "сдано"'],
    ['json', 'сдать дела', 'сдать все дела'],
    ['jsonl', '"label":"1."', '"label":"1.","tracking":{"status":"исполнено"}'],
    ['md', 'сдать дела', 'сдать все дела'],
  ])('not over a register as %s in which «%s» was changed', (format, from, to) => {
    const work = workspace();
    const name = `r.${format}`;
    work.run(['parse', 'a.txt', '-o', name]);
    writeFileSync(work.path(name), work.read(name).replace(from, to));
    for (const env of [{}, { XDG_STATE_HOME: '/dev/null/none' }]) {
      const { code } = work.run(['parse', 'a.txt', '-o', name], '', env);
      expect(code).toBe(2);
      expect(work.read(name)).toContain(to);
    }
  });

  test.each([{}, { XDG_STATE_HOME: '/dev/null/none' }])(
    'no report takes the place of a register, not even of the same papers: %j',
    (env) => {
      for (const name of ['r.xlsx', 'r.ods', 'r.csv', 'r.json']) {
        const work = workspace();
        work.run(['parse', 'a.txt', '-o', name], '', env);
        const before = readFileSync(work.path(name));
        for (const command of [
          ['validate', 'a.txt', '-o', name],
          ['due', 'a.txt', '-o', name, '-f', 'json'],
          ['duplicates', 'a.txt', '-o', name, '-f', 'json'],
          ['diff', 'a.txt', 'b.txt', '-o', name, '-f', 'json'],
        ]) {
          const { code, err } = work.run(command, '', env);
          expect([code, err]).toEqual([
            2,
            expect.stringMatching(/не результат этой команды|правки людей/),
          ]);
        }
        expect(readFileSync(work.path(name)).equals(before)).toBe(true);
      }
    },
    120_000,
  );

  test('not over an input, nor over a file that is another’s', () => {
    const work = workspace();
    symlinkSync(work.path('a.txt'), work.path('ссылка.txt'));
    const over = (...args: string[]) => work.run(args);
    expect(over('parse', 'a.txt', '-o', 'a.txt').err).toMatch(/исходный файл этой же команды/);
    expect(over('parse', 'a.txt', '-o', 'ссылка.txt').code).toBe(2);
    expect(over('parse', 'a.txt', '-o', 'b.txt').err).toMatch(/это не результат этой команды/);
    expect(over('due', 'a.txt', '-o', 'a.txt').code).toBe(2);
    expect(over('amend', 'a.txt', 'b.txt', '--text', 'b.txt', '-f', 'json').code).toBe(2);
    expect(over('validate', 'a.txt', '-o', 'b.txt').code).toBe(2);
    expect([work.read('a.txt'), work.read('b.txt')]).toEqual([A, B]);
  });

  test('not over a file that is open, and not over a read-only one', () => {
    const work = workspace();
    work.run(['parse', 'a.txt', '-o', 'r.md']);
    work.write('a.txt', CORRECTED);
    work.write('.~lock.r.md#', '');
    expect(work.run(['parse', 'a.txt', '-o', 'r.md']).err).toMatch(/открыт в другой программе/);
    chmodSync(work.path('r.md'), 0o444);
    expect(work.run(['parse', 'a.txt', '-o', 'r.md']).err).toMatch(/только для чтения/);
  });

  test('no task found never replaces a file', () => {
    const work = workspace();
    work.run(['parse', 'a.txt', '-o', 'r.json']);
    const { code, err } = work.run(['parse', 'n.txt', '-o', 'r.json']);
    expect(code).toBe(2);
    expect(err).toMatch(/поручений не найдено; прежний файл не тронут/);
    expect(work.run(['parse', 'n.txt', '-o', 'new.json']).code).toBe(0);
  });

  test('keeps as many copies as asked for, the newest', () => {
    const work = workspace();
    work.run(['parse', 'a.txt', '-o', 'r.md']);
    for (const day of [1, 2, 3, 4]) {
      work.write('a.txt', A.replace('1 мая', `${day} июня`));
      const force = ['parse', 'a.txt', '-o', 'r.md', '--force', '--backup-count', '2'];
      expect(work.run(force).code).toBe(0);
    }
    const kept = copies(work).map((name) => work.read(name));
    expect(kept.map((text) => /до (\d) июня/.exec(text)?.[1]).sort()).toEqual(['2', '3']);
  });

  test('writes through a link and into what is no file', () => {
    const work = workspace();
    work.write('дело/r.md', '');
    symlinkSync(work.path('дело/r.md'), work.path('r.md'));
    expect(work.run(['parse', 'a.txt', '-o', 'r.md']).code).toBe(0);
    expect(work.read('дело/r.md')).toContain('сдать дела');
    expect(work.run(['parse', 'a.txt', '-f', 'md', '-o', '/dev/null']).code).toBe(0);
  });
});

describe('which paper it is', () => {
  test('two unnumbered decisions of one body and day are two papers', async () => {
    const work = workspace();
    for (const name of ['r.xlsx', 'r.ods', 'r.csv', 'r.json']) {
      work.run(['parse', 'a.txt', '-o', name, '--update']);
      if (name === 'r.xlsx') await mark(work, name);
      expect(work.run(['parse', 'b.txt', '-o', name, '--update']).err).toMatch(
        /добавлено 2, .* исчезло 0/,
      );
      expect(work.run(['parse', 'b.txt', '-o', name, '--update']).err).toMatch(/изменений нет/);
      expect(work.run(['parse', 'a.txt', '-o', name, '--update']).err).toMatch(/изменений нет/);
      work.write('b2.txt', B.replace('1 июля', '3 июля'));
      expect(work.run(['parse', 'b2.txt', '-o', name, '--update']).err).toMatch(
        /добавлено 0, изменено в документах 1,/,
      );
    }
    const list = work.run(['due', 'r.xlsx', '--as-of', '2022-03-10']).out;
    expect(list).not.toContain('представить отчёт до 1 апреля');
    expect(list).toContain('Отделу связи провести учёт');
  });

  test('one paper in two files is one, and said so', () => {
    const work = workspace();
    work.write('a.html', `<p>${A.trim().replaceAll('\n', '</p><p>')}</p>`);
    const { out, err } = work.run(['parse', 'a.txt', 'a.html', 'b.txt', '-f', 'json']);
    expect(JSON.parse(out).documents.map(({ id }: { id: string }) => id)).toEqual([
      '2022-03-05-kollegiya-upravleniya-kultury-goroda-lugovogo',
      '2022-03-05-kollegiya-upravleniya-kultury-goroda-lugovogo#2',
    ]);
    expect(err).toContain('a.html: тот же документ, что и a.txt; он взят один раз');
  });
});

describe('a register that is kept in a table is one wherever registers are read', () => {
  test.each(['xlsx', 'ods', 'csv', 'json', 'jsonl'])('duplicates, trace, diff: %s', (format) => {
    const work = workspace();
    const name = `р.${format}`;
    expect(work.run(['parse', 'a.txt', '-o', name, '--update']).code).toBe(0);
    expect(work.run(['duplicates', name]).out).toContain('документов: 1, поручений: 2');
    expect(work.run(['trace', 'a.txt', name]).out).toContain('охвачено 2 из 2');
    expect(work.run(['trace', name, 'a.txt']).out).toContain('охвачено 2 из 2');
    expect(work.run(['diff', 'a.txt', name]).out).not.toMatch(/добавлен|исключён/);
    expect(work.run(['amend', name, 'b.txt']).err).toContain('а это реестр');
    // What is withdrawn is nobody's task any more.
    expect(work.run(['withdraw', name, 'a.txt']).code).toBe(0);
    expect(work.run(['duplicates', name]).out).toContain('поручений: 0');
  });

  test('but not where it lies in a folder among its papers, nor its copies', () => {
    const work = workspace();
    work.write('дела/a.txt', A);
    expect(work.run(['parse', 'дела', '-o', 'дела/р.xlsx', '--update']).code).toBe(0);
    expect(work.run(['duplicates', 'дела']).out).toContain('документов: 1, поручений: 2');
    work.run(['parse', 'дела', '-o', 'дела/р.json']);
    work.run(['parse', 'b.txt', '-o', 'дела/р.json', '--force']);
    expect(work.run(['duplicates', 'дела']).out).toContain('документов: 2, поручений: 4');
  });
});
