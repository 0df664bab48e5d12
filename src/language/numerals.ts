/** Russian numerals in words, every case and gender, and Roman ones. */

import { once } from './once.js';

const CARDINAL_WORDS: [string, number][] = [
  ['один одного одному одним одном одна одной одну одно одни одних одними', 1],
  ['два двух двум двумя две двое двоих', 2],
  ['три трех трем тремя трое троих', 3],
  ['четыре четырех четырем четырьмя четверо', 4],
  ['восемь восьми восемью восьмью', 8],
  ['сорок сорока', 40],
  ['пятьдесят пятидесяти', 50],
  ['шестьдесят шестидесяти', 60],
  ['семьдесят семидесяти', 70],
  ['восемьдесят восьмидесяти', 80],
  ['девяносто девяноста', 90],
  ['сто ста', 100],
];
const SOFT_CARDINALS: [string, number][] = [
  ['пят', 5],
  ['шест', 6],
  ['сем', 7],
  ['девят', 9],
  ['десят', 10],
  ['одиннадцат', 11],
  ['двенадцат', 12],
  ['тринадцат', 13],
  ['четырнадцат', 14],
  ['пятнадцат', 15],
  ['шестнадцат', 16],
  ['семнадцат', 17],
  ['восемнадцат', 18],
  ['девятнадцат', 19],
  ['двадцат', 20],
  ['тридцат', 30],
];
const ORDINAL_STEMS: [string, number][] = [
  ['перв', 1],
  ['втор', 2],
  ['четверт', 4],
  ['пят', 5],
  ['шест', 6],
  ['седьм', 7],
  ['восьм', 8],
  ['девят', 9],
  ['десят', 10],
  ['одиннадцат', 11],
  ['двенадцат', 12],
  ['тринадцат', 13],
  ['четырнадцат', 14],
  ['пятнадцат', 15],
  ['шестнадцат', 16],
  ['семнадцат', 17],
  ['восемнадцат', 18],
  ['девятнадцат', 19],
  ['двадцат', 20],
  ['тридцат', 30],
];
/** Stems of «первый» to «десятый», in their order; «третий» has one of its own. */
export const FIRST_TEN: readonly string[] = [
  'перв',
  'втор',
  'трет',
  'четверт',
  'пят',
  'шест',
  'седьм',
  'восьм',
  'девят',
  'десят',
];
/** Endings of adjectives; ordinals decline like them. */
export const ADJECTIVE_ENDINGS =
  'ый ий ой ого его ому ему ым им ом ем ая яя ую юю ое ее ые ие ых их ыми ими ей'.split(' ');
const THIRD =
  'третий третьего третьему третьим третьем третья третьей третью третье третьи третьих';

/** «десять», «десяти»… → 10. Words for tens and units stand apart: «двадцать» «одного». */
export const cardinals = once((): ReadonlyMap<string, number> => new Map(eachCardinal()));
/** «первый», «первого»… → 1. In «двадцать первого» only the last word is an ordinal. */
export const ordinals = once((): ReadonlyMap<string, number> => new Map(eachOrdinal()));
/** Roman I–XII in small letters, also as typists without a Latin keyboard write them. */
export const ROMANS: ReadonlyMap<string, number> = new Map(
  'i ii iii iv v vi vii viii ix x xi xii'.split(' ').map((word, at) => [word, at + 1]),
);
/** Russian letters in place of Roman numerals («П квартал»): read so before a unit only. */
export const ROMAN_LOOKALIKES: ReadonlyMap<string, number> = new Map([
  ['п', 2],
  ['ш', 3],
  ['х', 10],
  ['iу', 4],
  ['уi', 6],
  ['хi', 11],
  ['хii', 12],
]);
/** First parts of compounds: «двухнедельный», «десятидневный». */
export const numeralPrefixes = once((): ReadonlyMap<string, number> => new Map(eachPrefix()));

function* eachCardinal(): Generator<[string, number]> {
  for (const [words, value] of CARDINAL_WORDS) {
    for (const word of words.split(' ')) yield [word, value];
  }
  for (const [stem, value] of SOFT_CARDINALS) {
    for (const ending of ['ь', 'и', 'ью', 'еро']) {
      if (ending !== 'еро' || value < 8) yield [stem + ending, value];
    }
  }
}

function* eachOrdinal(): Generator<[string, number]> {
  for (const [stem, value] of ORDINAL_STEMS) {
    for (const ending of ADJECTIVE_ENDINGS) yield [stem + ending, value];
  }
  for (const word of THIRD.split(' ')) yield [word, 3];
}

function* eachPrefix(): Generator<[string, number]> {
  const genitives: [string, number][] = [
    ['одно', 1],
    ['двух', 2],
    ['двух', 2],
    ['трех', 3],
    ['четырех', 4],
    ['восьми', 8],
    ['сорока', 40],
    ['пятидесяти', 50],
    ['шестидесяти', 60],
    ['семидесяти', 70],
    ['восьмидесяти', 80],
    ['девяносто', 90],
    ['сто', 100],
    ...SOFT_CARDINALS.map(([stem, value]): [string, number] => [`${stem}и`, value]),
  ];
  yield* genitives;
  for (const [tens, value] of genitives.filter(([, value]) => value >= 20 && value < 100)) {
    for (const [units, unit] of genitives.filter(([, unit]) => unit < 10)) {
      yield [tens + units, value + unit];
    }
  }
}
