import { describe, expect, test } from 'vitest';
import { searchStems, searchWords } from '../../src/language/search-stem.js';

/** Whether a search for one word finds the other. */
function meet(a: string, b: string): boolean {
  return searchStems(a).some((stem) => searchStems(b).includes(stem));
}

describe('forms of one word', () => {
  test.each([
    'министерство министерства министерству министерством',
    'список списка списки списков',
    'проверка проверок проверки',
    'перечень перечня перечнем',
    'органы органов органам орган',
    'архив архива архивов',
    'отдых отдыха отдыхом',
    'материал материалы материалов',
    'отчёт отчета отчёты',
    'Иванов Иванова Иванову Ивановым',
    'Соловьёв Соловьева Соловьеву',
    'Смирнова Смирновой Смирнову',
    'школьный школьного школьных',
  ])('%s', (forms) => {
    const [first = '', ...others] = forms.split(' ');
    expect(others.filter((other) => !meet(first, other))).toEqual([]);
  });
});

describe('other words', () => {
  test.each([
    ['отдых', 'отдел'],
    ['совет', 'советник'],
    ['архив', 'архитектура'],
    ['Иванов', 'Петров'],
    ['2021', '2022'],
  ])('%s is no form of %s', (a, b) => {
    expect(meet(a, b)).toBe(false);
  });
});

test('words are cut at signs, those with a hyphen are found by their parts', () => {
  expect(searchWords('Приказ № 12-р, п. 3.1: врио')).toEqual([
    'Приказ',
    '12-р',
    '12',
    'р',
    'п',
    '3.1',
    'врио',
  ]);
});
