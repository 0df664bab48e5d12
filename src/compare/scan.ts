/** The words and numbers of a text, one row for each property. */
export interface Scan {
  /** As printed. */
  tokens: string[];
  /** UTF-16 offset of each token. */
  starts: number[];
  /** Whether each token opens a sentence. */
  opens: boolean[];
  /** Offset of the last letter that is not a capital; -1 in a text of capitals. */
  lastSmall: number;
  /** Whether the offsets are those of the text composed and without invisible characters. */
  isCleaned: boolean;
}

const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;
const TOKEN = /[A-Za-zЀ-ӿ]+|\d+(?:[.,]\d+)*/g;
const SENTENCE_END = /[.!?;:]\s/;

/** Marks that part words, none of which NFC changes. */
const PLAIN_MARKS = new Set(Array.from('\u00A0«»–—№“”„…', (mark) => mark.charCodeAt(0)));
const SENTENCE_MARKS = new Set(Array.from('.!?;:', (mark) => mark.charCodeAt(0)));

const OTHER = 0;
const MARK = 1;
const BLANK = 2;
const DIGIT = 3;
const CAPITAL = 4;
const SMALL = 5;

/** Classes of the code points that papers are made of, so that each costs one look. */
const CLASSES = Uint8Array.from({ length: 0x500 }, (_, code) => classify(code));

function classOf(code: number): number {
  return code < 0x500 ? (CLASSES[code] ?? OTHER) : classify(code);
}

function classify(code: number): number {
  if (code >= 0x430) return code <= 0x45f ? SMALL : PLAIN_MARKS.has(code) ? MARK : OTHER;
  if (code >= 0x400) return CAPITAL;
  if (code >= 0x80) return code === 0xa0 ? BLANK : PLAIN_MARKS.has(code) ? MARK : OTHER;
  if (code >= 0x61) return code <= 0x7a ? SMALL : MARK;
  if (code >= 0x41) return code <= 0x5a ? CAPITAL : MARK;
  if (code >= 0x30 && code <= 0x39) return DIGIT;
  return code === 0x20 || (code >= 9 && code <= 13) ? BLANK : MARK;
}

/** Offset behind the number that begins at `start`: «3», «3.5», «12.03.2022», never «3.». */
function numberEnd(text: string, start: number): number {
  let end = start;
  for (;;) {
    while (end < text.length && classOf(text.charCodeAt(end)) === DIGIT) end += 1;
    const mark = text.charCodeAt(end);
    const goes = (mark === 0x2e || mark === 0x2c) && end + 1 < text.length;
    if (!goes || classOf(text.charCodeAt(end + 1)) !== DIGIT) return end;
    end += 1;
  }
}

/** Character by character; null when a character asks for more than Russian and ASCII. */
function scanPlain(text: string): Scan | null {
  const scan: Scan = { tokens: [], starts: [], opens: [], lastSmall: -1, isCleaned: false };
  let opening = true;
  let afterMark = false;
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    const kind = classOf(code);
    if (kind === OTHER) return null;
    if (kind < DIGIT) {
      if (kind === BLANK && afterMark) opening = true;
      afterMark = code < 0x40 && SENTENCE_MARKS.has(code);
      at += 1;
      continue;
    }
    let end = at;
    if (kind === DIGIT) end = numberEnd(text, at);
    else {
      for (let next = kind; next >= CAPITAL; next = classOf(text.charCodeAt(end))) {
        if (next === SMALL) scan.lastSmall = end;
        end += 1;
      }
    }
    scan.tokens.push(text.slice(at, end));
    scan.starts.push(at);
    scan.opens.push(opening);
    opening = false;
    afterMark = false;
    at = end;
  }
  return scan;
}

/** The same for any characters, by expressions; offsets are those of the cleaned text. */
function scanAny(text: string): Scan {
  const clean = text.normalize('NFC').replace(INVISIBLE, '');
  const scan: Scan = { tokens: [], starts: [], opens: [], lastSmall: -1, isCleaned: true };
  let end = 0;
  let opening = true;
  for (const match of clean.matchAll(TOKEN)) {
    const token = match[0];
    if (match.index - end > 1 && SENTENCE_END.test(clean.slice(end, match.index))) opening = true;
    end = match.index + token.length;
    scan.tokens.push(token);
    scan.starts.push(match.index);
    scan.opens.push(opening);
    opening = false;
    if (token !== token.toUpperCase()) scan.lastSmall = end - 1;
  }
  return scan;
}

/** Splits a text into words and numbers; spaces, dashes, quotes and punctuation fall away. */
export function scanWords(text: string): Scan {
  return scanPlain(text) ?? scanAny(text);
}
