import {
  CYRILLIC,
  classOf,
  DASH,
  DIGIT,
  HIDDEN,
  LATIN,
  SPACE,
  toCyrillic,
  toDigit,
  toLatin,
} from './characters.js';

/** A text made plain for reading, with the way back to what was printed. */
export interface NormalizedText {
  text: string;
  /** UTF-16 offset in the printed text of every unit of `text`, and of its end as a last entry. */
  offsets: number[];
}

/** Tells words the reader knows, to judge what a line break or a Latin word stands for. */
export type KnownWord = (word: string) => boolean;

const COMBINING_FIRST = 0x300;
const COMBINING_LAST = 0x36f;
/** What may follow a number without a space: «2O22г.». */
const YEAR_TAILS = new Set(['', 'г', 'гг', 'год', 'года', 'году', 'годы', 'r']);

/** Already plain: nothing to do but to note the offsets. */
const MISTAKEN_DIGIT = /[0-9][оз]|[оз][0-9]/;
const PLAIN = /^[а-я0-9.,;:()«»"№/+-]*(?: [а-я0-9.,;:()«»"№/+-]+)*$/;

/**
 * Makes a printed text plain: composed letters (NFC), small letters, «ё» as «е», every dash as «-»,
 * every run of spaces as one space, no invisible characters, words split over a line joined, Latin
 * letters in Russian words made Russian, O, l and З made digits next to digits. Doing it twice
 * changes nothing. Time is linear in the length of the text.
 */
export function normalize(printed: string, isKnown: KnownWord = () => false): NormalizedText {
  if (PLAIN.test(printed) && !MISTAKEN_DIGIT.test(printed)) {
    return { text: printed, offsets: identity(printed.length) };
  }
  const folded = fold(printed, isKnown);
  return respell(folded, isKnown);
}

function identity(length: number): number[] {
  const offsets: number[] = [];
  for (let at = 0; at <= length; at++) offsets.push(at);
  return offsets;
}

/** Character by character: case, dashes, spaces, invisible characters, combining marks. */
function fold(printed: string, isKnown: KnownWord): NormalizedText {
  let text = '';
  const offsets: number[] = [];
  let brokenLine = false;
  let last = '';
  for (let at = 0; at < printed.length; at++) {
    const code = printed.charCodeAt(at);
    const kind = classOf(code);
    if (kind === HIDDEN) continue;
    if (kind === SPACE) {
      if (code === 10 || code === 13) brokenLine = true;
      if (last !== ' ' && last !== '') {
        text += ' ';
        last = ' ';
        offsets.push(at);
      }
      continue;
    }
    if (code >= COMBINING_FIRST && code <= COMBINING_LAST) {
      const composed = (last + printed.charAt(at)).normalize('NFC');
      if (composed.length === 1 && last !== '') {
        last = plainLetter(composed);
        text = text.slice(0, -1) + last;
      }
      continue;
    }
    if (brokenLine && last === ' ' && (kind === CYRILLIC || kind === LATIN)) {
      const joined = joinBroken(text, printed, at, isKnown);
      if (joined !== text.length) {
        text = text.slice(0, joined);
        offsets.length = joined;
      }
    }
    brokenLine = false;
    last = kind === DASH ? '-' : plainLetter(printed.charAt(at));
    text += last;
    offsets.push(at);
  }
  if (last === ' ') {
    text = text.slice(0, -1);
    offsets.pop();
  }
  offsets.push(printed.length);
  return { text, offsets };
}

function plainLetter(char: string): string {
  const small = char.toLowerCase();
  if (small.length !== 1) return char;
  return small === 'ё' ? 'е' : small;
}

/**
 * A hyphen at a line's end splits a word («фев-\nраль») unless both halves are words («апрель-\nмай»).
 * Gives the length to which the text is cut: its own length when nothing is joined.
 */
function joinBroken(text: string, printed: string, at: number, isKnown: KnownWord): number {
  if (!text.endsWith('- ')) return text.length;
  const before = wordBefore(text, text.length - 2);
  if (before === '' || !/[a-zа-я]$/.test(before)) return text.length;
  const after = wordAfter(printed, at);
  return isKnown(before) && isKnown(after) ? text.length : text.length - 2;
}

const LONGEST_WORD = 40;

function wordBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && end - start < LONGEST_WORD && isWordCode(text.charCodeAt(start - 1))) start--;
  return text.slice(start, end);
}

function wordAfter(text: string, start: number): string {
  let end = start;
  while (end < text.length && end - start < LONGEST_WORD && isWordCode(text.charCodeAt(end))) end++;
  return text.slice(start, end).toLowerCase().replaceAll('ё', 'е');
}

function isWordCode(code: number): boolean {
  const kind = classOf(code);
  return kind === CYRILLIC || kind === LATIN || kind === DIGIT;
}

/** Word by word: lookalike letters and digits. Lengths never change here. */
function respell(folded: NormalizedText, isKnown: KnownWord): NormalizedText {
  const { text } = folded;
  let result = '';
  let copied = 0;
  let at = 0;
  while (at < text.length) {
    let kind = classOf(text.charCodeAt(at));
    if (kind < DIGIT) {
      at++;
      continue;
    }
    const start = at;
    let digits = false;
    let latin = false;
    let cyrillic = false;
    while (kind >= DIGIT) {
      if (kind === DIGIT) digits = true;
      else if (kind === LATIN) latin = true;
      else cyrillic = true;
      at++;
      kind = at < text.length ? classOf(text.charCodeAt(at)) : 0;
    }
    if (!latin && !(digits && cyrillic)) {
      if (!cyrillic || digits) continue;
    }
    const word = text.slice(start, at);
    const spelt = spell(word, digits, latin, cyrillic, isKnown);
    if (spelt !== word) {
      result += text.slice(copied, start) + spelt;
      copied = at;
    }
  }
  return { text: copied === 0 ? text : result + text.slice(copied), offsets: folded.offsets };
}

function spell(
  word: string,
  digits: boolean,
  latin: boolean,
  cyrillic: boolean,
  isKnown: KnownWord,
): string {
  if (digits) {
    const number = spellNumber(word);
    if (number !== null) return number;
  }
  const tail = digits ? word.replace(/^[0-9]+/, '') : word;
  const lead = word.slice(0, word.length - tail.length);
  if (tail === '') return word;
  if (latin && cyrillic) {
    const roman = Array.from(tail, toLatin).join('');
    if (/^[ivx]+$/.test(roman)) return lead + roman;
    return lead + (toCyrillic(tail) ?? tail);
  }
  if (latin) {
    const russian = toCyrillic(tail);
    return russian !== null && (lead !== '' || isKnown(russian)) ? lead + russian : word;
  }
  const roman = Array.from(tail, toLatin).join('');
  return roman !== tail && /^[ivx]+$/.test(roman) ? lead + roman : word;
}

/** «2O22», «l5», «З1», «2022r»: a number in which letters stand for digits, or null. */
function spellNumber(word: string): string | null {
  let digits = '';
  let real = false;
  let at = 0;
  for (; at < word.length; at++) {
    const char = word.charAt(at);
    const digit = toDigit(char);
    if (digit === null) break;
    if (digit === char) real = true;
    digits += digit;
  }
  const tail = word.slice(at);
  if (!real || !YEAR_TAILS.has(tail)) return null;
  return digits + (tail === 'r' ? 'г' : tail);
}
