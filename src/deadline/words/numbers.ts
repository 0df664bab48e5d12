import { makeToken, type Token } from './token.js';

/** Endings of cardinals behind digits: «5-ти», «3-х». */
const CARDINAL_ENDINGS = new Set('ти и х ух ех ми тью'.split(' '));
/** Endings of ordinals behind digits: «1-го», «20е». */
const ORDINAL_ENDINGS = new Set(
  'го ого его е ое ье й ый ой ий я ая ья ю ую ью му ому ему м ом ым ем ей ых ыми'.split(' '),
);
const LONGEST_ENDING = 3;

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isLetter(code: number): boolean {
  return (code >= 0x430 && code <= 0x44f) || (code >= 0x61 && code <= 0x7a);
}

interface Digits {
  value: number;
  end: number;
  length: number;
}

function readDigits(text: string, start: number): Digits {
  let value = 0;
  let end = start;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (!isDigit(code)) break;
    if (end - start < 9) value = value * 10 + code - 0x30;
  }
  return { value, end, length: end - start };
}

/** The next digits behind a separator, over at most one space («27. 05.99»), or null. */
function readNext(text: string, separatorAt: number): Digits | null {
  let at = separatorAt + 1;
  if (text.charCodeAt(at) === 0x20) at++;
  const digits = readDigits(text, at);
  return digits.length === 0 ? null : digits;
}

/** Two-digit years: 70–99 are of the last century. */
export function fullYear(value: number, digits: number): number {
  if (digits !== 2) return value;
  return value < 70 ? 2000 + value : 1900 + value;
}

/** Reads what begins with a digit at `start`: a numeric date, a time, a number with its ending. */
export function readNumber(text: string, start: number): Token {
  const first = readDigits(text, start);
  const separator = text.charAt(first.end);
  if (separator === ' ' || separator === '') return bareNumber(text, start, first);
  if (separator === '.' || separator === '/' || separator === '-') {
    const second = readNext(text, first.end);
    if (second && second.length <= 4) {
      const dated = readDate(text, start, first, separator, second);
      if (dated) return dated;
    }
  }
  if (separator === ':' && first.length <= 2) {
    const minutes = readDigits(text, first.end + 1);
    if (minutes.length === 2 && minutes.value < 60 && first.value <= 24) {
      const seconds = text.charAt(minutes.end) === ':' ? readDigits(text, minutes.end + 1) : null;
      const end = seconds && seconds.length === 2 ? seconds.end : minutes.end;
      return makeToken('time', text.slice(start, end), start, end, first.value);
    }
  }
  return plainNumber(text, start, first);
}

function readDate(
  text: string,
  start: number,
  first: Digits,
  separator: string,
  second: Digits,
): Token | null {
  const third = text.charAt(second.end) === separator ? readNext(text, second.end) : null;
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
  return readPair(text, start, first, separator, second);
}

/** Two numbers: «15.03» a day, «03.2022» a month, «18.00» a time. */
function readPair(
  text: string,
  start: number,
  first: Digits,
  separator: string,
  second: Digits,
): Token | null {
  const { end } = second;
  if (separator === '-') {
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
  if (separator !== '.' || first.length > 2 || second.length !== 2) return null;
  const continued = text.charAt(end) === '.' && isDigit(text.charCodeAt(end + 1));
  if (second.value >= 1 && second.value <= 12 && !continued) {
    const pointed = text.charAt(end) === '.' ? end + 1 : end;
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

function plainNumber(text: string, start: number, first: Digits): Token {
  let end = first.end;
  let inflected = false;
  const hyphen = text.charAt(end) === '-' ? 1 : 0;
  let letters = end + hyphen;
  while (letters < text.length && letters - end - hyphen <= LONGEST_ENDING) {
    if (!isLetter(text.charCodeAt(letters))) break;
    letters++;
  }
  const ending = text.slice(end + hyphen, letters);
  if (ORDINAL_ENDINGS.has(ending)) {
    end = letters;
    inflected = true;
  } else if (CARDINAL_ENDINGS.has(ending)) end = letters;
  const token = makeToken('number', text.slice(start, end), start, end, first.value);
  token.digits = first.length;
  token.inflected = inflected;
  return token;
}
