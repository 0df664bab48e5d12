import type { WordKind } from './kinds.js';

/** Lengths of a recurrence or a duration; months for the longer ones. */
export const FREQUENCY = {
  hour: 0,
  day: 1,
  week: 2,
  decade: 3,
  month: 4,
  quarter: 5,
  half: 6,
  year: 7,
} as const;
export type Frequency = (typeof FREQUENCY)[keyof typeof FREQUENCY];
/** Each by its own number. */
const ALL: readonly Frequency[] = Object.values(FREQUENCY);

/** The frequency a word's value stands for. */
export function frequencyOf(value: number): Frequency {
  return ALL[value] ?? FREQUENCY.year;
}

/** «ежегодно», «ежегодный»…: stem and what it means. */
const FREQUENCY_STEMS: [string, Frequency][] = [
  ['ежечасн', FREQUENCY.hour],
  ['ежедневн', FREQUENCY.day],
  ['ежесуточн', FREQUENCY.day],
  ['еженедельн', FREQUENCY.week],
  ['ежедекадн', FREQUENCY.decade],
  ['подекадн', FREQUENCY.decade],
  ['ежемесячн', FREQUENCY.month],
  ['ежеквартальн', FREQUENCY.quarter],
  ['поквартальн', FREQUENCY.quarter],
  ['ежегодн', FREQUENCY.year],
];
const ADVERBS: [string, Frequency][] = [
  ['поденно', FREQUENCY.day],
  ['понедельно', FREQUENCY.week],
  ['помесячно', FREQUENCY.month],
];

export const FREQUENCY_ADJECTIVES: [WordKind, number, string][] = FREQUENCY_STEMS.map(
  ([stem, value]) => ['frequency', value, stem],
);

export const FREQUENCY_WORDS: [WordKind, number, string][] = [
  ...FREQUENCY_STEMS.map(([stem, value]): [WordKind, number, string] => [
    'frequency',
    value,
    `${stem}о`,
  ]),
  ...ADVERBS.map(([word, value]): [WordKind, number, string] => ['frequency', value, word]),
  ['times', 0, 'раз раза разу разов'],
  ['twice', 1, 'единожды однократно'],
  ['twice', 2, 'дважды двукратно'],
  ['twice', 3, 'трижды троекратно'],
  [
    'constantly',
    0,
    'постоянно систематически регулярно непрерывно бессрочно круглогодично круглосуточно периодически неограниченно перманентно непрестанно',
  ],
  // Days of the marks of urgency, by the rules of office work.
  ['atonce', 0, 'незамедлительно немедленно безотлагательно неотложно экстренно'],
  ['atonce', 3, 'срочно'],
  ['atonce', 10, 'оперативно'],
];
