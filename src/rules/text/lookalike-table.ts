/** Latin letters and the Cyrillic ones printed alike (Unicode confusables, as used in Russian). */
const PAIRS = 'aа cс eе oо pр xх yу AА BВ CС EЕ HН KК MМ OО PР TТ XХ YУ';

/** Latin letter → the Cyrillic letter that looks the same. */
export const TO_CYRILLIC: ReadonlyMap<string, string> = new Map(
  PAIRS.split(' ').map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);
/** Cyrillic letter → the Latin letter that looks the same. */
export const TO_LATIN: ReadonlyMap<string, string> = new Map(
  PAIRS.split(' ').map((pair) => [pair.slice(1), pair.slice(0, 1)]),
);

/** Letters of roman numerals in either script. A number is never changed, only reported. */
export const ROMAN = /^[IVXLCDMХСМІ]+$/;

/** One-letter words of Russian that a Latin letter can stand for. */
export const ONE_LETTER_WORDS: ReadonlyMap<string, string> = new Map(
  'aа cс oо yу kк AА BВ CС OО KК YУ'.split(' ').map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);
