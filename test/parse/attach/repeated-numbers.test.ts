import { expect, test } from 'vitest';
import { parseDecision } from '../../../src/index.js';

function repeated(text: string): (string | null)[] {
  const { diagnostics } = parseDecision(text);
  return diagnostics.filter(({ rule }) => rule === 'number-unique').map(({ task }) => task);
}

const MINUTES = `ПРОТОКОЛ № 7
заседания комиссии Заречного района
15 сентября 2020 г.

Вопрос 1. Об охране школ.
Решение:
1. Управлению образования провести обследования до 01.10.2020.

Вопрос 2. О ходе исполнения решений.
Решение:
1. Секретарю комиссии направить протокол исполнителям.
2. Управлению образования представить отчёт.`;

test('points that minutes count anew in each question are no repeats', () => {
  expect(repeated(MINUTES)).toEqual([]);
});

test('a number that comes again within a question is one', () => {
  expect(repeated(`${MINUTES}\n2. Отделу культуры представить отчёт.`)).toEqual(['2#2']);
});
