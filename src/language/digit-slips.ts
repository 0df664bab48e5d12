import { pairs } from './characters.js';

/**
 * Letters that scanners and typists put in place of digits, each before its digit. Only where nothing but a
 * number can stand: «б» and «В» begin points and sentences everywhere else.
 */
const DIGIT_OF = pairs('о0О0o0O0з3З3б6Б6l1i1I1і1І1в8В8B8s5S5ч4Ч4');

/** The same letters, small: every expression here ignores case. */
const LETTERS = 'оoзбliівbsч';
const SIGN = `[\\d${LETTERS}]`;
const ALONE = '(?<![a-zа-яё\\d.,/№-])';
const MONTH =
  '(?:январ|феврал|март|апрел|ма|июн|июл|август|сентябр|октябр|ноябр|декабр)[ая](?![а-яё])';
const UNIT =
  '(?:(?:рабоч|календарн|банковск)[а-яё]{2,3}|дн(?:я|ей)|суток|недел[ьи]|месяц(?:а|ев))(?![а-яё])';

/** «ЗО апреля», «2б» мая», «до 1О числа»: the day. */
const DAY = new RegExp(`${ALONE}${SIGN}{1,2}(?=[»"”]? (?:${MONTH}|числ[ауо](?![а-яё])))`, 'gi');
/** «с З по 5 мая» */
const FIRST_DAY = new RegExp(
  `(?<=(?:^| )с )${SIGN}{1,2}(?= (?:по|до) ${SIGN}{1,2} ${MONTH})`,
  'gi',
);
/** «2О.О4.2021», «1б.05.22» */
const NUMERIC = new RegExp(
  `${ALONE}${SIGN}{1,2}\\.${SIGN}{2}\\.(?:${SIGN}{4}|${SIGN}{2})(?![a-zа-яё\\d]|\\.\\d)`,
  'gi',
);
/** «201б года», «апреля 2О22» */
const YEAR = new RegExp(
  `${ALONE}${SIGN}{4}(?= ?г(?:ода?|оду|г)?(?![а-яё]))|(?<=${MONTH} )${SIGN}{4}(?![a-zа-яё\\d])`,
  'gi',
);
/** «в течение ЗО дней», «через б месяцев» */
const COUNT = new RegExp(
  `(?<=(?:течение|через|позднее|ранее|чем|за) )${SIGN}{1,2}(?= ${UNIT})`,
  'gi',
);

/** Behind these, or at the beginning, a letter alone before a month is a day for sure. */
const BEFORE_DAY =
  /(?:^|[^a-zа-яё])(?:до|к|ко|с|по|от|на|и|или|позднее|ранее|чем)(?: ["«“„]?|["«“„])$|^["«“„\s]*$|[:(–—-] ?["«“„]?$/i;
/** Words that print like two digits. */
const WORDS = new Set(['об', 'оз', 'во', 'зв']);

/** The digits a sign or two stand for; null for a word, and for what holds nothing but digits. */
function digitsOf(signs: string): string | null {
  let digits = '';
  for (const sign of signs) digits += DIGIT_OF.get(sign) ?? sign;
  return digits === signs || WORDS.has(signs.toLowerCase()) ? null : digits;
}

function realDigits(signs: string): number {
  return signs.replace(/\D/g, '').length;
}

function inRange(digits: string, least: number, most: number): boolean {
  const value = Number(digits);
  return value >= least && value <= most;
}

function day(signs: string, at: number, text: string): string {
  const digits = digitsOf(signs);
  if (digits === null || !inRange(digits, 1, 31)) return signs;
  // «II мая» may be the second or the eleventh.
  if (signs.length === 2 && /^i+$/i.test(signs)) return signs;
  const sure = signs.length === 2 || /^[збil]$/i.test(signs);
  const alone = signs.length === 1 && !BEFORE_DAY.test(text.slice(Math.max(0, at - 12), at));
  return sure && !alone ? digits : signs;
}

function numeric(signs: string): string {
  const digits = digitsOf(signs);
  if (digits === null || realDigits(signs) < 3) return signs;
  const [dayOf = '', month = ''] = digits.split('.');
  return inRange(dayOf, 1, 31) && inRange(month, 1, 12) ? digits : signs;
}

function year(signs: string): string {
  const digits = digitsOf(signs);
  return digits !== null && realDigits(signs) >= 2 && inRange(digits, 1900, 2199) ? digits : signs;
}

function count(signs: string): string {
  const digits = digitsOf(signs);
  const sure = signs.length === 2 || /^[зб]$/i.test(signs);
  return digits !== null && sure && inRange(digits, 1, 99) ? digits : signs;
}

const TWIN = `[${LETTERS}]`;
/** A letter beside a digit, or a letter or two before what numbers stand in front of: else no slip. */
const MAY_SLIP = new RegExp(
  `\\d${TWIN}|${TWIN}\\d|${TWIN}\\.\\d\\d\\.|\\d\\.${TWIN}{2}\\.|(?<![a-zа-яё\\d])${TWIN}{1,2}[»"”]? (?:янв|фев|мар|апр|ма[йея]|июн|июл|авг|сен|окт|ноя|дек|числ|раб|кал|банк|дн|сут|нед|мес|по |до )`,
  'i',
);

/** Reads through slips where the number of a day, year or term must stand; no length changes. */
export function undoDigitSlips(text: string): string {
  if (!MAY_SLIP.test(text)) return text;
  return text
    .replace(NUMERIC, numeric)
    .replace(YEAR, year)
    .replace(FIRST_DAY, day)
    .replace(DAY, day)
    .replace(COUNT, count);
}
