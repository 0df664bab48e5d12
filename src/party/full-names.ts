import { isRussianLetter } from '../language/characters.js';
import { foldWord } from '../language/fold-word.js';
import { memoized } from '../language/memo.js';
import { stemRussian } from '../language/stem.js';
import { isAbbreviation, isBodyHead } from './lexicon.js';

/** A full name printed in a paper. */
export interface FullName {
  /** The name proper, without quotation marks and form of organisation: «Центр оценки …». */
  words: string[];
  /** Letters of the form of organisation before it («ГАУИО»), or null where none is printed. */
  form: string | null;
  /** Compares equal for the same name in any case and spelling of ё, quotes and spaces. */
  key: string;
  /** UTF-16 offsets in the text. */
  start: number;
  end: number;
}

const WORD = /[А-Яа-яЁё]+(?:-[А-Яа-яЁё]+)*|\d+/g;
/** Words that stand before a quoted name and say what kind of organisation it is. */
const FORM_WORD =
  /^(?:государственн|муниципальн|областн|краев|республиканск|федеральн|окружн|городск|районн|автономн|бюджетн|казенн|унитарн|некоммерческ|общеобразовательн|образовательн|дошкольн|профессиональн|дополнительн|высш|обществ|публичн|акционерн|закрыт|открыт|учрежден|организац|предприят|образован|здравоохранен|культур|област|кра[йюея]|иркутск|[а-я]+ск(?:ий|ой|ого|ому|им|ом|ая|ую)$)/;

export function wordsOf(text: string): string[] {
  return text.match(WORD) ?? [];
}

/** The stems of a name with its numbers: the same for every case it is printed in. */
export function nameKey(words: readonly string[]): string {
  const named = words.findIndex((word) => /^(?:им|имени)$/i.test(word));
  const hasNumber = words.slice(0, Math.max(named, 0)).some((word) => /\d/.test(word));
  // «СОШ № 8 имени Бусыгина М.И.» is told by its number; whose name it bears is printed variously.
  const own = named > 0 && hasNumber ? words.slice(0, named) : words;
  return own.map((word) => rootOf(word).stem).join(' ');
}

/** What a name's words are compared by. */
const rootOf = memoized((word) => ({ stem: stemRussian(foldWord(word)) }), 4096);

/** Finds the quoted names of a text, each with the form of organisation printed before it. */
export function quotedNames(text: string): FullName[] {
  const names: FullName[] = [];
  for (const { inner, start, end } of quotes(text)) {
    const words = wordsOf(inner);
    if (words.length === 0 || (words.length === 1 && isAbbreviation(words[0] ?? ''))) continue;
    const { form, formStart } = formBefore(text, start);
    names.push({ words, form, key: nameKey(words), start: formStart, end });
  }
  return names;
}

const STRAIGHT = /"([А-ЯЁ][^"\n]{2,200})"/y;

/** Quoted runs, nested ones whole, a run that is never closed left out. */
function quotes(text: string): { inner: string; start: number; end: number }[] {
  const found: { inner: string; start: number; end: number }[] = [];
  const open: number[] = [];
  for (const match of text.matchAll(/[«„»“]|\n\n/g)) {
    const [mark] = match;
    const at = match.index;
    if (mark === '«' || mark === '„') open.push(at);
    else if (mark !== '»' && mark !== '“') open.length = 0;
    else {
      const start = open.pop();
      if (start !== undefined && open.length === 0) {
        found.push({ inner: text.slice(start + 1, at), start, end: at + 1 });
      }
    }
  }
  for (let at = text.indexOf('"'); at >= 0; ) {
    STRAIGHT.lastIndex = at;
    const match = STRAIGHT.exec(text);
    const end = match === null ? at + 1 : at + match[0].length;
    if (match !== null) found.push({ inner: match[1] ?? '', start: at, end });
    at = text.indexOf('"', end);
  }
  return found;
}

const FORM_REACH = 200;

/** The letters a word before a quoted name adds to the form of organisation; none when it ends it. */
const formLetters = memoized((word) => {
  if (/^[А-ЯЁ]{2,8}$/.test(word)) return { letters: word };
  const isForm = FORM_WORD.test(foldWord(word)) || isBodyHead(word);
  return { letters: isForm ? word.charAt(0).toUpperCase() : '' };
}, 500);

/** Where the word begins that ends at `end`, its hyphens inside it; `end` when there is none. */
function wordStart(text: string, from: number, end: number): number {
  let start = end;
  while (start > from) {
    if (isRussianLetter(text.charCodeAt(start - 1))) start -= 1;
    else if (
      start < end &&
      start - 2 >= from &&
      text.charAt(start - 1) === '-' &&
      isRussianLetter(text.charCodeAt(start - 2))
    ) {
      start -= 2;
    } else break;
  }
  return start;
}

/** «ГАУ ИО», «Государственного автономного учреждения Иркутской области» before a quoted name. */
function formBefore(text: string, quote: number): { form: string | null; formStart: number } {
  const from = Math.max(0, quote - FORM_REACH);
  let form = '';
  let start = quote;
  for (let end = quote; ; ) {
    while (end > from && /\s/.test(text.charAt(end - 1))) end -= 1;
    const begin = wordStart(text, from, end);
    if (begin === end) break;
    const { letters } = formLetters(text.slice(begin, end));
    if (letters === '') break;
    form = letters + form;
    start = begin;
    end = begin;
  }
  return { form: form === '' ? null : form, formStart: start };
}

/** Whether two forms of organisation may be one body's: «ГАУ» and «ГАУИО» may, «ГКУ» may not. */
export function formsAgree(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return true;
  return a.startsWith(b) || b.startsWith(a) || a.endsWith(b) || b.endsWith(a);
}

/** Variants of a name's words that an abbreviation may stand for: «… Иркутской области» left off. */
export function abbreviated(words: readonly string[]): string[][] {
  const variants = [[...words]];
  const tail = words.findIndex(
    (word, index) =>
      index > 1 &&
      /^(?:област|кра[йюея]|республик|район|город|округ)/.test(foldWord(words[index + 1] ?? '')) &&
      /^[А-ЯЁ]/.test(word),
  );
  if (tail > 1) variants.push(words.slice(0, tail));
  return variants;
}
