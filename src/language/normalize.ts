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
const IE = 0x435;
const HYPHEN = 0x2d;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** Character by character: case, dashes, spaces, invisible characters, combining marks. */
function fold(printed: string, isKnown: KnownWord): { text: string; offsets: number[] } {
  const small = smallLetters(printed);
  const codes: number[] = [];
  const offsets: number[] = [];
  let brokenLine = false;
  for (let at = 0; at < small.length; at++) {
    const code = small.charCodeAt(at);
    const kind = classOf(code);
    if (kind === HIDDEN) continue;
    if (kind === SPACE) {
      if (code === LINE_FEED || code === CARRIAGE_RETURN) brokenLine = true;
      if (codes.length > 0 && codes.at(-1) !== SPACE_CODE) {
        codes.push(SPACE_CODE);
        offsets.push(at);
      }
      continue;
    }
    if (isCombining(code)) {
      compose(codes, small.charAt(at));
      continue;
    }
    if (brokenLine) {
      brokenLine = false;
      if (kind >= CYRILLIC && splitsWord(codes, small, at, isKnown)) {
        codes.length -= 2;
        offsets.length -= 2;
      }
    }
    codes.push(kind === DASH ? HYPHEN : code === IO ? IE : code);
    offsets.push(at);
  }
  if (codes.at(-1) === SPACE_CODE) {
    codes.pop();
    offsets.pop();
  }
  offsets.push(printed.length);
  return { text: textOf(codes), offsets };
}

const CHUNK = 4096;

function textOf(codes: readonly number[]): string {
  if (codes.length <= CHUNK) return String.fromCharCode(...codes);
  let text = '';
  for (let at = 0; at < codes.length; at += CHUNK) {
    text += String.fromCharCode(...codes.slice(at, at + CHUNK));
  }
  return text;
}

function isCombining(code: number): boolean {
  return code >= 0x300 && code <= 0x36f;
}

/** A letter and the mark behind it made one letter; a mark that makes none (stress) is dropped. */
function compose(codes: number[], mark: string): void {
  const last = codes.at(-1);
  if (last === undefined) return;
  const composed = smallLetter((String.fromCharCode(last) + mark).normalize('NFC'));
  if (composed.length !== 1) return;
  const code = composed.charCodeAt(0);
  codes[codes.length - 1] = code === IO ? IE : code;
}

const LONGEST_WORD = 40;

/**
 * Whether the hyphen and space at the end split a word over two lines («фев-\nраль»); they do not
 * where both halves are words («апрель-\nмай»).
 */
function splitsWord(
  codes: readonly number[],
  small: string,
  at: number,
  isKnown: KnownWord,
): boolean {
  if (codes.at(-1) !== SPACE_CODE || codes.at(-2) !== HYPHEN) return false;
  const end = codes.length - 2;
  let start = end;
  while (start > 0 && end - start < LONGEST_WORD && isLetter(codes[start - 1])) start--;
  if (start === end) return false;
  const before = textOf(codes.slice(start, end));
  return !(isKnown(before) && isKnown(wordAfter(small, at)));
}

function wordAfter(text: string, start: number): string {
  let end = start;
  while (end < text.length && end - start < LONGEST_WORD && isLetter(text.charCodeAt(end))) end++;
  return text.slice(start, end).replaceAll('ё', 'е');
}

function isLetter(code: number | undefined): boolean {
  return code !== undefined && classOf(code) >= CYRILLIC;
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
