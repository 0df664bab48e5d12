import { isDigit } from '../../language/characters.js';
import { makeToken, type Token } from './token.js';

/** Endings of cardinals behind digits: «5-ти», «3-х». */
const CARDINAL_ENDINGS = new Set('ти и х ух ех ми тью'.split(' '));
/** Endings of ordinals behind digits: «1-го», «20е». */
const ORDINAL_ENDINGS = new Set(
  'го ого его е ое ье й ый ой ий я ая ья ю ую ью му ому ему м ом ым ем ей ых ыми'.split(' '),
);
const LONGEST_ENDING = 3;
const BLANK = 0x20;
const HYPHEN = 0x2d;
const POINT = 0x2e;
const SLASH = 0x2f;
const COLON = 0x3a;

function isLetter(code: number): boolean {
  return (code >= 0x430 && code <= 0x44f) || (code >= 0x61 && code <= 0x7a);
}

interface Digits {
  value: number;
  end: number;
  length: number;
}

/** A text as its UTF-16 units. */
type Units = readonly number[];

function readDigits(units: Units, start: number): Digits {
  let value = 0;
  let end = start;
  for (; end < units.length; end++) {
    const code = units[end] ?? 0;
    if (!isDigit(code)) break;
    if (end - start < 9) value = value * 10 + code - 0x30;
  }
  return { value, end, length: end - start };
}

/** The next digits behind a separator, over at most one space («27. 05.99»), or null. */
function readNext(units: Units, separatorAt: number): Digits | null {
  let at = separatorAt + 1;
  if (units[at] === 0x20) at++;
  const digits = readDigits(units, at);
  return digits.length === 0 ? null : digits;
}

/** Two-digit years: 70–99 are of the last century. */
export function fullYear(value: number, digits: number): number {
  if (digits !== 2) return value;
  return value < 70 ? 2000 + value : 1900 + value;
}

/** Reads what begins with a digit at `start`: a numeric date, a time, a number with its ending. */
export function readNumber(text: string, units: Units, start: number): Token {
  const first = readDigits(units, start);
  const separator = units[first.end] ?? BLANK;
  if (separator === BLANK) return bareNumber(text, start, first);
  if (separator === POINT || separator === SLASH || separator === HYPHEN) {
    const second = readNext(units, first.end);
    if (second && second.length <= 4) {
      const dated = readDate(text, units, start, first, separator, second);
      if (dated) return dated;
    }
  }
  if (separator === COLON && first.length <= 2) {
    const minutes = readDigits(units, first.end + 1);
    if (minutes.length === 2 && minutes.value < 60 && first.value <= 24) {
      const seconds = units[minutes.end] === COLON ? readDigits(units, minutes.end + 1) : null;
      const end = seconds && seconds.length === 2 ? seconds.end : minutes.end;
      return makeToken('time', text.slice(start, end), start, end, first.value);
    }
  }
  return plainNumber(text, units, start, first);
}

function readDate(
  text: string,
  units: Units,
  start: number,
  first: Digits,
  separator: number,
  second: Digits,
): Token | null {
  const third = units[second.end] === separator ? readNext(units, second.end) : null;
  if (third) {
    if (first.length === 4 && second.length <= 2 && third.length <= 2) {
      return dateToken(text, start, third.end, third.value, second.value, first.value);
    }
    const full = third.length === 4;
    const short = third.length === 2 && first.length <= 2 && second.length === 2;
    if (first.length <= 2 && second.length <= 2 && (full || short)) {
      const year = fullYear(third.value, third.length);
      return dateToken(text, start, third.end, first.value, second.value, year);
    }
    return null;
  }
  if (second.end !== first.end + 1 + second.length) return null;
  return readPair(text, units, start, first, separator, second);
}

/** Two numbers: «15.03» a day, «03.2022» a month, «18.00» a time. */
function readPair(
  text: string,
  units: Units,
  start: number,
  first: Digits,
  separator: number,
  second: Digits,
): Token | null {
  const { end } = second;
  if (separator === HYPHEN) {
    const clock = first.length === 2 && first.value <= 24 && text.slice(end - 2, end) === '00';
    if (clock && second.length === 2) {
      return makeToken('time', text.slice(start, end), start, end, first.value);
    }
    const month = first.length === 4 && second.length === 2 && second.value <= 12;
    return month && second.value > 0
      ? monthToken(text, start, end, second.value, first.value)
      : null;
  }
  if (first.length <= 2 && second.length === 4) {
    const possible = first.value >= 1 && first.value <= 12;
    return possible ? monthToken(text, start, end, first.value, second.value) : null;
  }
  if (separator !== POINT || first.length > 2 || second.length !== 2) return null;
  const continued = units[end] === POINT && isDigit(units[end + 1] ?? 0);
  if (second.value >= 1 && second.value <= 12 && !continued) {
    const pointed = units[end] === POINT ? end + 1 : end;
    return dateToken(text, start, pointed, first.value, second.value, 0);
  }
  if (first.value <= 24 && second.value < 60 && !continued) {
    return makeToken('time', text.slice(start, end), start, end, first.value);
  }
  return null;
}

function dateToken(
  text: string,
  start: number,
  end: number,
  day: number,
  month: number,
  year: number,
): Token {
  const token = makeToken('date', text.slice(start, end), start, end, year);
  token.day = day;
  token.month = month;
  return token;
}

function monthToken(text: string, start: number, end: number, month: number, year: number): Token {
  const token = makeToken('yearmonth', text.slice(start, end), start, end, year);
  token.month = month;
  return token;
}

function bareNumber(text: string, start: number, { value, end, length }: Digits): Token {
  const token = makeToken('number', text.slice(start, end), start, end, value);
  token.digits = length;
  return token;
}

function plainNumber(text: string, units: Units, start: number, first: Digits): Token {
  let end = first.end;
  let inflected = false;
  const hyphen = units[end] === HYPHEN ? 1 : 0;
  let letters = end + hyphen;
  while (letters < units.length && letters - end - hyphen <= LONGEST_ENDING) {
    if (!isLetter(units[letters] ?? 0)) break;
    letters++;
  }
  if (letters > end + hyphen) {
    const ending = text.slice(end + hyphen, letters);
    if (ORDINAL_ENDINGS.has(ending)) {
      end = letters;
      inflected = true;
    } else if (CARDINAL_ENDINGS.has(ending)) end = letters;
  }
  const token = makeToken('number', text.slice(start, end), start, end, first.value);
  token.digits = first.length;
  token.inflected = inflected;
  return token;
}
