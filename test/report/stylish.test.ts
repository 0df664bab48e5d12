import { describe, expect, test } from 'vitest';
import { codeFrame, printable } from '../../src/report/frame.js';
import { stylish } from '../../src/report/stylish.js';
import { sourceFromText } from '../../src/source/index.js';
import { finding, PLAIN, paperResult, runOf, runOver } from './run.js';

const TEXT = `РЕШЕНИЕ
коллегии управления образования

от 10 января 2022 года № 3

КОЛЛЕГИЯ РЕШИЛА:

1. Отделу кадров:
1.1. Подготовить график обучения.
Срок – 1 марта 2022 года
1.1. Провести обучение специалистов.
Срок – 29 апреля 2022 года

Председатель коллегии        А.Б. Орлова
`;

test('shows the place, the first place, why and what to do', () => {
  expect(stylish(runOver(TEXT, 'решение.txt'), PLAIN)).toBe(`решение.txt
  11:1  ошибка  номер 1.1 уже стоит выше  number-unique
    > 11 │ 1.1. Провести обучение специалистов.
         │ ^^^^
    первый пункт 1.1: 9:1
    > 9 │ 1.1. Подготовить график обучения.
        │ ^^^^
    Почему: На пункт ссылаются по номеру: в отчёте, в карточке контроля, в следующем решении. Если пунктов 2.1 два, неизвестно, какой из них исполнен.
    Что делать: Перенумеруйте второй пункт и проверьте ссылки на него. В подписанном документе номер меняет только сам орган.

Проверено документов: 1. Ошибок: 1, предупреждений: 0, замечаний: 0.
Подробнее о правиле: decisions explain number-unique
`);
});

test('says why only once for a rule', () => {
  const run = runOf([paperResult('a.txt', TEXT, [finding(), finding()])]);
  const said = stylish(run, { ...PLAIN, lang: 'en' });
  expect(said.match(/Why:/g)).toHaveLength(1);
  expect(said.match(/What to do:/g)).toHaveLength(2);
});

test('uses colours only when asked', () => {
  const run = runOver(TEXT);
  expect(stylish(run, PLAIN)).not.toContain('\u001b');
  expect(stylish(run, { ...PLAIN, color: true })).toContain('\u001b[31m');
});

test('obeys no escape code of a paper', () => {
  const evil = 'текст \u001b[2J \u009b31m \u202e конец';
  const run = runOf([paperResult(`${evil}.txt`, evil, [finding({ message: evil })])]);
  for (const sign of ['\u001b', '\u009b', '\u202e'])
    expect(stylish(run, PLAIN)).not.toContain(sign);
});

test('says that a clean run is clean', () => {
  const run = runOf([paperResult('a.txt', TEXT, [])]);
  expect(stylish(run, { ...PLAIN, lang: 'en' })).toBe('Papers checked: 1. Nothing found.\n');
});

describe('code frame', () => {
  const plain = { width: 60, mark: (text: string) => text, dim: (text: string) => text };
  const { lines } = sourceFromText(`${'слово '.repeat(100)}КОНЕЦ`);

  test('keeps the marked words of a long line in sight', () => {
    const start = { line: 1, column: 601, offset: 600 };
    const end = { line: 1, column: 606, offset: 605 };
    const [shown = '', marks = ''] = codeFrame(lines, { start, end }, plain);
    expect(shown.length).toBeLessThanOrEqual(60);
    expect(shown.slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1)).toBe('КОНЕЦ');
  });

  test('marks the words in the middle of a long line', () => {
    const start = { line: 1, column: 301, offset: 300 };
    const end = { line: 1, column: 306, offset: 305 };
    const [shown = '', marks = ''] = codeFrame(lines, { start, end }, plain);
    expect(shown.slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1)).toBe('слово');
  });

  test('is empty for a place outside the text', () => {
    const point = { line: 9, column: 1, offset: 900 };
    expect(codeFrame(lines, { start: point, end: point }, plain)).toEqual([]);
  });

  test('printable text keeps every column', () => {
    expect(printable('a\tb\u0007c')).toBe('a b·c');
  });
});
