import { CYRILLIC, classOf, DASH, HIDDEN, SPACE } from './characters.js';
import type { KnownWord } from './respell.js';
import { textOf } from './units.js';

const SPACE_CODE = 0x20;

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
export function fold(printed: string, isKnown: KnownWord): { text: string; offsets: number[] } {
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
