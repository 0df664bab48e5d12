import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits, editsOf } from '../../src/rules/edits.js';
import type { Paper } from '../../src/rules/paper.js';
import { finding } from '../report/run.js';
import { findingsOf, paperFrom, presetFindings } from './check.js';

function fixed(text: string): string {
  return applyEdits(text, editsOf(presetFindings('strict', text)));
}

/** What a register says, with everything a fix may touch folded away. */
function meaning(paper: Paper): unknown {
  const fold = (text: string): string => {
    const latin = [...'acekmopxyABCEHKMOPTXY'];
    const alike = [...'асекморхуАВСЕНКМОРТХУ'];
    const letters = Array.from(text, (letter) => alike[latin.indexOf(letter)] ?? letter);
    return letters
      .join('')
      .replace(/-{1,3}|[–—]/g, '–')
      .replace(/\s+/g, ' ')
      .trim();
  };
  return paper.leaves.map(({ id, number, label, text, deadline }) => ({
    id,
    number,
    label,
    text: fold(text),
    due: deadline?.due,
  }));
}

const FIXTURES = ['fixtures', 'fixtures/made'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => `${folder}/${name}`),
);

test.each(FIXTURES)('a fix changes no meaning: %s', (path) => {
  const text = readFileSync(path, 'utf8');
  const after = fixed(text);
  expect(meaning(paperFrom(after))).toEqual(meaning(paperFrom(text)));
  expect(after.replace(/[^\d\n]/g, '')).toBe(text.replace(/[^\d\n]/g, ''));
  expect(fixed(after), 'a second fix has nothing to do').toBe(after);
});

describe('edits', () => {
  const edit = fc
    .tuple(fc.nat(50), fc.nat(9), fc.constantFrom('', '–', 'а'))
    .map(([start, length, text]) => ({ start, end: start + length, text }));

  test('never lie over each other, in whatever order they come', () => {
    fc.assert(
      fc.property(fc.array(edit), (fix) => {
        const edits = editsOf([finding({ fix })]);
        for (const [index, { start }] of edits.entries())
          expect(start).toBeGreaterThanOrEqual(edits[index - 1]?.end ?? 0);
      }),
    );
  });

  test('change only what they name', () => {
    expect(
      applyEdits('0123456789', [
        { start: 1, end: 3, text: 'ab' },
        { start: 5, end: 5, text: '!' },
        { start: 9, end: 10, text: '' },
      ]),
    ).toBe('0ab34!5678');
  });
});

describe('letters that look alike', () => {
  const frame = (items: string): string => `РЕШЕНИЕ

от 10 января 2022 года № 3

РЕШИЛИ:

${items}
`;

  test('a word of a signed paper stays as it was signed', () => {
    const signed = `${frame('1. Подгoтовить oтчёт.')}\nПредседатель        А.Б. Орлова\n`;
    expect(fixed(signed)).toBe(signed);
    expect(findingsOf('lookalike-letters', signed)).toHaveLength(2);
  });

  test.each([
    ['1. Подгoтовить oтчёт.', '1. Подготовить отчёт.'],
    ['1. Принять меры c 1 марта.', '1. Принять меры с 1 марта.'],
    ['1. Купить лицензию Micrоsoft Office.', '1. Купить лицензию Microsoft Office.'],
    ['1. Подготовить BПР.', '1. Подготовить ВПР.'],
  ])('%s → %s', (before, after) => {
    expect(fixed(frame(before))).toBe(frame(after));
  });

  test.each([
    ['a number', '1. Провести XХI сессию.'],
    ['a label', '1. Отделу:\n1.a) составить план;\n1.b) провести учёбу.'],
    ['an address', '1. Разместить на сайте https://exаmple.ru/пaпка.'],
    ['two words in one', '1. Подготовить IT-план и Wordовский файл.'],
    ['a vitamin', '1. Закупить витамин C для школ.'],
  ])('%s stays as it is', (_name, items) => {
    expect(fixed(frame(items))).toBe(frame(items));
  });

  test('a number of both alphabets is reported all the same', () => {
    const [found] = findingsOf('lookalike-letters', frame('1. Провести XХI сессию.'));
    expect(found?.message).toContain('XХI');
    expect(found?.fix).toEqual([]);
  });
});

describe('dashes', () => {
  test('list bullets, hyphens and ranges stay as they are', () => {
    const text = `РЕШЕНИЕ

от 10 января 2022 года № 3

РЕШИЛИ:

1. Провести учебно-методический сбор – до 1 марта 2022 г.:
- составить план на 2022-2023 годы;
- собрать заявки - не менее 5-7.

Председатель        А.Б. Орлова
`;
    expect(fixed(text)).toBe(text.replace('заявки - не', 'заявки – не'));
  });

  test('the one that is wanted wins over the one that is usual', () => {
    const text = `РЕШЕНИЕ

РЕШИЛИ:

1. Подготовить план – до 1 марта 2022 г. – и отчёт.
`;
    const [found] = findingsOf('mixed-dashes', text, { dash: '—' });
    expect(applyEdits(text, found?.fix ?? [])).toBe(text.replaceAll('–', '—'));
  });
});
