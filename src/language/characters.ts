/**
 * Characters that print alike. Everything here works on single UTF-16 units, so that a place in a
 * normalised text can always be led back to the printed one.
 */

/** Hyphens, dashes and minus signs of Unicode, all read as «-». */
const DASHES =
  '-\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\u2500\u2e3a\u2e3b\ufe58\ufe63\uff0d\u00af';
/** Spaces of every width, tabs and line breaks, all read as one space. */
const SPACES =
  ' \t\n\v\f\r\u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000';
/** Characters that print nothing: soft hyphen, zero-width characters, marks of direction. */
const INVISIBLE =
  '\u00ad\u034f\u061c\u115f\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064\ufe0e\ufe0f\ufeff';
/** Latin letters that print like Russian ones, in pairs. «r» stands for «г» in scanned papers. */
const LATIN_PAIRS = 'aаbвcсeеhнkкmмoоpрtтxхyуrгëе';
/** Letters of neighbouring alphabets that print like Latin ones. */
const CYRILLIC_LATIN_PAIRS = 'іiѕsјjһh';
/** Letters that scanners and typists put in place of digits, in pairs. */
const DIGIT_PAIRS = 'o0о0l1i1і1з3';

/** Classes of characters, as `classOf` gives them. */
export const OTHER = 0;
export const SPACE = 1;
export const DASH = 2;
export const HIDDEN = 3;
export const DIGIT = 4;
export const CYRILLIC = 5;
export const LATIN = 6;

/** Where the letters of neighbouring alphabets end. */
const LIMIT = 0x500;

/** Classes of the characters nearly all papers consist of, without the cost of a map. */
const lowClasses = new Uint8Array(LIMIT);
lowClasses.fill(DIGIT, 0x30, 0x3a);
lowClasses.fill(LATIN, 0x41, 0x5b);
lowClasses.fill(LATIN, 0x61, 0x7b);
lowClasses.fill(LATIN, 0xc0, 0x250);
lowClasses.fill(CYRILLIC, 0x400, LIMIT);
/** Wider spaces, dashes and invisible characters. */
const highClasses = new Map<number, number>();

function classify(chars: string, kind: number): void {
  for (let at = 0; at < chars.length; at++) {
    const code = chars.charCodeAt(at);
    if (code < LIMIT) lowClasses[code] = kind;
    else highClasses.set(code, kind);
  }
}
classify(SPACES, SPACE);
classify(DASHES, DASH);
classify(INVISIBLE, HIDDEN);

/** `OTHER`, `SPACE` … `LATIN`: the class of a UTF-16 unit. */
export function classOf(code: number): number {
  return (code < LIMIT ? lowClasses[code] : highClasses.get(code)) ?? OTHER;
}

/** Whether a UTF-16 unit is one of the 66 letters of the Russian alphabet, small or capital. */
export function isRussianLetter(code: number): boolean {
  return (code >= 0x410 && code <= 0x44f) || code === 0x401 || code === 0x451;
}

/** Whether a UTF-16 unit, or a byte of ASCII, is a digit. */
export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** «o0l1» → o stands for 0, l for 1. */
export function pairs(text: string): Map<string, string> {
  const map = new Map<string, string>();
  for (let at = 0; at < text.length; at += 2) map.set(text.charAt(at), text.charAt(at + 1));
  return map;
}

const latinToCyrillic = pairs(LATIN_PAIRS);
const cyrillicToLatin = pairs(CYRILLIC_LATIN_PAIRS);
const lettersToDigits = pairs(DIGIT_PAIRS);

/** A word with its Latin lookalikes made Russian, or null where a letter has no lookalike. */
export function toCyrillic(word: string): string | null {
  let result = '';
  for (const char of word) {
    const code = char.charCodeAt(0);
    const same = code >= 0x430 && code <= 0x451 ? char : latinToCyrillic.get(char);
    if (same === undefined) return null;
    result += same;
  }
  return result;
}

/** Ukrainian and Serbian letters in a Latin word («ІV») made Latin. */
export function toLatin(char: string): string {
  return cyrillicToLatin.get(char) ?? char;
}

/** The digit a character stands for or prints like, or null. */
export function toDigit(char: string): string | null {
  return isDigit(char.charCodeAt(0)) ? char : (lettersToDigits.get(char) ?? null);
}
