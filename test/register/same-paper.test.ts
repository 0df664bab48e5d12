import { expect, test } from 'vitest';
import { parseDecision } from '../../src/index.js';
import { joinRegisters } from '../../src/register/join.js';
import { isSamePaper, PaperShelf, papersOf } from '../../src/register/same-paper.js';

const paper = (subject: string, items: string[], head = 'от 5 марта 2022 года') =>
  parseDecision(
    `РЕШЕНИЕ\nколлегии управления культуры города Лугового\n${head}\n${subject}\nКОЛЛЕГИЯ РЕШИЛА:\n${items
      .map((item, place) => `${place + 1}. ${item}`)
      .join('\n')}\n`,
    { path: `${subject}.txt` },
  );
const WINTER = paper('О подготовке к зиме', [
  'Отделу кадров представить отчёт о кадрах до 1 июня 2022 года.',
  'Отделу связи проверить телефонные линии до 1 июля 2022 года.',
]);
const FEAST = paper('О проведении фестиваля', [
  'Отделу афиш напечатать программу до 1 июня 2022 года.',
  'Отделу сцены построить помост до 1 июля 2022 года.',
]);
const facts = (register: typeof WINTER) => {
  const [one] = papersOf(register);
  if (one === undefined) throw new Error('no paper');
  return one;
};

test('dates and small words make no two papers one', () => {
  expect(facts(WINTER).id).toBe(facts(FEAST).id);
  expect(isSamePaper(facts(WINTER), facts(FEAST))).toBe(false);
  const { register, repeated } = joinRegisters([WINTER, FEAST]);
  expect(register.documents.map(({ id }) => id)).toEqual([
    facts(WINTER).id,
    `${facts(WINTER).id}#2`,
  ]);
  expect(repeated).toEqual([]);
});

test('a paper put right is the same one, and another version of it', () => {
  const again = paper('О подготовке к зиме', [
    'Отделу кадров представить отчёт о кадрах до 15 июня 2022 года.',
    'Отделу связи проверить телефонные линии до 1 июля 2022 года.',
  ]);
  expect(isSamePaper(facts(WINTER), facts(again))).toBe(true);
  expect(joinRegisters([WINTER, again]).repeated.map(({ dropped }) => dropped)).toEqual([false]);
  expect(joinRegisters([WINTER, WINTER]).register.documents).toHaveLength(1);
});

test('a number tells papers of one day apart, whatever they say', () => {
  const items = ['Отделу кадров представить отчёт о кадрах до 1 июня 2022 года.'];
  const five = paper('О кадрах', items, 'от 5 марта 2022 года № 5');
  const six = paper('О кадрах', items, 'от 5 марта 2022 года № 6');
  expect(isSamePaper(facts(five), facts(six))).toBe(false);
  expect(isSamePaper(facts(five), facts(five))).toBe(true);
});

test('one body’s papers of one day with tasks alike and other subjects are two', () => {
  const items = (who: string, day: number) => [
    `Отделу ${who} представить отчёт до ${day} июня 2022 года.`,
    `Отделу связи проверить телефонные линии до ${day} июля 2022 года.`,
  ];
  const winter = facts(paper('О подготовке к зиме', items('кадров', 1)));
  const summer = facts(paper('О подготовке к лету', items('кадров', 5)));
  expect(isSamePaper(winter, summer)).toBe(false);
  const retitled = facts(paper('О подготовке к зимнему периоду', items('кадров', 1)));
  expect(isSamePaper(winter, retitled)).toBe(true);
});

test('of several papers that it may be a paper is the likest, and none that another one is', () => {
  const items = ['Отделу связи проверить телефонные линии до 1 июля 2022 года.'];
  const winter = facts(paper('О подготовке к зиме', items));
  const summer = { ...facts(paper('О подготовке к лету', items)), id: `${winter.id}#2` };
  const shelf = new PaperShelf([winter, summer]);
  expect(shelf.find(facts(paper('О подготовке к лету', items)))?.id).toBe(summer.id);
  expect(shelf.find(winter)?.id).toBe(winter.id);
  expect(shelf.find(winter, new Set([winter.id]))?.id).toBe(summer.id);
});
