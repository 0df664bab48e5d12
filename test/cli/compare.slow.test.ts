import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { decisions } from './run.js';

const IRKUTSK = 'fixtures/irkutsk-collegium-2021-11-26.txt';
const UST_ILIMSK = 'fixtures/ust-ilimsk-collegium-2021-12-15.txt';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'decisions-compare-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const groupsSchema = z.object({
  documents: z.number(),
  tasks: z.number(),
  threshold: z.number(),
  groups: z.array(
    z.object({
      kinds: z.array(z.string()),
      match: z.string(),
      tasks: z.array(z.object({ document: z.string(), task: z.string() })),
    }),
  ),
  republished: z.array(z.object({ documents: z.array(z.string()), share: z.number() })),
});
const readGroups = (text: string) => groupsSchema.parse(JSON.parse(text));

describe('decisions duplicates', () => {
  it('shows the one pair of the Irkutsk decision and ends with 0', () => {
    const { code, out } = decisions('duplicates', IRKUTSK);
    expect(code).toBe(0);
    expect(out).toContain('Группа 1 · дословно · другому исполнителю');
    expect(out).toMatch(/2\.1#2 {2}министерство образования/);
    expect(out).toContain('групп повторов: 1, поручений в них: 2');
  });

  it('finds no duplicate in the Ust-Ilimsk decision', () => {
    expect(decisions('duplicates', UST_ILIMSK).out).toContain('повторов нет');
  });

  it('compares papers, their registers and JSON Lines alike', () => {
    const json = join(folder, 'a.json');
    const lines = join(folder, 'b.jsonl');
    decisions('parse', IRKUTSK, '-o', json);
    decisions('parse', UST_ILIMSK, '-o', lines);
    const papers = readGroups(decisions('duplicates', IRKUTSK, UST_ILIMSK, '-f', 'json').out);
    const registers = readGroups(decisions('duplicates', json, lines, '-f', 'json').out);
    expect(papers.groups.length).toBeGreaterThan(2);
    expect(registers).toEqual(papers);
    expect(papers.groups[0]?.kinds).toContain('across-papers');
  });

  it('does not count a register twice that lies beside the combined one', () => {
    const one = join(folder, 'one.json');
    const all = join(folder, 'all.jsonl');
    decisions('parse', IRKUTSK, '-o', one);
    decisions('parse', IRKUTSK, UST_ILIMSK, '-o', all);
    const found = readGroups(decisions('duplicates', all, one, '-f', 'json').out);
    expect(found.documents).toBe(2);
    expect(found.republished).toEqual([]);
  });

  it('knows a paper that was published twice', () => {
    const copy = join(folder, 'copy.txt');
    writeFileSync(copy, readFileSync(IRKUTSK));
    const found = readGroups(decisions('duplicates', IRKUTSK, copy, '-f', 'json').out);
    expect(found.republished).toHaveLength(1);
    expect(found.groups.every(({ kinds }) => kinds.includes('republished'))).toBe(true);
    const [names = []] = found.republished.map(({ documents }) => documents);
    expect(names.map((name) => /\((.*)\)$/.exec(name)?.[1])).toEqual([IRKUTSK, copy]);
    // People are told the paper's name and file beside its id.
    const out = decisions('duplicates', IRKUTSK, copy).out.replace(/\s+/g, ' ');
    expect(out).toContain('Иркутской области, 26.11.2021');
    expect(out).toContain('copy.txt · 2021-11-26-kollegiya');
  });

  it('writes CSV, Markdown and JSON Lines', () => {
    const csv = decisions('duplicates', IRKUTSK, '-f', 'csv').out.split('\r\n');
    expect(csv[0]).toMatch(/^Группа,Вид повтора,/);
    expect(csv).toHaveLength(4);
    const target = join(folder, 'повторы.md');
    decisions('duplicates', IRKUTSK, '-o', target);
    expect(readFileSync(target, 'utf8')).toMatch(/^# Повторы поручений\n\n\| Группа \|/);
    const line = decisions('duplicates', IRKUTSK, '-f', 'jsonl').out.trim();
    expect(JSON.parse(line)).toMatchObject({ record: 'group', match: 'exact' });
  });

  it('writes a workbook with Russian headings, numbers as numbers and points as texts', async () => {
    const target = join(folder, 'повторы.xlsx');
    expect(decisions('duplicates', IRKUTSK, '-o', target).code).toBe(0);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(target);
    const sheet = workbook.getWorksheet('Повторы поручений');
    const cells = (row: number) => [1, 5, 8].map((at) => sheet?.getCell(row, at).value);
    expect(cells(1)).toEqual(['Группа', 'Пункт', 'Сходство']);
    expect(cells(2)).toEqual([1, '2.1#2', 1]);
    expect(sheet?.rowCount).toBe(3);
    const others: [string, string][] = [
      ['trace', 'Состояние'],
      ['diff', 'Изменение'],
    ];
    for (const [command, heading] of others) {
      decisions(command, IRKUTSK, UST_ILIMSK, '-o', target);
      const other = new ExcelJS.Workbook();
      await other.xlsx.readFile(target);
      expect(other.worksheets[0]?.getCell('A1').value).toBe(heading);
      expect(other.worksheets[0]?.rowCount).toBeGreaterThan(8);
    }
  });

  it.each([
    [['duplicates'], 'не указано, что сравнивать'],
    [['duplicates', 'нет-такого.txt'], 'файл не найден'],
    [['duplicates', 'fixtures/*.nothing'], 'не нашлось ни одного документа'],
    [['duplicates', 'package.json'], 'не реестр decisions'],
    [['duplicates', IRKUTSK, '-f', 'doc'], 'формат «doc» неизвестен'],
    [['duplicates', IRKUTSK, '--threshold', '7'], 'не порог сходства'],
    [['duplicates', IRKUTSK, '--aliases', 'package.json'], 'не таблица названий'],
    [['duplicates', IRKUTSK, '--aliases', 'нет.json'], 'нет.json'],
    [['trace', IRKUTSK], 'нужны вышестоящее решение'],
    [['trace', IRKUTSK, UST_ILIMSK, '--addressee', 'космодром'], 'не обращён к «космодром»'],
  ])('%j ends with 2 and says what is wrong', (args, message) => {
    const { code, out, err } = decisions(...args);
    expect(err).toContain(message);
    expect(out).toBe('');
    expect(code).toBe(2);
  });

  it('names the line of a damaged register', () => {
    const damaged = join(folder, 'damaged.jsonl');
    writeFileSync(damaged, '{"record":"duplicate"}\n{"record":"task","id":1}\n');
    const { code, err } = decisions('duplicates', damaged);
    expect(err).toContain('damaged.jsonl:2: строка не читается');
    expect(code).toBe(2);
  });
});

describe('decisions trace', () => {
  it('gives the annotated links as JSON and ends with 1', () => {
    const { code, out } = decisions('trace', IRKUTSK, UST_ILIMSK, '-f', 'json');
    const result = z
      .object({
        links: z.array(
          z.object({
            upper: z.object({ document: z.string(), task: z.string() }),
            lower: z.object({ document: z.string(), task: z.string() }),
            similarity: z.number(),
            late: z.boolean(),
            daysLate: z.number(),
          }),
        ),
        uncovered: z.array(z.object({ document: z.string(), task: z.string() })),
        unsourced: z.array(z.object({ document: z.string(), task: z.string() })),
      })
      .parse(JSON.parse(out));
    const short = result.links.map(({ upper, lower }) => `${upper.task}→${lower.task}`);
    expect(short.join(' ')).toBe(
      '3.2→6.1 3.4→3.2 3.5→4.3 3.6→3.1 3.7→3.3 3.7→6.3 3.8→6.4 3.10→4.4',
    );
    expect(result.links.filter(({ late }) => late).map(({ daysLate }) => daysLate)).toEqual([28]);
    expect(result.uncovered.map(({ task }) => task)).toEqual(['3.1', '3.3', '3.9']);
    expect(result.unsourced).toHaveLength(6);
    expect(code).toBe(1);
  });

  it('shows a table, a matrix page, CSV and Markdown', () => {
    const table = decisions('trace', IRKUTSK, UST_ILIMSK).out;
    expect(table).toContain('охвачено 7 из 10 (70 %), с опозданием 1, не охвачено 3');
    expect(table).toContain('позже на 28 дней');
    const page = decisions('trace', IRKUTSK, 'fixtures/trace/lower-*.txt', '-f', 'html').out;
    expect(page.match(/<th scope="col">/g)).toHaveLength(6);
    expect(page).not.toContain('<script');
    const csv = decisions('trace', IRKUTSK, UST_ILIMSK, '-f', 'csv').out.trim().split('\r\n');
    expect(csv).toHaveLength(1 + 8 + 3 + 6);
    expect(decisions('trace', IRKUTSK, UST_ILIMSK, '-f', 'md').out).toContain('| охвачено |');
  });

  it('ends with 0 when all is taken up in time', () => {
    const upper = join(folder, 'upper.txt');
    const lower = join(folder, 'lower.txt');
    const paper = (issuer: string, items: string) =>
      `РЕШЕНИЕ\n\n${issuer}\n\nот 3 февраля 2022 года\n\nКОЛЛЕГИЯ РЕШИЛА:\n\n${items}\n`;
    writeFileSync(
      upper,
      paper(
        'коллегии министерства образования Приозерской области',
        '1. Рекомендовать муниципальным органам управления образованием провести мониторинг питания школьников.\n\nСрок – 1 июня 2022 года',
      ),
    );
    writeFileSync(
      lower,
      paper(
        'коллегии управления образования администрации города Заозерска',
        '1. Отделу воспитания провести мониторинг питания школьников города.\n\nСрок – 20 мая 2022 года',
      ),
    );
    const { code, out } = decisions('trace', upper, lower);
    expect(out).toContain('охвачено 1 из 1 (100 %)');
    expect(code).toBe(0);
  });
});

const paper = (issuer: string, ...lines: string[]): string =>
  [issuer, 'РЕШЕНИЕ', 'от 1 марта 2022 года № 1', 'РЕШИЛИ:', ...lines].join('\n');

describe('--aliases', () => {
  const TWICE = paper(
    'Коллегия',
    '1. Отделу культуры провести ремонт библиотек до 1 июня 2022 года.',
    '2. Сектору творчества провести ремонт библиотек до 1 июня 2022 года.',
  );
  const write = (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  const bodiesSchema = z.object({
    bodies: z.array(z.object({ id: z.string(), name: z.string(), spellings: z.array(z.string()) })),
  });

  it.each([
    ['имена.json', '{"Отдел культуры": ["Сектор творчества"]}'],
    ['имена.csv', 'Отдел культуры,Сектор творчества\n'],
    ['имена.tsv', '\uFEFFОтдел культуры\tСектор творчества\r\n'],
  ])('%s makes two spellings one body', (name, text) => {
    const file = write('дважды.txt', TWICE);
    const aliases = write(name, text);
    const kinds = (...args: string[]) =>
      readGroups(decisions('duplicates', file, '-f', 'json', ...args).out).groups[0]?.kinds;
    expect(kinds()).toEqual(['other-addressee']);
    expect(kinds('--aliases', aliases)).toEqual(['same-addressee']);
    const list = (...args: string[]) =>
      bodiesSchema.parse(JSON.parse(decisions('duplicates', file, '-f', 'json', ...args).out))
        .bodies;
    expect(list()).toHaveLength(2);
    const [body, ...others] = list('--aliases', aliases);
    expect(others).toEqual([]);
    expect(body?.name).toBe('Отдел культуры');
    expect(body?.spellings.map((one) => one.toLowerCase())).toEqual([
      'отдел культуры',
      'сектор творчества',
    ]);
  });

  it('traces a body under the name the table gives it', () => {
    const issuer = z.object({ documents: z.array(z.object({ issuer: z.string() })) });
    const lower = decisions('parse', UST_ILIMSK, '-f', 'json').out;
    const [document] = issuer.parse(JSON.parse(lower)).documents;
    const aliases = write('орган.json', JSON.stringify({ 'Орган города': [document?.issuer] }));
    const { out } = decisions('trace', IRKUTSK, UST_ILIMSK, '-f', 'json', '--aliases', aliases);
    expect(JSON.parse(out)).toMatchObject({ columns: [{ body: 'Орган города' }] });
  });

  it('gives one id to a body in a combined register', () => {
    const a = write('а.txt', paper('Коллегия', '1. Отделу культуры провести ремонт библиотек.'));
    const b = write('б.txt', paper('Дума', '1. Сектору творчества провести ярмарку.'));
    const aliases = write('два.json', '{"Отдел культуры": ["Сектор творчества"]}');
    const schema = z.object({
      tasks: z.array(z.object({ assignees: z.array(z.object({ body: z.string() })) })),
    });
    const ids = (...args: string[]) => {
      const { out } = decisions('parse', a, b, '-f', 'json', ...args);
      return schema.parse(JSON.parse(out)).tasks.map((task) => task.assignees[0]?.body);
    };
    expect(new Set(ids()).size).toBe(2);
    expect(ids('--aliases', aliases)).toEqual(['отдел-культуры', 'отдел-культуры']);
  });
});
