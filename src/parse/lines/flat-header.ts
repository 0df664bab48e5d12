import { bodyFromGenitive } from '../../cues/issuer.js';
import { readMarker } from '../../cues/markers.js';
import { PREAMBLE } from '../../cues/preamble.js';
import { bodyAtEnd } from '../../cues/resolving-body.js';

/**
 * Where a line holds several parts of a paper's header one behind the other, as web pages print
 * them: «КАБИНЕТ МИНИСТРОВ КРАЯ ПОСТАНОВЛЕНИЕ 26 мая 1999 года № 87 О докладе …», or glued:
 * «ПОСТАНОВЛЕНИЕот 27.02.97 N 23/8О проекте закона». Gives the places of the cuts.
 */

/** The kind's word in capitals, with nothing but the name of a body in capitals before it. */
const KIND =
  /(?:^|\s)(ПОСТАНОВЛЕНИЕ|РАСПОРЯЖЕНИЕ|РЕШЕНИЕ|ПРИКАЗ|УКАЗ|ПРОТОКОЛ)(?=\s|\d|от\s|N|№|$|О[бт]?\s)/;
/** Date and number of the act, in any order, behind its kind. */
const REGISTERED =
  /^\s{0,3}(?:(?:от\s)?[«"]?\d{1,2}[»"]?[\s.]{1,3}(?:\d{1,2}\.|[а-яё]{3,8}\s)\s?\d{2,4}\s?(?:г\.|года|г(?=\s))?\s{0,3}(?:г\.\s?[A-ZЀ-Я][а-яё-]{2,30}\s{1,3})?(?:(?:№|N)\s?\d[\dA-Za-zЀ-ӿ/.-]{0,14}?(?=О[бт]?\s|\s|$))?|(?:№|N)\s?\d[\dA-Za-zЀ-ӿ/.-]{0,14}?(?=О[бт]?\s|\s|$)\s{0,3}(?:от\s\d{1,2}\.\d{1,2}\.\d{2,4}(?:\s?г\.)?)?)/;
/** What the act is about begins so. */
const SUBJECT = /^\s{0,3}(?=Об?\s[а-яё«"]|ОБ?\s[A-ZЀ-Я]{3})/;
const SHORTEST = 40;
const LONGEST = 2000;

/** Places where such a line is cut; none for any other line. */
export function flatHeaderCuts(text: string): number[] {
  if (text.length < SHORTEST || text.length > LONGEST) return [];
  const kind = KIND.exec(text);
  if (kind === null) return [];
  const word = kind[1] ?? '';
  const at = kind.index + kind[0].length - word.length;
  const above = text.slice(0, at).trim();
  if (above !== '' && (above !== above.toUpperCase() || /[.:;]$/.test(above))) return [];
  // «О ВНЕСЕНИИ ИЗМЕНЕНИЯ В РАСПОРЯЖЕНИЕ …»: the act that a subject speaks of.
  if (/(?:^|\s)(?:В|ВО|К|КО|О|ОБ|ПО|НА|С|СО|ИЗ|ПОД|ЗА)$/.test(above)) return [];
  const behind = at + word.length;
  const registered = REGISTERED.exec(text.slice(behind))?.[0].length ?? 0;
  // «О ФАКТАХ … ПОСТАНОВЛЕНИЕ ПРЕЗИДИУМА …»: a newspaper prints subject, kind and body in one line.
  if (registered === 0) return SUBJECT.test(above) && namesBody(text.slice(behind)) ? [at] : [];
  const cuts = above === '' ? [] : [at];
  // «ПОСТАНОВЛЕНИЕот 27.02.97»: what is glued is cut, what is printed apart stays one line.
  if (/^[а-яё\d]/.test(text.slice(behind))) cuts.push(behind);
  const subject = behind + registered;
  if (SUBJECT.test(text.slice(subject)) && (above !== '' || !/\s/.test(text.charAt(subject - 1))))
    cuts.push(subject);
  // «РАСПОРЯЖЕНИЕ 1 марта 1994 г. № 131-р В целях …»: an act without a subject.
  else if (above !== '' && PREAMBLE.test(text.slice(subject).trimStart())) cuts.push(subject);
  return [...cuts, ...resolvingBody(text, subject)];
}

function namesBody(rest: string): boolean {
  const name = rest.replace(/\s?\([а-яё]\)/g, '');
  return name === name.toUpperCase() && bodyFromGenitive(name) !== null;
}

/** «… О докладе Кабинет Министров края постановляет:»: the body that resolves, behind the subject. */
function resolvingBody(text: string, subject: number): number[] {
  const marker = readMarker(text);
  if (marker === null || !marker.strong || marker.start <= subject) return [];
  const body = bodyAtEnd(text.slice(subject, marker.start).trim());
  const at = body === null ? -1 : text.lastIndexOf(body, marker.start);
  return at > subject ? [at] : [];
}
