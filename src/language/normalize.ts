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
  /**
   * UTF-16 offset in the printed text of every unit of `text`, and of its end as a last entry;
   * null where nothing moved.
   */
  offsets: readonly number[] | null;
}

/** The place in the printed text of a place in the normalised one. */
export function printedOffset({ offsets }: NormalizedText, at: number): number {
  return offsets === null ? at : (offsets[at] ?? offsets.at(-1) ?? at);
}

/** Tells words the reader knows, to judge what a line break or a Latin word stands for. */
export type KnownWord = (word: string) => boolean;

/** What may follow a number without a space: «2O22г.». */
const YEAR_TAILS = new Set(['', 'г', 'гг', 'год', 'года', 'году', 'годы', 'r']);

const PLAIN_MARKS = new Set(Array.from('.,;:()«»"№/+-', (mark) => mark.charCodeAt(0)));
/** «о» and «з» may stand for digits. */
const DIGIT_LETTERS = new Set([0x43e, 0x437]);

/** Whether there is nothing to change: small Russian letters, digits, common marks, single spaces. */
function isPlain(text: string): boolean {
  let before = SPACE_CODE;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x430 && code <= 0x44f) {
      if (isDigitCode(before) && DIGIT_LETTERS.has(code)) return false;
    } else if (isDigitCode(code)) {
      if (DIGIT_LETTERS.has(before)) return false;
    } else if (code === SPACE_CODE) {
      if (before === SPACE_CODE) return false;
    } else if (!PLAIN_MARKS.has(code)) return false;
    before = code;
  }
  return before !== SPACE_CODE;
}

const SPACE_CODE = 0x20;

function isDigitCode(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/**
 * Makes a printed text plain: composed letters (NFC), small letters, «ё» as «е», every dash as «-»,
 * every run of spaces as one space, no invisible characters, words split over a line joined, Latin
 * letters in Russian words made Russian, O, l and З made digits next to digits. Doing it twice
 * changes nothing. Time is linear in the length of the text.
 */
export function normalize(printed: string, isKnown: KnownWord = () => false): NormalizedText {
  if (isPlain(printed)) return { text: printed, offsets: null };
  const { text, offsets } = fold(printed, isKnown);
  return { text: respell(text, isKnown), offsets };
}

/** Small letters without a change of length, so that offsets stay. */
function smallLetters(printed: string): string {
  const small = printed.toLowerCase();
  if (small.length === printed.length) return small;
  return Array.from({ length: printed.length }, (_, at) => smallLetter(printed.charAt(at))).join(
    '',
  );
}

function smallLetter(char: string): string {
  const small = char.toLowerCase();
  return small.length === 1 ? small : char;
}

const IO = 0x451;

/** Character by character: case, dashes, spaces, invisible characters, combining marks. */
function fold(printed: string, isKnown: KnownWord): { text: string; offsets: number[] } {
  const small = smallLetters(printed);
  const offsets: number[] = [];
  let text = '';
  /** Start of the characters that are taken over as they are. */
  let run = 0;
  let spaced = true;
  let brokenLine = false;
  for (let at = 0; at < small.length; at++) {
    const code = small.charCodeAt(at);
    const kind = classOf(code);
    if (kind >= DIGIT && code !== IO && !brokenLine) {
      offsets.push(at);
      spaced = false;
      continue;
    }
    text += small.slice(run, at);
    run = at + 1;
    if (kind === SPACE) {
      if (code === LINE_FEED || code === CARRIAGE_RETURN) brokenLine = true;
      if (!spaced) {
        text += ' ';
        offsets.push(at);
      }
      spaced = true;
    } else if (kind !== HIDDEN) {
      if (isCombining(code)) {
        text = compose(text, small.charAt(at));
        continue;
      }
      if (brokenLine && kind >= CYRILLIC && spaced) {
        const joined = joinBroken(text, small, at, isKnown);
        text = text.slice(0, joined);
        offsets.length = joined;
      }
      brokenLine = false;
      spaced = false;
      text += kind === DASH ? '-' : code === IO ? 'е' : small.charAt(at);
      offsets.push(at);
    }
  }
  text += small.slice(run);
  if (text.endsWith(' ')) {
    text = text.slice(0, -1);
    offsets.pop();
  }
  offsets.push(printed.length);
  return { text, offsets };
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

function isCombining(code: number): boolean {
  return code >= 0x300 && code <= 0x36f;
}

/** A letter and the mark behind it made one letter; a mark that makes none (stress) is dropped. */
function compose(text: string, mark: string): string {
  const composed = (text.slice(-1) + mark).normalize('NFC');
  if (text === '' || composed.length !== 1) return text;
  const letter = smallLetter(composed);
  return text.slice(0, -1) + (letter === 'ё' ? 'е' : letter);
}

/**
 * A hyphen at a line's end splits a word («фев-\nраль») unless both halves are words («апрель-\nмай»).
 * Gives the length to which the text is cut: its own length when nothing is joined.
 */
function joinBroken(text: string, small: string, at: number, isKnown: KnownWord): number {
  if (!text.endsWith('- ')) return text.length;
  const before = wordBefore(text, text.length - 2);
  if (before === '' || !/[a-zа-я]$/.test(before)) return text.length;
  const after = wordAfter(small, at);
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
  return text.slice(start, end).replaceAll('ё', 'е');
}

function isWordCode(code: number): boolean {
  const kind = classOf(code);
  return kind === CYRILLIC || kind === LATIN || kind === DIGIT;
}

/** Word by word: lookalike letters and digits. Lengths never change here. */
function respell(text: string, isKnown: KnownWord): string {
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
    let foreign = false;
    while (kind >= DIGIT) {
      if (kind === DIGIT) digits = true;
      else if (kind === LATIN) latin = true;
      else {
        cyrillic = true;
        if (text.charCodeAt(at) > LAST_RUSSIAN) foreign = true;
      }
      at++;
      kind = at < text.length ? classOf(text.charCodeAt(at)) : 0;
    }
    if (!latin && !foreign && !(digits && cyrillic)) continue;
    const word = text.slice(start, at);
    const spelt = spell(word, digits, latin, cyrillic, isKnown);
    if (spelt !== word) {
      result += text.slice(copied, start) + spelt;
      copied = at;
    }
  }
  return copied === 0 ? text : result + text.slice(copied);
}

const LAST_RUSSIAN = 0x44f;

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
