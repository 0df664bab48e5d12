import { expect, test } from 'vitest';
import { ownDays } from '../../src/party/index.js';

test.each([
  [
    'Петрову П.П. – до 15 мая, Иванову И.И. – до 20 мая сдать отчёты.',
    ['Петров П.П. – до 15 мая', 'Иванов И.И. – до 20 мая'],
  ],
  [
    'Сдать отчёты: отделу кадров – до 15 мая, отделу архива – до 20.05.2022.',
    ['отдел кадров – до 15 мая', 'отдел архива – до 20.05.2022'],
  ],
])('«%s»: each addressee has a day of its own', (text, names) => {
  const found = ownDays(text);
  expect(found?.assignees.map(({ name }) => name)).toEqual(names);
  expect(text.slice(found?.start, found?.end)).toBe(found?.phrase);
});

test.each([
  'Завершить работы: ремонт кровли – до 15 мая, покраску стен – до 20 мая.',
  'Провести смотры: в школах – до 15 мая, в садах – до 20 мая.',
  'Отделу кадров – до 15 мая сдать отчёт.',
  'Сдать отчёты: отделу кадров – до 15 мая, отделу архива – до 20 мая, и проверить их.',
])('«%s»: no list of addressees with their days', (text) => {
  expect(ownDays(text)).toBeNull();
});
