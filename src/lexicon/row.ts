/**
 * How a noun bends: `m`, `n`, `f` by gender, the rest follows from its ending; `m*` masculine with a
 * vowel that goes («участок», «владелец»); `f3` feminine in -ь; `ma` masculine in -а or -я («глава»);
 * `adj` an adjective that stands for a noun («заведующий»); `pl` plural only; `0` never.
 */
export const DECLENSIONS = ['m', 'm*', 'n', 'f', 'f3', 'ma', 'adj', 'pl', '0'] as const;

export type Declension = (typeof DECLENSIONS)[number];
