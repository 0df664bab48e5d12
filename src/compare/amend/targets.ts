import { FIRST_TEN } from '../../language/numerals.js';
import { QUOTATION } from './quotes.js';
import type { Target } from './types.js';

const ORDINAL = `(?:${FIRST_TEN.join('|')})(?:ый|ой|ий|ого|ому|ым|ом|его|ему|ем|ьего|ьему|ьем|ую|ая|ое|ье|ья|ью|ей|ьей)`;
/** A number, a letter (bare, bracketed or quoted) or a range of numbers. */
const ONE = String.raw`(?:\d{1,3}(?:\.\d{1,3})*(?:\.[а-яё](?![а-яё]))?|\uE000\d+\uE001|[а-яё]\)|[а-яё](?![а-яё]))`;
const LIST = String.raw`${ONE}(?:(?:, ?| и |, и | ?[–—-] ?)(?:(?:под)?пункт[а-яё]* )?${ONE}){0,30}`;

const POINT = new RegExp(
  String.raw`(?<![а-яё])(?:пункт(?:е|а|у|ы|ах|ам|ами|ов|ом)?|п\. ?(?:п\. ?)?) ?(${LIST})`,
  'i',
);
const SUBPOINT = new RegExp(String.raw`подпункт(?:е|а|у|ы|ах|ам|ами|ов|ом)? (${LIST})`, 'i');
const PLACES = String.raw`(?:${ORDINAL}|\d{1,2})(?:(?:, ?| и |, и | ?[–—-] ?)(?:${ORDINAL}|\d{1,2})){0,10}`;
const PARAGRAPH = new RegExp(`абзац(?:е|а|у|ы|ем|ах|ам|ами)? (${PLACES})|(${PLACES}) абзац`, 'i');
/** «второе предложение», «предложение второе»: a place, not a word to change. */
export const SENTENCE = new RegExp(
  `предложени(?:е|я|ю|и|ем|ях|ям|ями) (${PLACES})|(${PLACES}) предложени(?:е|я|ю|и|ем|ях|ям|ями)`,
  'i',
);
const ANNEX =
  /(?:^|[^а-яё])приложени(?:е|я|ю|и|ем)(?: ?(?:№|N)? ?(\d{1,3}(?:\.\d{1,3})*))?(?![а-яё])/i;

/** Reads a letter out of its quotation marks: «а». */
function unquoted(item: string, quotations: readonly string[]): string {
  const masked = QUOTATION.exec(item);
  const text = masked === null ? item : (quotations[Number(masked[1])] ?? '');
  return text
    .replace(/(?<![).])[).]+$/, '')
    .trim()
    .toLowerCase();
}

/** Letters a list of subpoints goes through. */
const LETTERS = 'абвгдежзиклмнопрстуфхцчшщэюя';

/** All numbers from the first to the last of a range: 3.5–3.7 → 3.5, 3.6, 3.7; а–в → а, б, в. */
function range(from: string, to: string): string[] {
  const [a, z] = [LETTERS.indexOf(from), LETTERS.indexOf(to)];
  if (from.length === 1 && to.length === 1 && a >= 0 && z > a) return [...LETTERS.slice(a, z + 1)];
  const head = from.slice(0, from.lastIndexOf('.') + 1);
  const first = Number(from.slice(head.length));
  const last = Number(to.startsWith(head) ? to.slice(head.length) : to);
  if (!Number.isInteger(first) || !Number.isInteger(last) || last <= first || last - first > 50) {
    return [from, to];
  }
  return Array.from({ length: last - first + 1 }, (_, at) => `${head}${first + at}`);
}

/** The numbers of a list: «3.1, 3.2 и 3.5», «3–5», ««а» и «б»». */
export function numbersOf(list: string, quotations: readonly string[]): string[] {
  const parts = list.split(/(,|(?<=\s)и(?=\s)|[–—-])/).map((part) => part.trim());
  const numbers: string[] = [];
  let dash = false;
  for (const part of parts) {
    if (part === ',' || part === 'и') continue;
    if (/^[–—-]$/.test(part)) {
      dash = true;
      continue;
    }
    const number = unquoted(part, quotations);
    if (number === '') continue;
    const before = numbers.pop();
    if (dash && before !== undefined) numbers.push(...range(before, number));
    else numbers.push(...(before === undefined ? [] : [before]), number);
    dash = false;
  }
  return numbers;
}

/** «второй», «4-й»: which one is meant; 0 for no ordinal up to the tenth. */
export function placeOf(word: string): number {
  if (/^\d/.test(word)) return Number(word);
  return FIRST_TEN.findIndex((stem) => word.toLowerCase().startsWith(stem)) + 1;
}

/** «второй и четвертый» → 2, 4; «второй – четвертый» → 2, 3, 4; nothing when no place is named. */
function placesOf(pattern: RegExp, text: string): number[] {
  const match = pattern.exec(text);
  const list = match?.[1] ?? match?.[2];
  if (list === undefined) return [];
  const places: number[] = [];
  for (const part of list.split(/,| и /)) {
    const [from = 0, to = from] = part
      .split(/[–—-]/)
      .map((word) => placeOf(word.trim()))
      .filter((place) => place > 0);
    for (let place = from; place > 0 && place <= to; place += 1) places.push(place);
  }
  return places;
}

/** Numbers of subpoints under their points; one with a full path stands for itself. */
function joined(points: readonly string[], subs: readonly string[]): string[] {
  const [point] = points;
  return subs.map((sub) => {
    if (point === undefined || (sub.includes('.') && sub.startsWith(`${point}.`))) return sub;
    return /^\d+\.\d/.test(sub) ? sub : `${point}.${sub}`;
  });
}

/** Each target once for each of its places; the target itself where none is named. */
function spread(
  targets: readonly Target[],
  places: readonly number[],
  part: 'paragraph' | 'sentence',
): Target[] {
  if (places.length === 0) return [...targets];
  return targets.flatMap((target) => places.map((place) => ({ ...target, [part]: place })));
}

/** Items a clause names, under those of the clause above; null when it names none. */
function itemsNamed(
  text: string,
  quotations: readonly string[],
  context: readonly Target[],
): string[] | null {
  const sub = SUBPOINT.exec(text);
  const point = POINT.exec(text);
  const points = point?.[1] === undefined ? null : numbersOf(point[1], quotations);
  const above = context.flatMap(({ item }) => item ?? []);
  const subs = sub?.[1] === undefined ? null : numbersOf(sub[1], quotations);
  return subs === null ? points : joined(points ?? above, subs);
}

/**
 * The places a clause names: «в пункте 3.2», «подпункт «а» пункта 2», «абзац второй», «второе
 * предложение», «в приложении № 1». What it leaves out comes from the clause above.
 */
export function targetsOf(
  text: string,
  quotations: readonly string[],
  context: readonly Target[],
): Target[] {
  const named = ANNEX.exec(text);
  const annex = named === null ? context[0]?.annex : (named[1] ?? '');
  const where = annex === undefined ? {} : { annex };
  const paragraphs = placesOf(PARAGRAPH, text);
  const sentences = placesOf(SENTENCE, text);
  const items = itemsNamed(text, quotations, context);
  let targets: Target[];
  if (items !== null) targets = items.map((item) => ({ item, ...where }));
  else if (paragraphs.length > 0 || sentences.length > 0 || named !== null) {
    const same = context.filter((one) => one.annex === annex);
    targets = same.length > 0 ? [...same] : [{ item: null, ...where }];
  } else if (/преамбул/i.test(text)) return [{ item: null, part: 'preamble' }];
  else if (/наименовани|заголов|названи/i.test(text)) return [{ item: null, part: 'title' }];
  else return [...context];
  return spread(spread(targets, paragraphs, 'paragraph'), sentences, 'sentence');
}
