/** An expression for the beginning of a text, tried only on texts that may begin so. */
export interface Opening {
  test(text: string): boolean;
  exec(text: string): RegExpExecArray | null;
}

/** Letters looked at: three tell most of office Russian's words apart. */
const LETTERS = 3;
/** How far figures and marks may go in front of the first letter. */
const FARTHEST = 24;

/** A letter's number, small and with ё as е; 0 for what is no letter of Russian or English. */
function letterAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code >= 0x430 && code <= 0x44f) return code;
  if (code >= 0x410 && code <= 0x42f) return code + 0x20;
  if (code === 0x451 || code === 0x401) return 0x435;
  if (code >= 0x61 && code <= 0x7a) return code;
  return code >= 0x41 && code <= 0x5a ? code + 0x20 : 0;
}

/** Marks that stand in front of words; behind any other sign the expression itself is asked. */
const MARKS = new Set(Array.from('«»„“–—•·№…', (mark) => mark.charCodeAt(0)));

function isPassedOver(code: number): boolean {
  return code < 0x80 || code === 0xa0 || MARKS.has(code);
}

/** Roman figures stand before words as others do: «IV. Слушали». */
function isRoman(letter: number): boolean {
  return letter === 0x69 || letter === 0x76 || letter === 0x78;
}

/** The first letters of a text's first word as one number; 0 where nothing can be said. */
export function openingKey(text: string): number {
  let at = 0;
  let letter = letterAt(text, at);
  while (letter === 0 || isRoman(letter)) {
    if (letter === 0 && !isPassedOver(text.charCodeAt(at))) return 0;
    at += 1;
    if (at >= text.length || at > FARTHEST) return 0;
    letter = letterAt(text, at);
  }
  let key = 0;
  for (let count = 0; count < LETTERS; count += 1) {
    if (letter !== 0) letter = letterAt(text, at + count);
    key = key * 0x800 + letter;
  }
  return key;
}

/**
 * An expression that asks for the first letters of a text before it is tried, and is so compiled for
 * few papers only: that costs more than matching a whole paper.
 *
 * @param words how the first word begins behind figures and marks, three letters of each at least;
 *   words of one or two letters are whole words
 */
export function opening(words: string, expression: RegExp): Opening {
  let keys: ReadonlySet<number> | null = null;
  const may = (text: string): boolean => {
    keys ??= new Set(words.split(' ').map(openingKey));
    const key = openingKey(text);
    return key === 0 || keys.has(key);
  };
  return {
    test: (text) => may(text) && expression.test(text),
    exec: (text) => (may(text) ? expression.exec(text) : null),
  };
}
