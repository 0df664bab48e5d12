import { describe, expect, test } from 'vitest';
import { deadlineLabels, findDeadlines, parseDeadline } from '../../src/deadline/index.js';
import { NOTATIONS } from './notations.js';
import { DOCUMENT_DATE } from './table.js';

describe('any length of text is read in linear time', () => {
  const MEGABYTE = 1_000_000;
  const runs: [string, string][] = [
    ['spaces', ' '],
    ['digits', '1'],
    ['dashes', '-'],
    ['full stops', '.'],
    ['brackets', '('],
    ['quotes', '«'],
    ['day and dash', '1-'],
    ['dates', '01.'],
    ['numbers and commas', '1, '],
    ['months', 'март, '],
    ['prepositions', 'до '],
    ['labels', 'срок: '],
    ['hyphenated lines', 'а-\n'],
    ['combining marks', 'и\u0306\u0308'],
    ['letters', 'ж'],
    ['letters apart', 'м а р т а '],
    ['unknown letters apart', 'с р о к ж ж '],
    ['a name', 'И.И. Иванов, '],
    ['frequencies', 'ежегодно до '],
  ];
  // A quadratic reading of a megabyte takes hours; the runner's limit of half a minute finds it.
  test.each(runs)('a megabyte of %s', (_name, part) => {
    const text = part.repeat(Math.ceil(MEGABYTE / part.length));
    expect(parseDeadline(text, { documentDate: DOCUMENT_DATE }).type).toBe('unknown');
    expect(deadlineLabels(text).length).toBeLessThan(MEGABYTE);
    expect(findDeadlines(text).length).toBeLessThan(MEGABYTE);
  });
});

test('every day of 2000–2040 reads back in every notation', () => {
  const wrong: string[] = [];
  const last = Date.UTC(2040, 11, 31);
  for (let time = Date.UTC(2000, 0, 1); time <= last; time += 86_400_000) {
    const date = new Date(time);
    const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
    const iso = date.toISOString().slice(0, 10);
    for (const notation of NOTATIONS) {
      const phrase = notation(year, month, day);
      if (parseDeadline(phrase).due !== iso) wrong.push(phrase);
    }
  }
  expect(wrong).toEqual([]);
});
