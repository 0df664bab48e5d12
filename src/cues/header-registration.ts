import { undoDigitSlips } from '../language/digit-slips.js';
import { PAPERS } from '../words/tables.js';
import { findHeaderDate } from './header-date.js';

/** A paper's subject: «О мерах по …», «Об утверждении …». */
export const SUBJECT = /^[«"]?об?(?:\s|$)/i;
export const NUMBER =
  /(?:№|(?<![A-Za-zЀ-ӿ])(?:N[o°]?|[Нн]омер\s?:))[\s_]{0,3}([A-Za-zЀ-ӿ\d][A-Za-zЀ-ӿ\d/.\-–]{0,24}(?:\s?[-–/]\s?(?:\d{1,4}|[a-zа-џ]{1,4}|[A-ZЀ-Я]{1,4})(?=\s?[-–/]|\s{0,9}$|\s{2}|\s(?:от|г\.)\s)){0,3}(?:\s[A-ZЀ-Я]{2,3}(?=\s{0,9}$))?)/;
/** «Постановление 134 от 08.02.2016»: a site's heading prints the number without its sign. */
export const BEFORE_DATE =
  /^[A-Za-zЀ-ӿ]{4,20}\s{1,3}(\d{1,5}(?:[-/][\dA-Za-zЀ-ӿ]{1,6}){0,3})\s{1,3}от\s{1,3}[«"]?\d/;
/** «№ VI-ХV»: an assembly counts its sittings and acts so; Cyrillic letters stand for the same. */
const ROMAN = /^[IVXLХІ]{1,6}(?:[-/][IVXLХІ\d]{1,6})+$/;
/** «12 мая 2021 года        45-р»: a number without its sign, set apart from the date. */
const BARE_NUMBER = /^(?:[\s_]{3,80}|\s{0,9}\t\s{0,9})(\d{1,4}(?:[-/][A-Za-zЀ-ӿ\d]{1,6})?)$/;
export const PLACE =
  /(?<![A-Za-zЀ-ӿ])(?:г|гор|город|п|пос|пгт|с|село|ст|р\.\s?п|рп|д|дер)\.?\s{0,2}[A-ZЀ-Я][A-Za-zЀ-ӿ-]{1,30}(?:\s[A-ZЀ-Я][A-Za-zЀ-ӿ-]{2,30})?/g;
const DATE_LABEL =
  /^(?:дата(?:\s[a-zЀ-ӿ]+){0,2}|от|принят[оа]?|заседание(?:\sсостоялось)?|время|состоялось|день)(?![a-zЀ-ӿ])\s?[:–—-]?\s?/i;

/** «Письмо Минюста от … № …», «Зарегистрировано … № …»: date and number of something else. */
const ANOTHERS = new RegExp(
  String.raw`^\(протокол|^[([]?(?:создан[оа]?\s?:|по\sсостоянию\sна|с\sизменениями|с\sизм\.|в\sред(?:\.|акции)|письмо|зарегистрирован|регистрационный|приложени|к\s(?:${PAPERS.stems('act')}))`,
  'i',
);

/** «Утратило силу на основании | приказа … от … № …»: an act in the genitive is another one. */
const GENITIVE =
  /^(?:приказа|постановления|распоряжения|решения|закона|указа|приказом|постановлением|распоряжением|решением|законом|указом)\s/;

/** A line that names another act whose date and number may stand on the next: «назначенных решением Думы». */
const LEADS_IN_OTHER =
  /^(?:приказа|постановления|распоряжения|решения|закона|указа)\s|(?:^|\s)(?:приказом|постановлением|распоряжением|решением|законом|указом)\s/i;

/** «17.01.2009 10:00 — Новости»: when a site's page was made. */
export const PAGE_STAMP = /^\d{1,2}\.\d{1,2}\.\d{4},?\s[–—-]?\s?\d{1,2}:\d{2}(?!\d)/;

/** A number in front of the subject, on one line. */
const HEADED = /^(?:№|N)\s?\d[\d/-]{0,12}\s{1,3}Об?\s/;

const QUOTED_WORD = /«\s?[A-Za-zЀ-ӿ]|(?:^|[\s(])["„][A-Za-zЀ-ӿ]/;

/** A line with nothing on it but date, number and place. */
export function isRegistration(words: string): boolean {
  if (ANOTHERS.test(words) || GENITIVE.test(words)) return false;
  // «Детский сад № 5 «Ромашка»» is a name; only a day stands in quotation marks in a date.
  if (QUOTED_WORD.test(words) && QUOTED_WORD.test(undoDigitSlips(words))) return false;
  const date = findHeaderDate(words);
  if (date === null && !NUMBER.test(words)) return false;
  const bare = (date === null ? words : words.slice(0, date.start) + words.slice(date.end))
    .replace(NUMBER, '')
    .replace(PLACE, '')
    .replace(DATE_LABEL, '')
    .replace(
      /\(принят[оа]?\s[^()]{3,120}\)|(?:(?:совершенно|строго)?\s?секретно|не\sподлежит\sоглашению|для\sслужебного\sпользования|от|года?|г\.|\(скачать\)|час[a-zЀ-ӿ]*|мин[a-zЀ-ӿ]*|\d{1,2}[.:-]\d{2}|дата|номер|протокол|приказ)/gi,
      '',
    );
  return bare.replace(/[^A-Za-zЀ-ӿ]/g, '').length <= 18;
}

/** «… от 5 марта 2022 года № 7»: date and number behind the name of the body, on its line. */
const AT_END =
  /\sот\s{1,3}[«"]?\s?\d{1,2}\s?[»"]?(?:\.\d{2}\.|\s{1,3}[а-я]{3,8}\s{1,3})\d{4}(?:\s?г(?:\.|ода?)?)?(?:\s{1,3}(?:№|N)\s?[A-Za-zЀ-ӿ\d/.–-]{1,24})?$/i;
const OTHER_ACT = new RegExp(`(?:${PAPERS.stems('act', 'law')})`, 'i');

/** Date and number at the end of a line that names the body before them, and no other act. */
function registrationAtEnd(words: string): string[] {
  const found = AT_END.exec(words);
  if (found === null || SUBJECT.test(words) || ANOTHERS.test(words)) return [];
  return OTHER_ACT.test(words.slice(0, found.index)) ? [] : [found[0].trim()];
}

/** A title without its subject in quotation marks, whose days are not the paper's: «О работах на 1 мая 1961». */
function withoutSubject(title: string): string {
  return title.replace(/[«"]\s?(?:Об?|По)\s[^»"]{0,400}/, ' ');
}

/** The lines below the title that name who adopted the paper. */
function beforeSubject(lines: readonly string[]): readonly string[] {
  const subject = lines.findIndex((words) => SUBJECT.test(words));
  return lines.slice(0, Math.min(3, subject === -1 ? lines.length : subject));
}

/** Date (ISO 8601) and number of a paper as its header prints them; null for what it does not. */
export interface Registration {
  date: string | null;
  number: string | null;
}

/**
 * Finds date and number among the lines below and above the title; the nearest one wins. Where the
 * title tells of an `occasion`, a bare day below it is the occasion's, and that of the approval counts.
 */
export function findRegistration(
  below: readonly string[],
  above: readonly string[],
  occasion: boolean,
): Registration {
  const pairs = below.map((words, index) => `${words} ${below[index + 1] ?? ''}`);
  const [titleLine = '', ...rest] = below;
  const candidates = [
    withoutSubject(titleLine),
    // «№ 28 О подведении итогов …»: a page's heading begins with the number.
    ...[...above, ...rest].filter((words) => HEADED.test(words)),
    ...rest.filter((words, at) => isRegistration(words) && !LEADS_IN_OTHER.test(below[at] ?? '')),
    ...beforeSubject(rest).flatMap(registrationAtEnd),
    ...above.filter(
      (words, at) =>
        isRegistration(words) &&
        !PAGE_STAMP.test(words) &&
        !LEADS_IN_OTHER.test(above[at + 1] ?? ''),
    ),
    // A date split over two lines: «от « 10 » | марта 2015 г.».
    ...pairs.filter((words) => words.length < 60 && isRegistration(words)),
  ];
  // A session's number («заседание № 23») stands apart from the paper's, which stands by its date.
  const dated = candidates.filter((words) => findHeaderDate(words) !== null);
  // «по итогам поездки | 12 января 2023 года»: the day of the occasion, not of the paper that was
  // approved later.
  if (occasion) {
    const later = above.find((words) => isRegistration(words) && findHeaderDate(words) !== null);
    const [first] = dated;
    if (
      later !== undefined &&
      first !== undefined &&
      first !== withoutSubject(titleLine) &&
      !/^от\s|№/i.test(first)
    )
      dated.unshift(later);
  }
  const date = dated.map((words) => findHeaderDate(words)?.iso)[0] ?? null;
  return { date, number: numberIn([...dated, ...candidates]) ?? bareNumber(titleLine, dated) };
}

/** The first number with its sign. */
function numberIn(candidates: readonly string[]): string | null {
  for (const words of candidates) {
    const found = SUBJECT.test(words) ? undefined : NUMBER.exec(words)?.[1];
    if (found !== undefined && (/\d/.test(found) || ROMAN.test(found)))
      return found.replace(/[.\-–]{1,9}$/, '').replace(/\s(?![A-ZЀ-Я]{2,3}$)/g, '');
  }
  return null;
}

/** A number without its sign, before the day in a heading or behind it. */
function bareNumber(titleLine: string, dated: readonly string[]): string | null {
  const behind = dated.map(
    (words) => BARE_NUMBER.exec(words.slice(findHeaderDate(words)?.end ?? 0))?.[1],
  );
  return BEFORE_DATE.exec(titleLine)?.[1] ?? behind.find((number) => number !== undefined) ?? null;
}
