import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PAPERS, parse, recordsOf } from './papers.js';

const anyPaper = fc.constantFrom(...PAPERS.map(({ text }) => text));
const pieces = fc.constantFrom(
  'РЕШЕНИЕ',
  'КОЛЛЕГИЯ РЕШИЛА:',
  'П Р И К А З Ы В А Ю:',
  'Протокол № 3',
  'Повестка дня:',
  'СЛУШАЛИ:',
  '1. Обеспечить порядок.',
  '1.1. Провести проверку до 1 марта',
  '2) принять меры;',
  'а) направить отчёт;',
  '– подготовить план',
  'Срок: до 30.01.2022',
  'Отв.: Иванов И.И.',
  'Отделу кадров (Петрова А.А.):',
  '№\tПоручение\tИсполнитель\tСрок',
  '1\tПровести\tОтдел\t01.02.2022',
  '|---|---|',
  '12',
  'Директор            П.П. Петров',
  'Приложение № 1',
  '',
  '   ',
);

describe('any text', () => {
  test('strings of any characters, lone surrogates among them, are read without an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expect(parse(text).register.documents).toHaveLength(1);
      }),
      { numRuns: 150 },
    );
  });

  test('lines of papers in any order are read without an error, and ids stay unique', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (lines) => {
        const { tasks, statements } = parse(lines.join('\n')).register;
        const ids = [...tasks, ...statements].map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 150 },
    );
  });

  test('a paper cut off anywhere is read without an error', () => {
    fc.assert(
      fc.property(anyPaper, fc.double({ min: 0, max: 1, noNaN: true }), (text, share) => {
        const { coverage } = parse(text.slice(0, Math.floor(text.length * share)));
        expect(coverage).toBeGreaterThanOrEqual(0);
        expect(coverage).toBeLessThanOrEqual(1);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the same paper', () => {
  const shuffled = (change: (text: string) => string) => {
    for (const { name, text } of PAPERS)
      expect({ name, records: recordsOf(change(text)) }).toEqual({
        name,
        records: recordsOf(text),
      });
  };

  test('with CRLF for LF', () => {
    shuffled((text) => text.replaceAll('\n', '\r\n'));
  });

  test('with no-break spaces', () => {
    shuffled((text) => text.replaceAll('. ', '.\u00a0').replaceAll('№ ', '№\u00a0'));
  });

  test('with an em dash for its dashes', () => {
    for (const dash of ['—']) shuffled((text) => text.replaceAll('–', dash));
  });

  test('indented', () => {
    shuffled((text) => text.replace(/^(?=[^\t|\n])/gmu, '      '));
  });

  test('with spaces behind its lines and a byte order mark', () => {
    shuffled((text) => `\ufeff${text.replace(/(?<=[^\s|])$/gmu, '  ')}`);
  });
});
