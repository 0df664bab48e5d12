import { LATIN_TWINS, SLIPS, UNIT_WORD } from './label-tables.js';

/**
 * Labels of items: «1.», «1.1», «1)», «а)», «–», «IV.», «Пункт 1». A label is only read at the
 * start of a line; whether a doubtful one («4.2 …», «3 …») really is a number is for the sequence
 * of the paper's numbers to decide.
 */
export type LabelStyle = 'decimal' | 'paren' | 'letter' | 'romanette' | 'bullet' | 'roman';

export interface Label {
  style: LabelStyle;
  /** As printed, without the spaces behind it. */
  printed: string;
  /** The number's parts: `['3', '10']`, `['а']`, `['ii']`, `['IV']`; empty for a bullet. */
  parts: string[];
  /** Index of the first character behind the label and its spaces. */
  end: number;
  /** True when the form alone does not settle that this is a number. */
  doubtful: boolean;
}

const NAMED = /^(?:пункт|п\.)\s{0,3}(?=\d)/i;
/** «Статья 2» alone on its line, over the points of some councils' decisions. */
const ARTICLE = /^статья\s{1,3}(?=\d{1,2}\.?\s{0,9}$)/i;
/** «§ 1.», «№ 2.»: a sign in front of a number that is closed like a point's; «§ 3» over its point. */
const SIGNED =
  /^(?:§|№|N)\s{0,3}(?=\d{1,3}[.)]\s{0,3}[A-ZЀ-Я«"])|^§\s{0,3}(?=\d{1,3}(?:\s{1,3}[A-ZЀ-Я]|[.)]?\s{0,9}$))/;
const OF_PAPER = /^\/\d{1,4}(?=\.\s{1,3}(?!Об?\s|Вопрос)[A-ZЀ-Я«"])/;
const PLAIN = /^\d{1,3}(?:\.\d{1,3}){0,5}/;
/** A number with letters that scanners print for digits; its closing mark tells it from a word. */
const MISREAD = /^[\dlIОOЗзб|]{1,3}(?:\.[\dlIОOЗзб|]{1,3}){0,5}(?=\s?[.)](?![a-zа-џ\d]|[ЗlI|]\s))/;
/** The same without a closing mark, before a capital: «З.2 Укомплектовать». */
const MISREAD_DOTTED =
  /^[\dlIОOЗзб|]{1,3}(?:\.[\dlIОOЗзб|]{1,3}){1,4}(?=\s{1,4}[«"]?[A-ZЀ-Я][a-zа-џ])/;
/** «б.Специалисту»: a six, as the letter would have a space behind its mark. */
const SIX = /^б\.[A-ZЀ-Я]/;
const SLIPPED = /[lIОOЗзб|]/g;
const PAREN_AROUND = /^\((\d{1,2}|[а-яёa-z]|[ivx]{2,5})\)/i;
const LETTER = /^([а-яёa-z])(?:\)|\.(?=\s{1,4}[A-Za-zЀ-ӿ]))/;
/** «A.», «B)» in Latin capitals; whether it is an initial is for the words behind it to tell. */
const CAPITAL_LETTER = /^([A-HJ-UW-Z])[.)](?=\s{1,4}[A-ZЀ-Я«"])/;
/** «ii.», «iv)»: small Roman figures of two letters or more; a single one is a letter at first. */
const ROMANETTE = /^([ivx]{2,5})[.)](?=\s)/;
const ROMAN = /^([IVXІХ]{1,6})(?:[.)](?=\s|[A-ZЀ-Я]|$)|(?=\s{1,4}[«"]?[A-ZЀ-Я]))/;
const BULLET = /^[-–—−‒―•·▪■●○◦*►➢✓✔‣⁃](?=\s|[A-Za-zЀ-ӿ№«"])/;
const CAPITAL = /^[A-ZЀ-Я«"„“(]/;

function skipSpaces(text: string, from: number): number {
  let index = from;
  while (index < text.length && text.charCodeAt(index) === 32) index++;
  return index;
}

function sameLength(style: LabelStyle, text: string, length: number, parts: string[]): Label {
  const printed = text.slice(0, length);
  return { style, printed, parts, end: skipSpaces(text, length), doubtful: false };
}

/** «12.11.21»: three parts that could be a day, a month and a year of this century. */
function looksLikeDate(parts: readonly string[]): boolean {
  if (parts.length !== 3) return false;
  const [day = 0, month = 0, year = 0] = parts.map(Number);
  return day <= 31 && month <= 12 && year >= 15 && year <= 40;
}

function readDecimal(text: string): Label | null {
  const named = NAMED.exec(text)?.[0] ?? SIGNED.exec(text)?.[0] ?? ARTICLE.exec(text)?.[0] ?? '';
  const behind = text.slice(named.length, named.length + 32);
  const token = (MISREAD.exec(behind) ?? MISREAD_DOTTED.exec(behind) ?? PLAIN.exec(behind))?.[0];
  if (token === undefined) return null;
  let length = named.length + token.length;
  // «53/261. Отпустить …»: old minutes add the number of the paper.
  if (!token.includes('.')) length += OF_PAPER.exec(text.slice(length))?.[0].length ?? 0;
  const gluedWord = token.includes('.') && /^[а-яё]{4}/.test(text.slice(length, length + 4)); // 4.1организовать
  if (
    !gluedWord &&
    /[A-Za-zЀ-ӿ\d]/.test(text.charAt(length)) &&
    !/[A-ZЀ-Я]/.test(text.charAt(length))
  )
    return null;
  const gap = text.charAt(length) === ' ' && /[.)]/.test(text.charAt(length + 1)) ? 1 : 0;
  const slash =
    text.charAt(length) === '/' && /^\/\s{0,3}[«"]?[A-Za-zЀ-ӿ]{3}/.test(text.slice(length));
  const closing = slash ? '/' : (/[.)]/.exec(text.charAt(length + gap))?.[0] ?? '');
  if (closing !== '') length += gap + 1;
  const slipped = token.match(SLIPPED) !== null;
  if (slipped && closing === '' && !(/\d/.test(token) && token.includes('.'))) return null;
  if (slipped && !/\d/.test(token) && !/^[lЗз]$/.test(token) && !(token === 'б' && SIX.test(text)))
    return null;

  const parts = token.replace(SLIPPED, (letter) => SLIPS[letter] ?? letter).split('.');
  if (parts.some((part) => part.startsWith('0'))) return null; // 01.03, 15.00, 0.5
  const next = text.charAt(length);
  if (/\d/.test(next) && closing !== ')') return null; // 30.01.2022, 2022
  const label = sameLength(
    closing === ')' && parts.length === 1 ? 'paren' : 'decimal',
    text,
    length,
    parts,
  );
  return settleDecimal(label, text, { named: named !== '', closing, slipped, gluedWord });
}

/** Tells by what follows whether a decimal is a number of a point at all, and whether that is sure. */
function settleDecimal(
  label: Label,
  text: string,
  form: { named: boolean; closing: string; slipped: boolean; gluedWord: boolean },
): Label | null {
  const { named, closing, slipped, gluedWord } = form;
  const { parts } = label;
  const rest = text.slice(label.end, label.end + 24);
  const glued = label.end === label.printed.length && rest !== '';
  const capital = CAPITAL.test(rest);
  // «пункт 24 после слов …» speaks of a point, it does not open one.
  if (named) return closing === '' && rest !== '' && !capital ? null : label;
  if (closing === '' && /^[-–—/:(%°+,;]/.test(rest)) return null; // 8-800, 8 (3952), 15:00
  if (closing === '' && (glued || parts.length === 1) && rest.startsWith('№')) return null;
  if (closing === '' && glued && !capital && !gluedWord) return null; // 2-й, 5х
  if (closing !== ')' && UNIT_WORD.test(rest)) return null; // 1 марта, 3.5 млн
  label.doubtful =
    slipped ||
    looksLikeDate(parts) ||
    (closing === '' && (parts.length === 1 || !capital)) ||
    (parts.length > 1 && rest !== '' && !capital && !/^[a-zа-џ\d]/.test(rest)) ||
    (/[./]/.test(closing) && /^[a-zа-џ]/.test(rest));
  return label;
}

/** Reads the label at the start of a text that has no spaces before it. */
export function readLabel(text: string): Label | null {
  const decimal = readDecimal(text);
  if (decimal !== null) return decimal;
  const around = PAREN_AROUND.exec(text);
  if (around !== null) {
    const value = (around[1] ?? '').toLowerCase();
    const style = /\d/.test(value) ? 'paren' : value.length > 1 ? 'romanette' : 'letter';
    const parts = [style === 'letter' ? (LATIN_TWINS[value] ?? value) : value];
    return { ...sameLength(style, text, around[0].length, parts), doubtful: true };
  }
  const roman = ROMAN.exec(text);
  if (roman !== null) {
    const value = (roman[1] ?? '').replaceAll('І', 'I').replaceAll('Х', 'X');
    const doubtful = roman[0].length === value.length;
    return { ...sameLength('roman', text, roman[0].length, [value]), doubtful };
  }
  const small = ROMANETTE.exec(text);
  if (small !== null)
    return { ...sameLength('romanette', text, small[0].length, [small[1] ?? '']), doubtful: true };
  const capital = CAPITAL_LETTER.exec(text);
  if (capital !== null) {
    const parts = [capital[1] ?? ''];
    return { ...sameLength('letter', text, capital[0].length, parts), doubtful: true };
  }
  const letter = LETTER.exec(text);
  if (letter !== null) {
    const value = (letter[1] ?? '').toLowerCase();
    const parts = [LATIN_TWINS[value] ?? value];
    return {
      ...sameLength('letter', text, letter[0].length, parts),
      doubtful: !letter[0].endsWith(')'),
    };
  }
  const bullet = BULLET.exec(text);
  return bullet === null ? null : sameLength('bullet', text, bullet[0].length, []);
}

/** Whether a label is that of an article, under which points are counted anew. */
export function isArticle({ printed }: Label): boolean {
  return /^статья/i.test(printed);
}

/** True when a line holds a label and nothing else: «3.» or «3.1». */
export function isLabelAlone(text: string, label: Label): boolean {
  return label.style !== 'bullet' && label.end >= text.trimEnd().length;
}
