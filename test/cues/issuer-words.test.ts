import { describe, expect, test } from 'vitest';
import { bodyFromGenitive, startsWithBody } from '../../src/cues/issuer.js';
import { parseDecision } from '../../src/index.js';

test.each([
  ['муниципалитета города', 'муниципалитет города'],
  ['центральной районной больницы', 'центральная районная больница'],
  ['нового главы района', 'новый глава района'],
  ['исполняющего обязанности директора', 'исполняющий обязанности директора'],
  ['заведующей детским садом', 'заведующая детским садом'],
  ['начальника таможни', 'начальник таможни'],
])('«%s»', (genitive, nominative) => {
  expect(bodyFromGenitive(genitive)).toBe(nominative);
});

describe('no issuer', () => {
  test.each(['части вопросов', 'населения города', 'участников собрания'])('«%s»', (text) => {
    expect(bodyFromGenitive(text)).toBeNull();
  });
  test('a label of a card', () => {
    expect(startsWithBody('Архив: дело 7')).toBe(false);
  });
});

test('reads the issuer of an order behind its title', () => {
  const text =
    'ПРИКАЗ\nмуниципалитета города Лугового\n12.03.2024 № 5\nПРИКАЗЫВАЮ:\n1. Отделу кадров обновить список до 1 мая 2024 года.';
  expect(parseDecision(text).documents[0]?.issuer).toBe('муниципалитет города Лугового');
});
