import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  type Doubt,
  doubtsOf,
  registerFromSource,
  sourceFromText,
  validateDecision,
  validateParsed,
} from '../src/index.js';

function paper(points: string, head = 'управления культуры города Лугового'): string {
  return `ПРИКАЗ\n${head}\nот 5 марта 2022 года № 7\n\nПРИКАЗЫВАЮ:\n${points}\n\nНачальник А.Б. Иванов\n`;
}

function doubts(text: string, lang: 'ru' | 'en' = 'ru'): Doubt[] {
  return doubtsOf(registerFromSource(sourceFromText(text), { places: true }), { lang });
}

const rules = (text: string) => doubts(text).map(({ rule, task }) => `${task ?? ''}:${rule}`);

describe('doubtsOf', () => {
  test('a plain paper leaves no doubt', () => {
    expect(doubts(paper('1. Отделу кадров представить отчёт до 1 апреля 2022 года.'))).toEqual([]);
  });

  test('a year that was filled in is a doubt about the deadline, at its place, with the day', () => {
    const text = paper('1. Отделу кадров представить отчёт до 1 апреля.');
    const [only, ...others] = doubts(text);
    expect(others).toEqual([]);
    expect(only).toMatchObject({ task: '1', field: 'deadline', rule: 'inferred-year' });
    expect(only?.message).toContain('01.04.2022');
    const [span] = only?.spans ?? [];
    expect(text.slice(span?.start, span?.end)).toBe('до 1 апреля');
  });

  test('a deadline that was not understood is one', () => {
    const text = paper('1. Отделу кадров представить отчёт. Срок – 31 апреля 2022 года');
    expect(rules(text)).toContain('1:deadline-unknown');
  });

  test('nobody named: said for the item, and once where no item names anybody', () => {
    const one = paper('1. Отделу кадров представить отчёт.\n2. Провести смотр.');
    expect(rules(one)).toContain('2:assignee-none');
    const none = paper('1. Представить отчёт.\n2. Провести смотр.');
    expect(rules(none)).toEqual([':assignee-none-at-all']);
  });

  test('a task without a word that orders anything may be none', () => {
    const text = paper(
      '1. Отделу кадров:\n1.1. Представить отчёт.\n1.2. Смета расходов на 2022 год.',
    );
    expect(rules(text)).toContain('1.2:order-without-verb');
  });

  test('a number printed twice is told apart, and every doubt has an id of its own', () => {
    const text = paper('1. Отделу кадров сдать дела.\n1. Отделу кадров сдать отчёт.');
    const found = doubts(text);
    expect(found.map(({ rule }) => rule)).toContain('number-unique');
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
  });

  test('a heading without a number is none where the numbers below confirm it', () => {
    const text = paper('- Отделу кадров:\n1.1. Представить отчёт.\n1.2. Сдать дела.');
    expect(rules(text)).toEqual([]);
  });

  test('speaks English when asked to', () => {
    const [only] = doubts(paper('1. Отделу кадров представить отчёт до 1 апреля.'), 'en');
    expect(only?.message).toMatch(/^No year is printed/);
  });

  test('a text without a decision leaves none', () => {
    expect(doubts('Новости района\n\nВчера прошёл смотр.')).toEqual([]);
  });

  test('the same paper gives the same ids', () => {
    const text = readFileSync('fixtures/irkutsk-collegium-2021-11-26.txt', 'utf8');
    expect(doubts(text)).toEqual(doubts(text));
  });
});

test('validateParsed finds what validateDecision finds, without reading again', () => {
  const text = readFileSync('fixtures/ust-ilimsk-collegium-2021-12-15.txt', 'utf8');
  const source = sourceFromText(text);
  const found = validateParsed(source, registerFromSource(source));
  expect(found).toEqual(validateDecision(text));
  expect(found.length).toBeGreaterThan(0);
});
