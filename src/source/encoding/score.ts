import { ALPHABET, BIGRAMS } from './bigrams.js';

/** The one-byte Cyrillic encodings, the likeliest first: it wins where two give the same text. */
export const ONE_BYTE = [
  'windows-1251',
  'koi8-r',
  'ibm866',
  'x-mac-cyrillic',
  'iso-8859-5',
] as const;

export type OneByte = (typeof ONE_BYTE)[number];

/** What a byte stands for: 0 a break between words, 1–32 a Russian letter, else one of these. */
const LATIN = 33;
/** A quote that may touch a word. */
const QUOTE = 34;
/** A sign of Russian print that stands apart from the word behind it: a dash, №, §, a bullet. */
const APART = 35;
/** A frame of a DOS table. */
const FRAME = 36;
/** Anything that Russian text hardly holds: other alphabets' letters, currency signs, controls. */
const STRANGE = 37;

const BREAKS = '\u00A0\u00AD';
const QUOTES = '«»„“”';
const ONE_LETTER_WORDS = 'авикосуя';
const SIGNS = '–—…№§°•';

interface ByteClasses {
  kind: Uint8Array;
  upper: Uint8Array;
}

function kindOf(char: string): number {
  const letter = ALPHABET.indexOf(char.toLowerCase().replace('ё', 'е'), 1);
  if (letter > 0) return letter;
  if (BREAKS.includes(char)) return 0;
  if (QUOTES.includes(char)) return QUOTE;
  if (SIGNS.includes(char)) return APART;
  return /[\u2500-\u259F]/.test(char) ? FRAME : STRANGE;
}

function classify(encoding: OneByte): ByteClasses {
  const decoder = new TextDecoder(encoding);
  const kind = new Uint8Array(256);
  const upper = new Uint8Array(256);
  for (let byte = 0; byte < 256; byte++) {
    const char = decoder.decode(Uint8Array.of(byte));
    if (byte < 128) kind[byte] = /[A-Za-z]/.test(char) ? LATIN : 0;
    else kind[byte] = kindOf(char);
    if (char !== char.toLowerCase()) upper[byte] = 1;
  }
  return { kind, upper };
}

const CLASSES = new Map(ONE_BYTE.map((encoding) => [encoding, classify(encoding)]));
const LIKELIHOOD = BIGRAMS.map((row) => Array.from(row, (digit) => Number(digit) - 4));

/** Points for what breaks or keeps a habit of print, on the scale of the letter pairs (−4 to 5). */
const POINTS = {
  strange: -12,
  capitalInsideWord: -6,
  capitalizedWord: 2,
  twoAlphabets: -6,
  frame: -1,
  quote: -1,
  signBeforeLetter: -4,
  loneCapital: -3,
};

/** True for the Russian letters that are a word by themselves. */
function isWord(letter: number): boolean {
  return ONE_LETTER_WORDS.includes(ALPHABET.charAt(letter));
}

/** How much the bytes read like Russian in an encoding: the sum over neighbouring bytes. */
export function score(bytes: Uint8Array, encoding: OneByte): number {
  const classes = CLASSES.get(encoding);
  if (classes === undefined) return Number.NEGATIVE_INFINITY;
  let total = 0;
  let before = 0;
  let lowerBefore = false;
  let startsWord = false;
  for (const byte of bytes) {
    const kind = classes.kind[byte] ?? STRANGE;
    const isLetter = kind > 0 && kind < LATIN;
    const wasLetter = before > 0 && before < LATIN;
    const isCapital = isLetter && classes.upper[byte] === 1;
    if (kind === STRANGE) total += POINTS.strange;
    else if (kind === QUOTE) total += POINTS.quote;
    else if (kind === FRAME && before !== FRAME) total += POINTS.frame;
    if (isLetter && before === APART) total += POINTS.signBeforeLetter;
    if ((isLetter && before === LATIN) || (wasLetter && kind === LATIN))
      total += POINTS.twoAlphabets;
    else if (isLetter || wasLetter)
      total += LIKELIHOOD[wasLetter ? before : 0]?.[isLetter ? kind : 0] ?? 0;
    if (isCapital && lowerBefore) total += POINTS.capitalInsideWord;
    if (startsWord && isLetter && !isCapital) total += POINTS.capitalizedWord;
    if (startsWord && !isLetter && !isWord(before)) total += POINTS.loneCapital;
    startsWord = isCapital && !wasLetter;
    lowerBefore = isLetter && !isCapital;
    before = kind;
  }
  return total;
}
