import { findHeaderDate } from '../../cues/header-date.js';
import { isRegistration, NUMBER } from '../../cues/header-registration.js';
import { type DocumentKind, kindNamed } from '../../cues/kinds.js';
import { ATTACHMENT } from '../../cues/markers.js';
import { BARE_NUMBER } from '../close/annex.js';
import { DONE_AT } from '../close/unsigned.js';
import { closeUp, wordsOf } from '../lines/line.js';
import type { Raw } from '../lines/raw.js';

/** Lines behind the signatures in which a paper may print its date and number. */
const REACH = 14;
/** Longest line in which a database names the paper behind its end. */
const LONGEST = 400;
/** A number alone on its line: «№ 34», «N П/17-27-5», «N 96 ПП», «ГС N 1222-IV». */
const NUMBER_ALONE =
  /^(?:[A-ZЀ-Я]{1,3}\s)?(?:№|N)\s?((?:[A-ZЀ-Я]{1,3}[/-])?\d[A-Za-zЀ-ӿ\d/.-]{0,20}(?:\s[A-ZЀ-Я]{2,3})?)\.?$/;
/** «Москва, Кремль. 2 августа 1934 г. № 1823»: the place before them. */
const PLACED =
  /^(?:[гГ](?:ор)?\.\s?)?[A-ZЀ-Я][а-яё-]+(?:,\s[A-ZЀ-Я][а-яё-]+(?:\s[A-ZЀ-Я][а-яё-]+)?)?[.,]?\s(?:от\s)?/;

export interface Registration {
  date: string | null;
  number: string | null;
}

/** Date and number on a line that holds nothing else but a place; null for any other line. */
function alone(words: string): Registration | null {
  const number = NUMBER_ALONE.exec(words)?.[1] ?? null;
  if (number !== null) return { date: null, number };
  const bare = words.replace(PLACED, '');
  const date = findHeaderDate(bare);
  if (date === null || date.start > 0) return null;
  const rest = bare.slice(date.end).trim();
  if (rest === '' || rest === '.') return { date: date.iso, number: null };
  return isRegistration(bare) ? { date: date.iso, number: numberIn(rest) } : null;
}

function numberIn(words: string): string | null {
  return NUMBER.exec(words)?.[1]?.replace(/[.\-–]{1,9}$/, '') ?? null;
}

/** «Постановление областной Думы от 31 января 2007 г. N 642 «Об …»»: named by a database at its end. */
function namedAtEnd(words: string, kind: DocumentKind): Registration | null {
  if (words.length > LONGEST || kindNamed(words)?.kind !== kind) return null;
  const date = findHeaderDate(words);
  if (date === null || !/(?:^|\s)от\s{0,3}$/.test(words.slice(0, date.start))) return null;
  const rest = words.slice(date.end);
  return /^\s{0,3}(?:№|N)/.test(rest) ? { date: date.iso, number: numberIn(rest) } : null;
}

/**
 * Date and number behind the signatures, as councils of villages («х. Камышовый | 26 мая 2022 года |
 * № 34»), parliaments and databases print them.
 */
export function registrationBelow(tail: Raw | undefined, kind: DocumentKind): Registration {
  const found: Registration = { date: null, number: null };
  if (tail?.type !== 'tail') return found;
  const lines = tail.slices.map(({ line }) => line).filter((line) => !line.blank);
  let above = '';
  for (const line of lines.slice(0, REACH)) {
    const words = closeUp(wordsOf(line));
    if (ATTACHMENT.test(words)) break;
    // A card at the page's foot: «Постановление | 178 | 22 мая 2007 года».
    const carded = /^[а-яё]+$/i.test(above) && kindNamed(above) !== null && BARE_NUMBER.test(words);
    if (DONE_AT.test(words)) found.date ??= findHeaderDate(words)?.iso ?? null;
    const here = carded ? { date: null, number: words } : (alone(words) ?? namedAtEnd(words, kind));
    above = words;
    found.number ??= here?.number ?? null;
    found.date ??= here?.date ?? null;
  }
  return found;
}
