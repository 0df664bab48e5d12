import { findHeaderDate } from '../../cues/header-date.js';
import { startsWithBody } from '../../cues/issuer.js';
import { nameAtEnd } from '../../cues/signature-line.js';
import { trimEndOf } from '../../language/trim.js';
import { toNominative } from '../../party/index.js';
import { GATHERINGS } from '../../words/tables.js';

/** A title's words without the date and what the page offers to download. */
export function stripDate(words: string): string {
  const date = findHeaderDate(words);
  // «Решения коллегии управления от | 15.12.2021г.»: the date may stand on the next line.
  const before = words.slice(0, date?.start).replace(/(?:^|\s)от\s{0,9}$/i, '');
  const rest = before.replace(/\((?:скачать|pdf|docx?)[^()]{0,80}\)/i, '');
  return trimEndOf(rest.replace(/^[\s:.–—-]{1,40}/, ''), ' :,–—-');
}

/** What follows a body's name in a title: its subject, the occasion, the place. */
const BEHIND_NAME =
  /\s?[«"][Оо](?:[Бб]|бо)?\s|\s(?:[Оо]б?\s[a-zа-џ]|ОБ?\s[A-ZЀ-Я]{3}|по\s(?:вопросу|итогам|результатам)|данн(?:ых|ые)\s|на\s(?:заседании|совещании)|г\.\s(?![A-ZЀ-Я][а-яё-]+(?:[ыи]|[ое]го)(?![а-яё]))|каб\.\s)/;

/** «областное совещание библиотекарей «Библиотека в селе»»: what a meeting of people met about. */
const TOPIC = new RegExp(
  String.raw`^((?:[a-zЀ-ӿ-]+\s){0,4}(?:${GATHERINGS.stems('meeting')})[а-яё]{0,2}\s[^«"]*?[a-zа-џ]{3})\s?[«"].*$`,
  'i',
);
/** A quoted name that is somebody's own: «при директоре ГБУЗ «Онкодиспансер»», «школы «Луч»». */
const OWN_NAME =
  /(?:[A-ZЀ-Я]{2}|школ|сад|лице|гимнази|учреждени|обществ|центр|институт|фонд|предприяти|газет|компани)[a-zЀ-ӿ]{0,3}\s?[«"]/;

/** A meeting's name without the topic in quotation marks behind it. */
function withoutTopic(name: string): string {
  return OWN_NAME.test(name) ? name : name.replace(TOPIC, '$1');
}

/** A body's name ends where the subject, the date or the place begins. */
export function cutIssuer(name: string | null): string | null {
  if (name === null) return null;
  const bare = stripDate(name);
  const whole = withoutTopic(bare.slice(0, BEHIND_NAME.exec(bare)?.index ?? bare.length)).replace(
    /(?:[\s,]{1,9}|(?<=[а-яё]{4})\.)$/,
    '',
  );
  // «Главы округа Е.Ю. Латыпова»: the office issues the paper, whoever holds it.
  const holder = nameAtEnd(whole);
  return (
    (holder !== null && holder.start > 0 ? whole.slice(0, holder.start) : whole).trim() || null
  );
}

const LONGEST_GIVER = 160;

/** «Перечень поручений, данных исполняющим обязанности главы города …»: who gave them. */
export function giverOf(title: string): string | null {
  const given = /\sданн(?:ых|ые)\s/i.exec(title);
  if (given === null) return null;
  const phrase = title.slice(given.index + given[0].length);
  if (phrase.length < 5 || phrase.length > LONGEST_GIVER) return null;
  const name = toNominative(cutIssuer(phrase) ?? phrase, 'instrumental');
  return startsWithBody(name) ? name : null;
}
