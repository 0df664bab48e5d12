import { textOf } from './units.js';

/** What a character is to the quick way. An odd one sends the whole text the long way. */
const LETTER = 1;
/** «о», «з»: beside a digit they may stand for one. */
const DIGIT_LETTER = 2;
const DIGIT = 3;
const MARK = 4;
const SPACE = 5;
/** «I», «V», «X» and their small forms: Roman numerals where nothing else stands beside them. */
const ROMAN = 6;

/** Roles stand above the twelve bits of the character read in place of the printed one. */
const ROLE_SHIFT = 12;
const CODE_MASK = (1 << ROLE_SHIFT) - 1;
const LIMIT = 0x460;
const HYPHEN = 0x2d;
const BLANK = 0x20;

/** For each character below `LIMIT` its role and what is read in its place; 0 for an odd one. */
const TABLE = new Uint16Array(LIMIT);

function fill(first: number, last: number, role: number, shift = 0): void {
  for (let code = first; code <= last; code++) {
    TABLE[code] = (role << ROLE_SHIFT) | (code + shift);
  }
}

fill(0x21, 0x7e, MARK);
TABLE.fill(0, 0x41, 0x5b);
TABLE.fill(0, 0x61, 0x7b);
fill(0x30, 0x39, DIGIT);
for (const code of [0x69, 0x76, 0x78]) {
  fill(code, code, ROMAN);
  fill(code - 0x20, code - 0x20, ROMAN, 0x20);
}
fill(0x430, 0x44f, LETTER);
fill(0x410, 0x42f, LETTER, 0x20);
for (const code of [0x437, 0x43e]) {
  fill(code, code, DIGIT_LETTER);
  fill(code - 0x20, code - 0x20, DIGIT_LETTER, 0x20);
}
/** ё, Ё as «е» */
fill(0x451, 0x451, LETTER, 0x435 - 0x451);
fill(0x401, 0x401, LETTER, 0x435 - 0x401);
fill(BLANK, BLANK, SPACE);
fill(0x09, 0x09, SPACE, BLANK - 0x09);
fill(0xa0, 0xa0, SPACE, BLANK - 0xa0);
/** «, » */
fill(0xab, 0xab, MARK);
fill(0xbb, 0xbb, MARK);

/**
 * A text made plain where each character stays one character and none needs its neighbours: small
 * letters, «ё» as «е», dashes and spaces of one kind, Roman numerals. Null where the text needs the
 * long way: Latin words, double spaces, line breaks, invisible characters, letters beside digits.
 */
export function quickFold(printed: string): { text: string; units: readonly number[] } | null {
  const { length } = printed;
  const units = new Array<number>(length);
  let changed = false;
  let before = SPACE;
  for (let at = 0; at < length; at++) {
    const code = printed.charCodeAt(at);
    const entry = code < LIMIT ? (TABLE[code] ?? 0) : 0;
    let role = entry >> ROLE_SHIFT;
    let folded = entry & CODE_MASK;
    if (role === LETTER && before !== ROMAN) {
      if (folded !== code) changed = true;
      units[at] = folded;
      before = LETTER;
      continue;
    }
    if (role === 0) {
      folded = wideMark(code);
      if (folded === 0) return null;
      role = MARK;
    }
    if (role === SPACE) {
      if (before === SPACE) return null;
    } else if (role === DIGIT) {
      if (before === DIGIT_LETTER) return null;
    } else if (role === DIGIT_LETTER) {
      if (before === DIGIT) return null;
    } else if (role === ROMAN) {
      if (before !== ROMAN && !isNumeral(printed, at)) return null;
    }
    if (before === ROMAN && role <= DIGIT) return null;
    if (folded !== code) changed = true;
    units[at] = folded;
    before = role;
  }
  if (before === SPACE) return null;
  return { text: changed ? textOf(units) : printed, units };
}

/** – — … № and the quotes of other countries; 0 for any other character. */
function wideMark(code: number): number {
  switch (code) {
    case 0x2013:
    case 0x2014:
      return HYPHEN;
    case 0x2026:
    case 0x2116:
    case 0x201c:
    case 0x201d:
    case 0x201e:
      return code;
    default:
      return 0;
  }
}

const LONGEST_NUMERAL = 12;

/** Whether a Roman numeral begins here: behind a space or mark, and more than «x», which may be a Russian letter. */
function isNumeral(text: string, start: number): boolean {
  if (start > 0) {
    const before = text.charCodeAt(start - 1);
    const role = before < LIMIT ? (TABLE[before] ?? 0) >> ROLE_SHIFT : MARK;
    if (role !== MARK && role !== SPACE) return false;
  }
  for (let at = start; at < start + LONGEST_NUMERAL && at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= LIMIT || (TABLE[code] ?? 0) >> ROLE_SHIFT !== ROMAN) return false;
    if ((code | 0x20) !== 0x78) return true;
  }
  return false;
}
