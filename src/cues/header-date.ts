import { undoDigitSlips } from '../language/digit-slips.js';

/** Months in the genitive, as dates print them. */
const MONTHS = [
  'января',
  'февраля',
  'марта',
  'апреля',
  'мая',
  'июня',
  'июля',
  'августа',
  'сентября',
  'октября',
  'ноября',
  'декабря',
];

const IN_WORDS = new RegExp(
  `[«"„“]?\\s{0,3}(\\d{1,2})\\s{0,3}[»"”“]?\\s{0,3}(${MONTHS.join('|')})\\s{1,3}(\\d{4})(?!\\d)\\s{0,2}(?:г(?:ода|\\.)?(?![a-zЀ-ӿ]))?`,
  'i',
);
const NUMERIC =
  /(?<![\d.])(\d{1,2})[./](\d{1,2})[./](\d{4}|\d{2})(?![\d.]{0,9}\d)\s{0,2}(?:г(?:ода|\.)?(?![A-Za-zЀ-ӿ]))?/;
/** «1916 года, Октября 23 дня»: as old minutes write it. */
const YEAR_FIRST = new RegExp(
  `(?<!\\d)(1[789]\\d\\d)\\s{1,3}г(?:ода|\\.)?,?\\s{1,3}(${MONTHS.join('|')})\\s{1,3}(\\d{1,2})(?!\\d)(?:\\s{1,3}дня)?`,
  'i',
);
const ISO = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/;

/** «03.07.41» is a day of 1941: no paper bears a date so far ahead. */
const NEXT_CENTURY = 40;

export interface HeaderDate {
  /** ISO 8601 day. */
  iso: string;
  start: number;
  end: number;
}

/** Finds the first full date in a line; an impossible one is none. */
export function findHeaderDate(line: string): HeaderDate | null {
  if (!/\d/.test(line)) return null;
  const text = undoDigitSlips(line);
  const words = IN_WORDS.exec(text);
  if (words !== null) {
    const month = MONTHS.indexOf((words[2] ?? '').toLowerCase()) + 1;
    return asDate(words, Number(words[3]), month, Number(words[1]));
  }
  const old = YEAR_FIRST.exec(text);
  if (old !== null) {
    const month = MONTHS.indexOf((old[2] ?? '').toLowerCase()) + 1;
    return asDate(old, Number(old[1]), month, Number(old[3]));
  }
  const numeric = NUMERIC.exec(text);
  if (numeric !== null) {
    const year = Number(numeric[3]);
    return asDate(
      numeric,
      year < 100 ? year + (year < NEXT_CENTURY ? 2000 : 1900) : year,
      Number(numeric[2]),
      Number(numeric[1]),
    );
  }
  const iso = ISO.exec(text);
  return iso === null ? null : asDate(iso, Number(iso[1]), Number(iso[2]), Number(iso[3]));
}

function asDate(
  found: RegExpExecArray,
  year: number,
  month: number,
  day: number,
): HeaderDate | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!real || year < 1900 || year > 2199) return null;
  return {
    iso: date.toISOString().slice(0, 10),
    start: found.index,
    end: found.index + found[0].length,
  };
}
