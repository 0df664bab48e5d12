import { expect, test } from 'vitest';
import { parseDecision } from '../../src/index.js';

const paper = (...lines: string[]): string =>
  [
    'ПРИКАЗ',
    'управления культуры города Лугового',
    'от 5 марта 2022 года № 7',
    '',
    'ПРИКАЗЫВАЮ:',
    ...lines,
    '',
    'Начальник А.Б. Иванов',
  ].join('\n');

const numbers = (text: string): string[] => {
  const { tasks, statements } = parseDecision(text, { path: 'paper.txt' });
  return [...tasks, ...statements].map(({ number }) => number).sort();
};

test('an order in front of the printed «1.» is beside it, not over it', () => {
  const text = paper(
    'Организовать прогулки по расписанию.',
    '1. Провести смотр.',
    '2. Отделу кадров сдать дела.',
  );
  expect(numbers(text)).toEqual(['0', '1', '2']);
});

test('a paragraph that begins with its object is an order of its own within its number', () => {
  const text = paper(
    '1. Отделу архива произвести ревизию остатков.',
    'Данные об остатках представить в отдел до 15 мая.',
    '2. Отделу кадров составить отчёт.',
    'В отчёте указать сроки.',
  );
  expect(numbers(text)).toEqual(['1.1', '1.2', '2']);
});

test('a page that begins in the midst of a list of orders is read', () => {
  const text = [
    '1.2. Разнарядку на учебники (приложение 2).',
    '2. Директору склада (Малахов Р.Н.) отпустить учебники.',
    '3. Начальникам отделов образования:',
    '3.1. Вывезти учебники со склада.',
    '3.2. Проверить учёт учебников.',
    '3.3. Представить отчёт до 20 февраля 2004 г.',
  ].join('\n');
  expect(numbers(text)).toEqual(['1.2', '2', '3.1', '3.2', '3.3']);
});
