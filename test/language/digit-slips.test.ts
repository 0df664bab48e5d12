import { describe, expect, test } from 'vitest';
import { undoDigitSlips } from '../../src/language/digit-slips.js';

describe('letters in place of digits', () => {
  test.each([
    ['от ЗО апреля 2О22 года', 'от 30 апреля 2022 года'],
    ['2б апреля', '26 апреля'],
    ['с З по l5 марта', 'с 3 по 15 марта'],
    ['«2О» мая 201б г.', '«20» мая 2016 г.'],
    ['Зl.12.2О21', '31.12.2021'],
    ['до 2б числа', 'до 26 числа'],
    ['в течение ЗО дней', 'в течение 30 дней'],
    ['не позднее б мая', 'не позднее 6 мая'],
  ])('«%s» is «%s»', (printed, read) => {
    expect(undoDigitSlips(printed)).toBe(read);
  });

  test.each([
    'О мерах по подготовке',
    'по пункту 2б решения',
    'в мая',
    'об апреля',
    'Иванова З. апреля',
    'Иванов З апреля',
    '5б класс',
    'до II мая',
    '45 мая',
    'ЗО рублей',
    'за об этом дней',
  ])('«%s» stays', (printed) => {
    expect(undoDigitSlips(printed)).toBe(printed);
  });
});
