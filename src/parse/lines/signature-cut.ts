import { findHeaderDate } from '../../cues/header-date.js';
import { nameAtEnd, startsWithPost } from '../../cues/signature-line.js';
import { trimEndOf } from '../../language/trim.js';

/** The signature with which a text ends is no longer than this. */
const LONGEST = 160;
/** The end of a sentence, in front of a capital; a database glues them («… Думы.Председатель»). */
const STOP =
  /(?:(?<=[A-Za-zЀ-ӿ]{3}|[A-ZЀ-Я]|[»")\]\d])[.!]|[»"])\s{0,3}(?=[A-ZЀ-Я][а-яё]|И\.\s?о\.)/g;
/** What a database prints behind the last word: a full stop, a rule of dashes. */
const BEHIND = ' \t.|-–—_=*';

/**
 * Where the last sentence of a text begins and ends, if it is a post with a name: «Глава города
 * В.В. Максимов.» What stands behind the name goes onto a line of its own.
 */
export function signatureCuts(text: string, from: number): number[] {
  const placed = placedBehind(text, from);
  if (placed !== null) return [placed];
  const start = Math.max(from, text.length - LONGEST - 210);
  const tail = text.slice(start);
  for (const stop of tail.matchAll(STOP)) {
    const at = start + stop.index + stop[0].length;
    const last = trimEndOf(text.slice(at), BEHIND);
    if (last.length > LONGEST) continue;
    if (!startsWithPost(last) || nameAtEnd(last) === null) continue;
    const end = at + last.length;
    const cuts = [at, ...secondIn(last).map((index) => at + index)];
    return end < text.length ? [...cuts, end] : cuts;
  }
  return [];
}

/** «гор. Энск, » in front of a day. */
const PLACE = /\s(?:г|гор|пос|с)\.\s?[A-ZЀ-Я][а-яё-]+,?\s{0,3}$/i;

/** «Председатель Собрания В.ШИЛОВ Гор.Энск, 19 марта 1997 года.»: where the place and day begin. */
function placedBehind(text: string, from: number): number | null {
  const whole = trimEndOf(text, BEHIND);
  if (whole.length > LONGEST + from || !startsWithPost(whole.slice(from).trimStart())) return null;
  const date = findHeaderDate(whole);
  if (date === null || whole.slice(date.end).trim() !== '') return null;
  const before = whole.slice(0, date.start);
  const at = PLACE.exec(before)?.index ?? before.trimEnd().length;
  return nameAtEnd(whole.slice(from, at)) === null ? null : at;
}

/** «Председатель Президиума Л.Б. Ольхов Секретарь Президиума М.Г. Лосев»: where the second begins. */
function secondIn(last: string): number[] {
  for (const gap of last.matchAll(/\s{1,3}(?=[A-ZЀ-Я][а-яё]{3})/g)) {
    const at = gap.index + gap[0].length;
    if (startsWithPost(last.slice(at)) && nameAtEnd(last.slice(0, gap.index)) !== null) return [at];
  }
  return [];
}
