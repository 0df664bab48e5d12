import { describe, expect, it } from 'vitest';
import { Misprints } from '../../src/compare/misprints.js';

function knowing(...stems: string[]): Misprints {
  const misprints = new Misprints();
  for (const stem of stems) misprints.learn(stem, stem.toUpperCase());
  return misprints;
}

describe('Misprints', () => {
  it.each([
    ['a letter left out', 'мониторинг', 'монитринг'],
    ['the last letter left out', 'мониторинг', 'мониторин'],
    ['a letter put in', 'мониторинг', 'монниторинг'],
    ['two letters swapped', 'мониторинг', 'монитроинг'],
    ['the last two swapped', 'мониторинг', 'мониторигн'],
  ])('knows %s', (_, known, misprint) => {
    expect(knowing(known).familyOf(misprint)).toBe('МОНИТОРИНГ');
  });

  it.each([
    ['another beginning', 'приложить', 'уложить'],
    ['two letters off', 'мониторинг', 'монтринг'],
    ['another letter', 'мониторинг', 'монитаринг'],
    ['short words', 'школа', 'шкла'],
    ['the word itself', 'мониторинг', 'мониторинг'],
  ])('leaves %s alone', (_, known, other) => {
    expect(knowing(known).familyOf(other)).toBeNull();
  });

  it('takes the stem learned first, and the misprint nearest to the beginning', () => {
    expect(knowing('прокладкаа', 'прокладкаб').familyOf('прокладка')).toBe('ПРОКЛАДКАА');
    expect(knowing('абвгдежи', 'абвдежзи').familyOf('абвгдежзи')).toBe('АБВДЕЖЗИ');
  });
});
