import { foldWord } from '../language/fold-word.js';
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
  return own.map((word) => stemRussian(foldWord(word))).join(' ');
}

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

/** Quoted runs, nested ones whole, a run that is never closed left out. */
function quotes(text: string): { inner: string; start: number; end: number }[] {
  const found: { inner: string; start: number; end: number }[] = [];
  const open: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '«' || char === '„') open.push(at);
    if (char === '\n' && text.charAt(at + 1) === '\n') open.length = 0;
    if (char !== '»' && char !== '“') continue;
    const start = open.pop();
    if (start !== undefined && open.length === 0) {
      found.push({ inner: text.slice(start + 1, at), start, end: at + 1 });
    }
  }
  for (const match of text.matchAll(/"([А-ЯЁ][^"\n]{2,200})"/g)) {
    found.push({ inner: match[1] ?? '', start: match.index, end: match.index + match[0].length });
  }
  return found;
}

const FORM_REACH = 200;

/** «ГАУ ИО», «Государственного автономного учреждения Иркутской области» before a quoted name. */
function formBefore(text: string, quote: number): { form: string | null; formStart: number } {
  const before = text.slice(Math.max(0, quote - FORM_REACH), quote);
  const words = [...before.matchAll(WORD)];
  let letters = '';
  let start = quote;
  let gapEnd = before.length;
  for (const match of words.reverse()) {
    const word = match[0];
    const behind = before.slice(match.index + word.length, gapEnd);
    if (!/^\s*$/.test(behind)) break;
    const folded = foldWord(word);
    if (/^[А-ЯЁ]{2,8}$/.test(word)) letters = word + letters;
    else if (FORM_WORD.test(folded) || isBodyHead(word))
      letters = word.charAt(0).toUpperCase() + letters;
    else break;
    gapEnd = match.index;
    start = quote - (before.length - match.index);
  }
  return { form: letters === '' ? null : letters, formStart: start };
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
