import { expect, test } from 'vitest';
import { impersonal } from '../../src/cues/first-person.js';
import { isOrder } from '../../src/cues/order.js';
import { isStatement } from '../../src/cues/statement.js';

test.each([
  ['Поручаю начальникам отделов сдать дела.', 'Поручить начальникам отделов сдать дела.'],
  ['Утверждаю прилагаемый график.', 'Утвердить прилагаемый график.'],
  ['Прошу министерство выделить средства.', 'Просить министерство выделить средства.'],
])('«%s» says what its infinitive would', (printed, same) => {
  expect(impersonal(printed)).toBe(same);
  expect(isOrder(printed)).toBe(true);
});

test('a word that ends like a first person is none', () => {
  for (const words of ['Школою заведует Петрова.', 'Статью изложить в новой редакции.'])
    expect(impersonal(words)).toBe(words);
});

test('what is complete when it is adopted stays so in the first person', () => {
  expect(isStatement('Утверждаю прилагаемый график.')).toBe(true);
  expect(isStatement('Назначаю ответственным Петрову А.А.')).toBe(false);
});
