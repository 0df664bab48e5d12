import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Workspace } from '../workspace.js';

const CONFIG = 'decisions.config.json';
const BASELINE = 'decisions.baseline.json';

/** A paper with nothing to find. */
const CLEAN = `РЕШЕНИЕ
коллегии управления образования города Светлого

от 10 января 2022 года № 3

КОЛЛЕГИЯ РЕШИЛА:

1. Отделу кадров подготовить график обучения до 1 марта 2022 года.

Председатель коллегии
управления образования        А.Б. Орлова
`;
/** A paper with one error, a number printed twice. */
const WRONG = CLEAN.replace(
  '1. Отделу',
  '1. Бухгалтерии составить смету обучения до 15 марта 2022 года.\n1. Отделу',
);
/** A paper with one warning, a deadline on a Sunday. */
const SUNDAY = CLEAN.replace('1 марта', '30 января');
/** A draft, not signed yet, with things to fix. */
const UNTIDY = CLEAN.replace('обучения до', 'обyчения – с 1 февраля - до')
  .replace('2022 года.', '2022 года. ')
  .replace(/\nПредседатель[\s\S]*$/, '');

interface Json {
  totals: Record<string, number>;
  papers: { path: string; suppressed: number; findings: { rule: string; message: string }[] }[];
}

function rules(out: string): string[] {
  const report: Json = JSON.parse(out);
  return report.papers.flatMap(({ findings }) => findings.map(({ rule }) => rule));
}

describe('exit codes', () => {
  test('0 for a clean paper', () => {
    const { code, out } = new Workspace({ 'a.txt': CLEAN }).run(['validate', 'a.txt']);
    expect([code, out]).toEqual([0, 'Проверено документов: 1. Замечаний нет.\n']);
  });

  test('1 for an error', () => {
    const { code, out } = new Workspace({ 'a.txt': WRONG }).run(['validate', 'a.txt']);
    expect(code).toBe(1);
    expect(out).toContain('number-unique');
  });

  test('0 for warnings, 1 when there are more than allowed', () => {
    const space = new Workspace({ 'a.txt': SUNDAY, 'b.txt': SUNDAY });
    expect(space.run(['validate', '.']).code).toBe(0);
    expect(space.run(['validate', '.', '--max-warnings', '2']).code).toBe(0);
    const { code, err } = space.run(['validate', '.', '--max-warnings', '1']);
    expect(code).toBe(1);
    expect(err).toContain('предупреждений 2, допустимо 1');
  });

  test.each([
    ['a path that leads nowhere', ['нет.txt'], 'такого файла нет'],
    ['a pattern that matches nothing', ['нет/**/*.txt'], 'нет ни одного документа'],
    ['an empty folder', ['пусто'], 'нет ни одного документа'],
    ['nothing at all', [], 'не указано, что проверять'],
    ['a misspelt format', ['a.txt', '-f', 'sarfi'], 'нет формата «sarfi»; вы имели в виду sarif?'],
    ['an unknown option', ['a.txt', '--wrong'], '--wrong'],
    ['a count that is none', ['a.txt', '--max-warnings', 'мало'], 'ожидается целое число'],
    ['a day that is none', ['a.txt', '--as-of', '2022-02-30'], '2022-02-30'],
    [
      'a configuration that is not there',
      ['a.txt', '--config', 'нет.json'],
      'файл настройки не найден',
    ],
    [
      'a baseline that is not there',
      ['a.txt', '--baseline', 'нет.json'],
      'исходный список не найден',
    ],
    ['fixing a stream', ['-', '--fix'], 'для потока возьмите --dry-run'],
    ['fixing and writing a baseline', ['a.txt', '--fix', '--update-baseline'], 'нельзя вместе'],
  ])('2 for %s', (_name, args, said) => {
    const space = new Workspace({ 'a.txt': CLEAN, 'пусто/x.bin': '' });
    const { code, out, err } = space.run(['validate', ...args]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(said);
    expect(err).not.toMatch(/\n\s+at /);
  });

  test('2 for a file that cannot be read, the others are checked all the same', () => {
    const space = new Workspace({ 'a.txt': '', 'b.txt': WRONG });
    const { code, out, err } = space.run(['validate', 'a.txt', 'b.txt', '-f', 'json']);
    expect(code).toBe(2);
    expect(err).toContain('a.txt');
    expect(rules(out)).toEqual(['number-unique']);
  });

  test('0 when the configuration leaves every file out', () => {
    const space = new Workspace({ 'a.txt': WRONG, [CONFIG]: '{"ignore": "*.txt"}' });
    const { code, err } = space.run(['validate', 'a.txt']);
    expect(code).toBe(0);
    expect(err).toContain('исключены настройкой');
  });
});

describe('what is checked', () => {
  test('files, folders and patterns, each paper once, in a fixed order', () => {
    const space = new Workspace({ 'b/2.txt': WRONG, 'b/1.md': WRONG, 'a.txt': WRONG, 'c.bin': '' });
    const { out } = space.run(['validate', 'b', 'a.txt', '**/*.txt', '-f', 'json']);
    const report: Json = JSON.parse(out);
    expect(report.papers.map(({ path }) => path)).toEqual(['a.txt', 'b/1.md', 'b/2.txt']);
  });

  test('standard input under a name of its own', () => {
    const space = new Workspace({
      [CONFIG]: '{"overrides": [{"files": "архив/*", "rules": {"number-unique": "off"}}]}',
    });
    const { code, out } = space.run(['validate', '-', '-f', 'github'], WRONG);
    expect(code).toBe(1);
    expect(out).toContain('::error file=stdin.txt,line=9,');
    const named = ['validate', '-', '--stdin-filename', 'архив/1.txt'];
    expect(space.run(named, WRONG).code).toBe(0);
  });

  test('a file whose name looks like a pattern', () => {
    const space = new Workspace({ 'решение [копия].txt': WRONG });
    expect(space.run(['validate', 'решение [копия].txt']).code).toBe(1);
  });

  test('--as-of is the only today', () => {
    const space = new Workspace({ 'a.txt': CLEAN, [CONFIG]: '{"extends": "publication"}' });
    const found = (...args: string[]): string[] =>
      rules(space.run(['validate', 'a.txt', '-f', 'json', ...args]).out);
    expect(found()).not.toContain('deadline-expired');
    expect(found('--as-of', '2022-03-01')).not.toContain('deadline-expired');
    expect(found('--as-of', '2022-03-02')).toContain('deadline-expired');
  });
});

test('a report may go to a file', () => {
  const space = new Workspace({ 'a.txt': WRONG });
  const { code, out } = space.run(['validate', 'a.txt', '-f', 'sarif', '-o', 'out/report.sarif']);
  expect([code, out]).toEqual([1, '']);
  expect(JSON.parse(space.read('out/report.sarif')).version).toBe('2.1.0');
});

test('the same run says the same', () => {
  const space = new Workspace({ 'a.txt': WRONG, 'b.txt': SUNDAY, 'c.txt': UNTIDY });
  for (const format of ['stylish', 'sarif', 'junit']) {
    const once = space.run(['validate', '.', '-f', format]);
    expect(space.run(['validate', '.', '-f', format])).toEqual(once);
  }
});

describe('--print-config', () => {
  test('shows what is in force for a paper', () => {
    const space = new Workspace({
      [CONFIG]: '{"overrides": [{"files": "архив/*", "rules": {"number-gap": "off"}}]}',
    });
    const of = (path: string): { config: string; rules: Record<string, unknown> } =>
      JSON.parse(space.run(['validate', '--print-config', path]).out);
    expect(of('архив/1.txt').rules['number-gap']).toBe('off');
    expect(of('1.txt').rules['number-gap']).toBe('warning');
    expect(of('1.txt').config).toBe(CONFIG);
    expect(of('1.txt').rules['near-duplicate-item']).toEqual(['info', { threshold: 0.8 }]);
  });
});

describe('a baseline', () => {
  test('holds back what there was, and only that', () => {
    const space = new Workspace({ 'a.txt': WRONG });
    const written = space.run(['validate', 'a.txt', '--update-baseline', '--reason', 'подписано']);
    expect(written.code).toBe(0);
    expect(JSON.parse(space.read(BASELINE))).toEqual({
      schemaVersion: 1,
      findings: [
        {
          rule: 'number-unique',
          paper: 'a.txt',
          text: 'Отделу кадров подготовить график обучения до 1 марта 2022 года.',
          reason: 'подписано',
        },
      ],
    });
    const quiet = space.run(['validate', 'a.txt']);
    expect(quiet.code).toBe(0);
    expect(quiet.out).toContain('Скрыто исходным списком и настройкой: 1.');
    space.write('a.txt', WRONG.replace('1 марта', '30 января').replace('1. Отделу', '\n1. Отделу'));
    expect(rules(space.run(['validate', 'a.txt', '-f', 'json']).out)).toEqual([
      'number-unique',
      'deadline-day-off',
      'unused-suppression',
    ]);
  });

  test('reports entries that hold nothing back, of papers that were checked or are gone', () => {
    const entry = (paper: string): object => ({
      rule: 'number-gap',
      paper,
      text: 'x',
      reason: 'y',
    });
    const space = new Workspace({
      'a.txt': CLEAN,
      'b.txt': CLEAN,
      [BASELINE]: JSON.stringify({
        schemaVersion: 1,
        findings: [entry('a.txt'), entry('b.txt'), entry('gone.txt')],
      }),
    });
    const report: Json = JSON.parse(space.run(['validate', 'a.txt', '-f', 'json']).out);
    const [, unused] = report.papers;
    expect(unused?.path).toBe(BASELINE);
    expect(unused?.findings.map(({ message }) => message.split(', ')[1])).toEqual([
      'a.txt',
      'gone.txt',
    ]);
  });

  test('keeps reasons and the entries of papers that were not checked', () => {
    const space = new Workspace({ 'a.txt': WRONG, 'b.txt': SUNDAY });
    space.run(['validate', '.', '--update-baseline', '--reason', 'первая']);
    space.write('a.txt', CLEAN);
    space.run(['validate', 'a.txt', '--update-baseline', '--reason', 'вторая']);
    const { findings } = JSON.parse(space.read(BASELINE));
    expect(findings).toMatchObject([
      { paper: 'b.txt', rule: 'deadline-day-off', reason: 'первая' },
    ]);
  });

  test('is refused when it is damaged', () => {
    const space = new Workspace({ 'a.txt': CLEAN, [BASELINE]: '{"schemaVersion": 2}' });
    const { code, err } = space.run(['validate', 'a.txt']);
    expect(code).toBe(2);
    expect(err).toContain('исходный список повреждён');
  });
});

test('the configuration holds findings back by item, and unused entries are reported', () => {
  const entry = (paper: string, item: string): object => ({
    rule: 'number-unique',
    paper,
    item,
    reason: 'так подписано',
  });
  const space = new Workspace({
    'a.txt': WRONG,
    'b.txt': WRONG,
    [CONFIG]: JSON.stringify({ suppress: [entry('a.txt', '1#2'), entry('*.txt', '9')] }),
  });
  const some: Json = JSON.parse(space.run(['validate', 'a.txt', '-f', 'json']).out);
  expect(some.papers).toMatchObject([{ path: 'a.txt', suppressed: 1, findings: [] }]);
  const all: Json = JSON.parse(space.run(['validate', '.', '-f', 'json']).out);
  expect(all.papers.map(({ path, findings }) => [path, findings.length])).toEqual([
    ['a.txt', 0],
    ['b.txt', 1],
    [CONFIG, 1],
  ]);
});

describe('--fix', () => {
  test('mends what changes no meaning and reports the rest', () => {
    const space = new Workspace({ 'a.txt': UNTIDY.replace('1 марта', '30 января') });
    const { code, out, err } = space.run(['validate', 'a.txt', '--fix', '-f', 'json']);
    expect(code).toBe(0);
    expect(err).toContain('исправлено файлов: 1, мест: 2');
    expect(rules(out)).toEqual(['signature-missing', 'deadline-day-off']);
    // Spaces at line ends are looked for only where the configuration asks for it.
    expect(space.read('a.txt')).toContain(
      'график обучения – с 1 февраля – до 30 января 2022 года. \n',
    );
  });

  test('--dry-run shows the difference and writes nothing', () => {
    const space = new Workspace({ 'a.txt': UNTIDY });
    const { code, out, err } = space.run(['validate', 'a.txt', '--dry-run']);
    expect(code).toBe(0);
    expect(out).toMatch(/^--- a\/a\.txt\n\+\+\+ b\/a\.txt\n@@ -5,4 \+5,4 @@\n/);
    expect(err).toContain('будет исправлено файлов: 1, мест: 2');
    expect(space.read('a.txt')).toBe(UNTIDY);
  });

  test('keeps the encoding, the byte order mark and the line breaks', () => {
    const text = `\uFEFF${UNTIDY.replaceAll('\n', '\r\n')}`;
    const space = new Workspace({ 'a.txt': text });
    space.run(['validate', 'a.txt', '--fix']);
    const after = space.read('a.txt');
    expect(after.startsWith('\uFEFFРЕШЕНИЕ\r\n')).toBe(true);
    expect(after).toContain('обучения – с 1 февраля – до');
    expect(after.match(/(?<!\r)\n/g)).toBeNull();
  });

  test('never changes a word of a signed paper', () => {
    const signed = `${UNTIDY}\nПредседатель        А.Б. Орлова\n`;
    const space = new Workspace({ 'a.txt': signed });
    space.run(['validate', 'a.txt', '--fix']);
    expect(space.read('a.txt')).toContain('обyчения – с 1 февраля – до');
  });

  test('leaves what the configuration holds back', () => {
    const space = new Workspace({
      'a.txt': UNTIDY,
      [CONFIG]: '{"rules": {"mixed-dashes": "off"}}',
    });
    space.run(['validate', 'a.txt', '--fix']);
    expect(space.read('a.txt')).toContain('обучения – с 1 февраля - до');
  });
});

describe('decisions explain', () => {
  const space = () => new Workspace();

  test('says why a rule exists, what to do, and shows papers', () => {
    const { code, out } = space().run(['explain', 'deadline-day-off']);
    expect(code).toBe(0);
    for (const said of [
      'Почему:',
      'Что делать:',
      'Плохо:',
      '30 января 2022',
      'recommended – warning',
    ])
      expect(out).toContain(said);
  });

  test('speaks English when asked', () => {
    expect(space().run(['explain', 'deadline-day-off', '--lang', 'en']).out).toContain(
      'What to do:',
    );
  });

  test('lists every rule', () => {
    const { out } = space().run(['explain']);
    for (const said of ['Нумерация', 'number-unique', 'operative-part-missing'])
      expect(out).toContain(said);
  });

  test('suggests the name that was meant', () => {
    const { code, err } = space().run(['explain', 'number-uniqe']);
    expect(code).toBe(2);
    expect(err).toContain('вы имели в виду number-unique?');
  });
});

test('finds in the first real decision what its readers found', () => {
  const text = readFileSync('fixtures/irkutsk-collegium-2021-11-26.txt', 'utf8');
  const found = new Workspace({ 'a.txt': text }).run(['validate', 'a.txt', '-f', 'json']).out;
  const report: Json = JSON.parse(found);
  const said = report.papers[0]?.findings.map(({ rule, message }) => `${rule}: ${message}`) ?? [];
  expect(said).toContain('number-unique: номер 2.1 уже стоит выше');
  expect(said).toContain('duplicate-item: пункт 3.6 повторяет пункт 2.1 (2-й с этим номером)');
  expect(said.filter((one) => one.includes('воскресенье, 30 января 2022 года'))).toHaveLength(3);
  expect(said).toContain(
    'assignee-abbreviation-inconsistent: одно учреждение сокращено по-разному: ЦОПМКиМКО, ЦОПМКПМКО, ЦОПМКПиМКО',
  );
  // «Постоянно» is a term of office work; only a body that wants a day to report is told of it.
  expect(said.filter((one) => one.startsWith('deadline-vague'))).toEqual([]);
});
