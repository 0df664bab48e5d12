/** A piece of an addressee phrase. Quoted and bracketed runs are one piece each. */
export interface Token {
  kind:
    | 'word'
    | 'initials'
    | 'number'
    | 'quote'
    | 'bracket'
    | 'comma'
    | 'semicolon'
    | 'dash'
    | 'mark';
  /** As printed. */
  text: string;
  /** UTF-16 offsets into the phrase. */
  start: number;
  end: number;
}

const CLOSING: Readonly<Record<string, string>> = {
  '«': '»',
  '„': '“',
  '“': '”',
  '(': ')',
  '[': ']',
};

/**
 * Cuts a phrase into words, initials, quoted names, brackets and marks. A dash is one only when
 * spaces stand around it; otherwise it belongs to its word. Quotation marks that are not closed run
 * to the phrase's end.
 */
export function tokenize(phrase: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < phrase.length) {
    const token = readToken(phrase, at);
    if (token.text.trim() !== '') tokens.push(token);
    at = token.end;
  }
  return tokens;
}

const WORD =
  /[А-Яа-яЁёA-Za-z][\u0300-\u036FА-Яа-яЁёA-Za-z\u00AD]*(?:[-‐‑–—/][А-Яа-яЁёA-Za-z\d]+)*/y;
/** A letter that nothing but a word begins with, unless a full stop follows it. */
const ONLY_WORD = /[АБГ-Яабг-яЁё][^.]/y;

const PATTERNS: readonly [Token['kind'] | 'space', RegExp][] = [
  ['space', /[\s\u200B\uFEFF]+/y],
  // «И.о. министра», «И.О. министра» (the initials И.О. have a name behind them).
  ['word', /(?:[Ии]\.\s?о\.|И\.\s?О\.(?=\s+[а-яё])|[Вв]р\.?\s?и\.\s?о\.)/y],
  ['initials', /[А-ЯЁA-Z]\.(?:\s{0,2}-?[А-ЯЁA-Z]\.)?/y],
  ['word', /[А-Яа-яё]\.(?:\s?[а-яё]\.){0,3}/y],
  ['word', WORD],
  // «№ 314-к», «5-й»: a letter behind the hyphen is no preposition.
  ['number', /(?:№\s?)?\d+(?:[-./]\d+)*(?:-[А-Яа-яЁё]{1,3}(?![А-Яа-яЁё]))?/y],
  ['comma', /,/y],
  ['semicolon', /;/y],
  ['dash', /[-‐‑‒–—−]+/y],
  ['mark', /[^\s]/y],
];

function readToken(phrase: string, at: number): Token {
  const opening = phrase.charAt(at);
  if (opening === '"') return quoted(phrase, at, '"', 'quote');
  const closing = CLOSING[opening];
  if (closing !== undefined) {
    return quoted(phrase, at, closing, closing === ')' || closing === ']' ? 'bracket' : 'quote');
  }
  ONLY_WORD.lastIndex = at;
  if (ONLY_WORD.test(phrase)) {
    WORD.lastIndex = at;
    const word = WORD.exec(phrase)?.[0];
    if (word !== undefined) {
      const text = isShortened(phrase, at, word) ? `${word}.` : word;
      return { kind: 'word', text, start: at, end: at + text.length };
    }
  }
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = at;
    const text = pattern.exec(phrase)?.[0];
    if (text === undefined) continue;
    return { kind: kind === 'space' ? 'mark' : kind, text, start: at, end: at + text.length };
  }
  return { kind: 'mark', text: opening, start: at, end: at + 1 };
}

/** Words of a post that end in a full stop: «Зам. директора», «Гл. врачу», «Ст.инспектору». */
const SHORTENED = /^(?:зам|зав|нач|пред|дир|гл|ст|вед)$/i;
const FULL_STOP = 46;

function isShortened(phrase: string, at: number, word: string): boolean {
  const end = at + word.length;
  if (word.length > 4 || phrase.charCodeAt(end) !== FULL_STOP || !SHORTENED.test(word))
    return false;
  return /[а-яё]/.test(phrase.charAt(phrase.charAt(end + 1) === ' ' ? end + 2 : end + 1));
}

/** Nothing quoted or bracketed is longer; behind it the first closing mark ends a run. */
const LONGEST_RUN = 1000;

/**
 * A run up to its closing mark, runs of the same kind inside it. Where the paper closes two opened
 * marks with one («МБОУ «СОШ № 1»), the run ends at the first closing mark.
 */
function quoted(phrase: string, start: number, closing: string, kind: 'quote' | 'bracket'): Token {
  const opening = phrase.charAt(start);
  const first = phrase.indexOf(closing, start + 1);
  let end = first < 0 ? phrase.length : first + 1;
  const last = Math.min(phrase.length, start + LONGEST_RUN);
  let depth = 1;
  for (let at = start + 1; first >= 0 && at < last && depth > 0; at += 1) {
    const char = phrase.charAt(at);
    if (char === closing) {
      depth -= 1;
      if (depth === 0) end = at + 1;
    } else if (char === opening) depth += 1;
  }
  return { kind, text: phrase.slice(start, end), start, end };
}

/** The phrase with some of its tokens replaced, the spaces between them as printed. */
export function print(
  phrase: string,
  tokens: readonly Token[],
  bent: ReadonlyMap<number, string>,
): string {
  let result = '';
  let at = 0;
  for (const [index, token] of tokens.entries()) {
    result += phrase.slice(at, token.start) + (bent.get(index) ?? token.text);
    at = token.end;
  }
  return result + phrase.slice(at);
}
