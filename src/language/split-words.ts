import { months } from './months.js';

/**
 * First halves of compounds that keep their hyphen when it falls at a line's end:
 * «социально-|экономического». Other words lose it: «муници-|пальным».
 */
const COMPOUND =
  /(?:^|[^а-яё])(?:социально|научно|учебно|психолого|медико|материально|финансово|организационно|информационно|культурно|спортивно|физкультурно|военно|оперативно|планово|производственно|хозяйственно|нормативно|административно|общественно|духовно|историко|художественно|лечебно|санитарно|контрольно|ревизионно|жилищно|топливно|дорожно|транспортно|инженерно|противо-?пожарно|аварийно|поисково|проектно|сметно|программно|технико|экспертно|консультативно|коррекционно|воспитательно|северо|юго|восточно|западно|онлайн|интернет|веб|вице|экс|мини|пресс|не?коммерческо|финансово)$/i;
/**
 * «музыкально-|хоровой»: an adjective's first half that is a whole adverb, before a whole adjective.
 * «специально-|сти», «образо-|вательной» are none.
 */
const ADVERB = /[а-яё]{2}(?:[аеи]льн|ичн|ическ|ейск|ивн|орн|ярн|[её]нн|онн)о$/i;
const ADJECTIVE =
  /^[а-яё]{3,}(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ым|им|ом|ем|ую|юю|ых|их|ыми|ими)(?![а-яё])/;
/** «по-|новому», «из-|за», «кто-|либо»: what keeps its hyphen only before some words. */
const SMALL_FIRST = /(?:^|[^а-яё])(?:кто|что|какой|где|когда|как|из|по|во|в|кое)$/i;
const BEHIND_SMALL =
  /^(?:перв|втор|трет|четв[её]рт)ых(?![а-яё])|^(?:за|под|то|либо|нибудь)(?![а-яё])|^[а-яё]+(?:[ое]му|[сц]ки)(?![а-яё])/;

/**
 * Whether the hyphen at a line's end belongs to the word: before a capital («Усть-|Илимск»), behind
 * the first half of a compound, between months («апрель-|май»). `before` ends with the hyphen.
 */
export function keepsHyphen(before: string, after: string): boolean {
  const first = before.slice(0, -1);
  if (/^[A-ZЀ-Я\d]/.test(after) || COMPOUND.test(first)) return true;
  if (ADVERB.test(first) && ADJECTIVE.test(after)) return true;
  if (SMALL_FIRST.test(first) && BEHIND_SMALL.test(after)) return true;
  return isMonth(/[а-я]{3,9}$/i.exec(first)) && isMonth(/^[а-я]{3,9}(?![а-я])/i.exec(after));
}

function isMonth(word: RegExpExecArray | null): boolean {
  return word !== null && months().has(word[0].toLowerCase());
}

/** Joins two lines of a text: a word split over them is put together. */
export function joinLines(before: string, after: string): string {
  if (!/[A-Za-zЀ-ӿ][-‐¬]$/.test(before) || !/^[A-Za-zЀ-ӿ]/.test(after)) return `${before} ${after}`;
  return (keepsHyphen(before, after) ? before : before.slice(0, -1)) + after;
}
