import { expect, test } from 'vitest';
import { parseBytes } from '../../../src/index.js';

const HEAD = ['ПРИКАЗ', 'от 5 марта 2022 года № 7', 'ПРИКАЗЫВАЮ:', '1. Отделу кадров сдать дела.'];

/** The texts of the tasks of a page that makes a paragraph of every printed line. */
async function texts(lines: readonly string[]): Promise<string[]> {
  const body = [...HEAD, ...lines, 'Начальник А.Б. Иванов'].map((line) => `<p>${line}</p>`);
  const page = new TextEncoder().encode(`<!doctype html><body>${body.join('')}</body>`);
  const { tasks } = await parseBytes(page, { path: 'paper.html' });
  return tasks.map(({ text }) => text);
}

test('a page’s head and number within a split word, each a paragraph', async () => {
  const broken = ['2. Отделу архива собрать и со-', 'Приказ от 05.03.2022 № 7', '2'];
  expect((await texts([...broken, 'поставить сведения.']))[1]).toBe(
    'Отделу архива собрать и сопоставить сведения.',
  );
});

test('the rest of the word is none', async () => {
  const lines = ['2. Отделу архива обойти ос-', 'тановки и пять', '2', 'площадок.'];
  expect((await texts(lines))[1]).toBe('Отделу архива обойти остановки и пять площадок.');
});
