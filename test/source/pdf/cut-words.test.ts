import { describe, expect, test } from 'vitest';
import { isCut, vocabularyOf } from '../../../src/source/pdf/cut-words.js';
import type { PrintedLine } from '../../../src/source/pdf/lines.js';

const WORDS = vocabularyOf(['в каждой администрации района', 'по программам и проектам города']);

/** A line that leaves so many letters of room in its cell. */
function line(text: string, room = 0): PrintedLine {
  const right = 100 - room * 6;
  return { text, left: right - text.length * 6, right, y: 100, size: 12 };
}

function cut(first: string, second: string, room = 0, words = WORDS): boolean {
  const above = line(first, room);
  return isCut(above, line(second), { left: above.left, right: 100 }, words);
}

describe('a word that its cell cut', () => {
  test.each([
    ['администраци', 'и города'],
    ['Ответственны', 'й исполнитель'],
    ['ЦРКДНТИМК', 'Л порядок,'],
    ['общедоступн', 'ых библиотек'],
    ['учреждени', 'и культуры'],
    ['исполнител', 'ь'],
    ['культуры', ', спорта'],
  ])('«%s|%s» is one', (first, second) => {
    expect(cut(first, second)).toBe(true);
  });

  test.each([
    ['культуры', 'и спорта'],
    ['программам', 'и проектам'],
    ['библиотеки', 'в районе'],
    ['управление', 'образования'],
    ['директор', 'А.Б. Иванов'],
    ['отделения', 'до мая'],
  ])('«%s %s» are two', (first, second) => {
    expect(cut(first, second)).toBe(false);
  });

  test('nothing was cut where another letter had room', () => {
    expect(cut('администраци', 'и города', 3)).toBe(false);
  });
});
