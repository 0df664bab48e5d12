import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { registerSchema } from '../../src/index.js';
import { decisions } from './run.js';
import { Workspace } from './workspace.js';

const IRKUTSK = 'fixtures/irkutsk-collegium-2021-11-26.txt';

describe('decisions parse', () => {
  test('prints a numbered table with duplicates and findings below', () => {
    const { code, out, err } = decisions('parse', IRKUTSK);
    expect(code).toBe(0);
    expect(err).toBe('');
    expect(out).toContain('РЕШЕНИЕ коллегии министерства образования Иркутской области');
    expect(out).toContain('26.11.2021');
    expect(out).toMatch(/^23 +9\.3 /m);
    expect(out).toContain('Повторы: 1');
    expect(out).toContain('2.1#2 и 3.6: дословно, исполнители разные');
    expect(out).toMatch(/× Пункт 2\.1 напечатан повторно.*\(строка 21\)/);
    expect(out.split('\n').every((line) => line.length <= 110)).toBe(true);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: no colour means no escape character
    expect(out).not.toMatch(/\u001b/);
  });

  test('gives JSON that fits the schema, the same from a file and from standard input', () => {
    const space = new Workspace();
    const file = decisions('parse', IRKUTSK, '-f', 'json');
    const register = registerSchema.parse(JSON.parse(file.out));
    expect(register.tasks).toHaveLength(23);
    const paper =
      'РЕШЕНИЕ\nсовета\n\nСОВЕТ РЕШИЛ:\n1. Отделу кадров провести учёбу. Срок – май 2021 года.\n';
    const piped = space.run(['parse', '-', '-f', 'json'], paper);
    expect(piped.code).toBe(0);
    const [task] = registerSchema.parse(JSON.parse(piped.out)).tasks;
    expect(task).toMatchObject({
      number: '1',
      deadline: { start: '2021-05-01', due: '2021-05-31' },
    });
  });

  test('writes one record a line as JSON Lines, documents before their tasks', () => {
    const { out } = decisions('parse', IRKUTSK, '-f', 'jsonl');
    const records = out
      .trimEnd()
      .split('\n')
      .map((line): { record: string } => JSON.parse(line));
    expect(records[0]?.record).toBe('document');
    expect(records.filter(({ record }) => record === 'task')).toHaveLength(23);
    expect(records.filter(({ record }) => record === 'duplicate')).toHaveLength(1);
  });

  test('takes the format from the ending of -o and says what was written', () => {
    const space = new Workspace({ 'решение.txt': 'РЕШЕНИЕ\n\nРЕШИЛИ:\n1. Провести учёбу.\n' });
    const { code, out, err } = space.run(['parse', 'решение.txt', '-o', 'новая папка/реестр.json']);
    expect(code).toBe(0);
    expect(out).toBe('');
    expect(err).toContain('новая папка/реестр.json');
    expect(err).toContain('1 поручение');
    expect(JSON.parse(space.read('новая папка/реестр.json')).tasks).toHaveLength(1);
  });

  test('takes the date from --date when the text has none', () => {
    const space = new Workspace({
      'a.txt': 'РЕШЕНИЕ\n\nРЕШИЛИ:\n1. Отделу кадров провести учёбу. Срок – до 1 марта.\n',
    });
    const { out } = space.run(['parse', 'a.txt', '-f', 'json', '--date', '2021-12-15']);
    const register = registerSchema.parse(JSON.parse(out));
    expect(register.documents[0]?.date).toBe('2021-12-15');
    expect(register.tasks[0]?.deadline).toMatchObject({ due: '2022-03-01', inferred: ['year'] });
  });

  test('shows statements only when asked', () => {
    expect(decisions('parse', IRKUTSK).out).not.toContain('Принять к сведению');
    expect(decisions('parse', IRKUTSK, '--all').out).toContain('Принять к сведению');
  });

  test('says that a page holds no decision, which is no error', () => {
    const space = new Workspace({
      'news.txt':
        'В школе прошёл концерт\n\n12 мая в школе прошёл концерт. Выступили 30 учеников.\n',
    });
    const table = space.run(['parse', 'news.txt']);
    expect(table.code).toBe(0);
    expect(table.out).toContain('Решения в тексте нет');
    const json = space.run(['parse', 'news.txt', '-f', 'json']);
    expect(json.code).toBe(0);
    expect(json.err).toContain('news.txt: решения в тексте нет');
    expect(JSON.parse(json.out).documents[0].kind).toBe('none');
  });

  test('speaks English with --lang en', () => {
    expect(decisions('parse', IRKUTSK, '--lang', 'en').out).toContain('Item 2.1 is printed again');
  });

  test('tells the coverage with --verbose', () => {
    expect(decisions('parse', IRKUTSK, '--verbose').err).toContain('понято 100.0 %');
  });
});

describe('decisions parse, given what it cannot use', () => {
  const cases: [name: string, args: string[], message: RegExp][] = [
    ['no file at all', ['parse'], /не указан ни один документ/],
    ['a file that is not there', ['parse', 'нет.txt'], /нет\.txt: файл не найден/],
    ['a folder', ['parse', 'папка'], /папка: это папка.*batch/],
    ['an empty file', ['parse', 'empty.txt'], /empty\.txt: .*пуст/],
    ['a program', ['parse', 'binary.bin'], /binary\.bin: /],
    ['an unknown format', ['parse', 'a.txt', '-f', 'pptx'], /«pptx».*возможны: table, json/],
    ['an unknown ending', ['parse', 'a.txt', '-o', 'b.pptx'], /b\.pptx/],
    ['a day that is none', ['parse', 'a.txt', '--date', '2021-02-30'], /2021-02-30.*2022-01-31/],
    ['an option that is none', ['parse', 'a.txt', '--frmat', 'csv'], /--frmat/],
    ['a language it does not speak', ['parse', 'a.txt', '--lang', 'fr'], /fr/],
  ];
  test.each(cases)('%s: one line, exit code 2', (_name, args, message) => {
    const space = new Workspace({
      'a.txt': 'РЕШЕНИЕ\n\nРЕШИЛИ:\n1. Провести учёбу.\n',
      'empty.txt': '',
      'binary.bin': new Uint8Array([127, 69, 76, 70, 2, 1, 1, 0, 0, 0, 0, 0, 255, 254, 0, 1, 0, 0]),
    });
    mkdirSync(space.path('папка'));
    const { code, out, err } = space.run(args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(message);
    expect(err).not.toMatch(/\n\s+at /);
    expect(err.trimEnd().split('\n').length).toBeLessThanOrEqual(2);
  });

  test('an existing register survives a run that fails', () => {
    const space = new Workspace({ 'реестр.json': 'прежний' });
    expect(space.run(['parse', 'нет.txt', '-o', 'реестр.json']).code).toBe(2);
    expect(space.read('реестр.json')).toBe('прежний');
  });

  test('a target that cannot be written is named, nothing is left beside it', () => {
    const space = new Workspace({ 'a.txt': 'РЕШЕНИЕ\n\nРЕШИЛИ:\n1. Провести учёбу.\n' });
    mkdirSync(space.path('реестр.json'));
    chmodSync(space.path('реестр.json'), 0o555);
    const { code, err } = space.run(['parse', 'a.txt', '-o', 'реестр.json']);
    expect(code).toBe(2);
    expect(err).toMatch(/реестр\.json: не удалось записать/);
    expect(existsSync(space.path('a.txt'))).toBe(true);
  });
});

describe('decisions schema', () => {
  test('is the JSON Schema that the registers fit', async () => {
    const { default: Ajv } = await import('ajv/dist/2020.js');
    const { default: addFormats } = await import('ajv-formats');
    const ajv = new Ajv.default({ strict: false });
    addFormats.default(ajv);
    const validate = ajv.compile(JSON.parse(decisions('schema').out));
    const register: unknown = JSON.parse(decisions('parse', IRKUTSK, '-f', 'json').out);
    expect(validate(register), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ schemaVersion: 2 })).toBe(false);
  });
});
