import { foldWord } from '../language/fold-word.js';
import { isBodyHead } from './lexicon.js';

/** An abbreviation where it is printed. */
export interface Abbreviation {
  text: string;
  /** Letters of the form of organisation before it («ГАУИО»), or null. */
  form: string | null;
  start: number;
  end: number;
}

const ABBREVIATION = /(?<![А-Яа-яЁё])[А-ЯЁ](?:[а-яё]?[А-ЯЁ]){2,}(?![А-Яа-яЁё])/g;

/** Abbreviations that say what an organisation is, not which one. */
const FORMS =
  /^(?:[ГМФОКЧН]?О?[БАКГ]?О?[КБА]?О?Д?У|[ГМ]?[БАК]?О?У(?:ДО|ДПО|СО|СОН|З|К|С)?|М[БАК]?(?:ДОУ|ОУ|УДО|УДПО|УК)|Г[БАК]?(?:ПОУ|ОУ|УЗ|УСО|УК)|ОГ[БАК]?(?:ПОУ|ОУ|У|УЗ|УСО)|КГ[БАК]?(?:ПОУ|ОУ|У|УЗ)|ДПО|СПО|СОШ|ООШ|НОШ|ОАО|ПАО|ЗАО|ООО|АНО|НКО|ФГБОУ|ФГУП|МУП|ГУП|ТСЖ|ВПО|СРО)$/;

/** Finds the abbreviations of a text, those of forms of organisation left out. */
export function findAbbreviations(text: string): Abbreviation[] {
  const found: Abbreviation[] = [];
  for (const match of text.matchAll(ABBREVIATION)) {
    const word = match[0];
    if (FORMS.test(word)) continue;
    const start = match.index;
    found.push({
      text: word,
      form: formBefore(text.slice(Math.max(0, start - 40), start)),
      start,
      end: start + word.length,
    });
  }
  return found;
}

function formBefore(before: string): string | null {
  let letters = '';
  const words = before.replace(/[«"]$/, '').split(/\s/);
  // Right before the abbreviation stands a space, so the last piece is empty.
  if (words.pop() !== '') return null;
  while (/^[А-ЯЁ]{2,8}$/.test(words.at(-1) ?? '')) letters = (words.pop() ?? '') + letters;
  return letters === '' ? null : letters;
}

const WORD = /[А-Яа-яЁё]+(?:-[А-Яа-яЁё]+)*/g;
const SMALL = /^(?:и|или|в|во|на|по|при|для|с|со|к|о|об|от|из|за)$/;

/** The words of a text with their places, for `spelledOut`. */
export function wordsWithPlaces(text: string): RegExpExecArray[] {
  return [...text.matchAll(WORD)];
}

/**
 * Finds an unquoted name whose initials an abbreviation gives letter by letter: «Центра непрерывного
 * повышения профессионального мастерства» for ЦНППМ. The words as printed, or null when none or two
 * different names fit.
 */
export function spelledOut(
  text: string,
  words: readonly RegExpExecArray[],
  abbreviation: string,
): { start: number; end: number }[] {
  const letters = foldWord(abbreviation).toUpperCase();
  const found: { start: number; end: number }[] = [];
  for (const [index, match] of words.entries()) {
    if (match[0].charAt(0).toUpperCase() !== letters[0]) continue;
    // The initials fail at the second word mostly; whether it is a body costs stemming.
    const end = consume(text, words, index, letters);
    if (end !== null && startsBody(words, index)) found.push({ start: match.index, end });
  }
  return found;
}

function startsBody(words: readonly RegExpExecArray[], index: number): boolean {
  return words.slice(index, index + 3).some((match) => match[0].length > 3 && isBodyHead(match[0]));
}

function consume(
  text: string,
  words: readonly RegExpExecArray[],
  from: number,
  letters: string,
): number | null {
  let at = 0;
  let end = 0;
  for (let index = from; index < words.length; index += 1) {
    const match = words[index];
    if (match === undefined) return null;
    if (index > from && !/^[\s,]*$/.test(text.slice(end, match.index))) return null;
    const parts = foldWord(match[0]).toUpperCase().split('-');
    if (/^[А-ЯЁ]{2,}$/.test(match[0])) return null;
    if (parts[0]?.charAt(0) === letters[at]) {
      at += 1;
      if (parts[1] !== undefined && parts[1].charAt(0) === letters[at]) at += 1;
    } else if (!SMALL.test(match[0])) return null;
    end = match.index + match[0].length;
    if (at === letters.length) return end;
  }
  return null;
}
