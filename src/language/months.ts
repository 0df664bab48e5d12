import { once } from './once.js';

/** Whole-word forms of the months: no prefixes, so that «Мартынова» is no March. */

const SOFT = [
  ['январ', 1],
  ['феврал', 2],
  ['апрел', 4],
  ['июн', 6],
  ['июл', 7],
  ['сентябр', 9],
  ['октябр', 10],
  ['ноябр', 11],
  ['декабр', 12],
] as const;
const SOFT_ENDINGS = ['ь', 'я', 'ю', 'ем', 'е', 'и', 'ей', 'ям', 'ями', 'ях'];
const OTHERS: [string, number][] = [
  ['март марта марту мартом марте', 3],
  ['май мая маю маем мае', 5],
  ['август августа августу августом августе', 8],
];
const SHORT: [string, number][] = [
  ['янв', 1],
  ['фев февр', 2],
  ['мар', 3],
  ['апр', 4],
  ['июн', 6],
  ['июл', 7],
  ['авг', 8],
  ['сен сент', 9],
  ['окт', 10],
  ['ноя нояб', 11],
  ['дек', 12],
];

export interface MonthForm {
  /** 1 for January … 12 for December. */
  month: number;
  /** «марта», the form behind a day; abbreviations serve as any form. */
  genitive: boolean;
  abbreviation: boolean;
}

/** Every written form of every month. */
export const months = once((): ReadonlyMap<string, MonthForm> => new Map(forms()));

function* forms(): Generator<[string, MonthForm]> {
  for (const [stem, month] of SOFT) {
    for (const ending of SOFT_ENDINGS) {
      yield [stem + ending, { month, genitive: ending === 'я', abbreviation: false }];
    }
  }
  for (const [words, month] of OTHERS) {
    for (const [at, word] of words.split(' ').entries()) {
      yield [word, { month, genitive: at === 1, abbreviation: false }];
    }
  }
  for (const [words, month] of SHORT) {
    for (const word of words.split(' '))
      yield [word, { month, genitive: true, abbreviation: true }];
  }
}

/** How the months begin, as alternatives of an expression; May is one of its forms. */
export const MONTH_STEMS = [
  ...SOFT.map(([stem]) => stem),
  ...OTHERS.map(([words]) =>
    words.startsWith('май') ? 'ма[йяею](?![а-яё])' : words.split(' ', 1)[0],
  ),
].join('|');
