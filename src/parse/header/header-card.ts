import { findHeaderDate } from '../../cues/header-date.js';
import { PAGE_STAMP } from '../../cues/header-registration.js';
import { type Line, wordsOf } from '../lines/line.js';

/** A site's card: «№ документа: | 417 | Дата принятия: | 14.05.2019», label and value on two lines or one. */
const NUMBER_LABEL = /^[•·*\s]{0,4}(?:№|номер)(?:\s(?:документа|акта))?\s?:\s{0,3}(\S{0,24})$/i;
const DATE_LABEL =
  /^[•·*\s]{0,4}дата\s(?:принятия|подписания|утверждения|документа)\s?:\s{0,3}(.{0,30})$/i;

const FLAT_DATE = /^дата(?:\sдокумента|\sпринятия)?\s?:\s{1,3}/i;

/** Date and number of the act as the card of its page gives them; null where it has none. */
export function readCard(lines: readonly string[]): { date: string | null; number: string | null } {
  let date: string | null = null;
  let number: string | null = null;
  for (const [index, words] of lines.entries()) {
    const value = (own: string | undefined) =>
      own === '' ? (lines[index + 1] ?? '') : (own ?? '');
    const numbered = NUMBER_LABEL.exec(words);
    if (numbered !== null) {
      const printed = value(numbered[1]);
      if (/\d/.test(printed) && !/\s/.test(printed)) number ??= printed;
    }
    const dated = DATE_LABEL.exec(words);
    if (dated !== null) date ??= findHeaderDate(value(dated[1]))?.iso ?? null;
    // «Дата: 21 сентября 1941 г. Страна: СССР …»: a page prints its card on one line.
    const flat = FLAT_DATE.exec(words)?.[0].length ?? 0;
    const day = flat > 0 ? findHeaderDate(words.slice(flat, flat + LONGEST_DATE)) : null;
    if (day?.start === 0) date ??= day.iso;
  }
  return { date, number };
}

/** «1916 года, Октября 23 дня. Мы, нижеподписавшиеся …»: old minutes open with their day. */
export function dateOpening(
  lines: readonly Line[],
  title: number | null,
  end: number,
): string | null {
  for (let index = (title ?? -1) + 1; index <= end; index++) {
    const line = lines[index];
    if (line === undefined || line.blank) continue;
    const words = wordsOf(line).slice(0, LONGEST_DATE);
    const found = PAGE_STAMP.test(words) ? null : findHeaderDate(words);
    if (found?.start === 0) return found.iso;
  }
  return null;
}
const LONGEST_DATE = 40;

/** «заседания от 14 мая сего года «О работах на 1 июня 1961»»: the subject tells which year it was. */
const THIS_YEAR =
  /(?<![а-яё])от\s(\d{1,2}\s[а-яё]{3,8})\s(?:сего\sгода|с\.\s?г\.)[^.]{0,200}?(?<!\d)((?:19|20)\d\d)(?!\d)/i;

/** The day of a title that leaves its year to the words behind it; null for any other line. */
export function dateOfThisYear(title: Line | undefined): string | null {
  const found = title === undefined ? null : THIS_YEAR.exec(title.flat.slice(0, LONGEST_TITLE));
  return found === null
    ? null
    : (findHeaderDate(`${found[1] ?? ''} ${found[2] ?? ''} года`)?.iso ?? null);
}
const LONGEST_TITLE = 600;
