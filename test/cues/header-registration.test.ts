import { expect, test } from 'vitest';
import { findRegistration } from '../../src/cues/header-registration.js';

function registration(...below: string[]): { date: string | null; number: string | null } {
  return findRegistration(below, [], false);
}

test.each([
  ['управления культуры города Лугового от 5 марта 2022 года № 7', '2022-03-05', '7'],
  ['главы города Лугового от «05» марта 2022 г.', '2022-03-05', null],
  ['совета депутатов от 05.03.2022 № 12-р', '2022-03-05', '12-р'],
])('date and number behind the body: «%s»', (line, date, number) => {
  expect(registration('ПРИКАЗ', line)).toEqual({ date, number });
});

test.each([
  'к постановлению администрации от 5 марта 2022 года № 7',
  'по результатам совещания, состоявшегося 5 марта 2022 года',
  'О выполнении плана, принятого советом от 5 марта 2022 года',
])('days of something else: «%s»', (line) => {
  expect(registration('ПРИКАЗ', line)).toMatchObject({ date: null });
});
