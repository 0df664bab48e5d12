import { QUOTATION } from './quotes.js';
import type { Target } from './types.js';

const ORDINALS = [
  'перв',
  'втор',
  'трет',
  'четверт',
  'пят',
  'шест',
  'седьм',
  'восьм',
  'девят',
  'десят',
];
const ORDINAL = `(?:${ORDINALS.join('|')})(?:ый|ой|ий|ого|ому|ым|ом|его|ему|ем|ьего|ьему|ьем|ую|ая)`;
/** A number, a letter (bare, bracketed or quoted) or a range of numbers. */
const ONE = String.raw`(?:\d{1,3}(?:\.\d{1,3})*(?:\.[а-яё](?![а-яё]))?|\uE000\d+\uE001|[а-яё]\)|[а-яё](?![а-яё]))`;
const LIST = String.raw`${ONE}(?:(?:, ?| и |, и | ?[–—-] ?)(?:(?:под)?пункт[а-яё]* )?${ONE}){0,30}`;

const POINT = new RegExp(
  String.raw`(?<![а-яё])(?:пункт(?:е|а|у|ы|ах|ам|ами|ов|ом)?|п\. ?(?:п\. ?)?) ?(${LIST})`,
  'i',
);
const SUBPOINT = new RegExp(String.raw`подпункт(?:е|а|у|ы|ах|ам|ами|ов|ом)? (${LIST})`, 'i');
const PARAGRAPH = new RegExp(
  String.raw`абзац(?:е|а|у|ы|ем)? (${ORDINAL}|\d{1,2})|(${ORDINAL}) абзац`,
  'i',
);

/** Reads a letter out of its quotation marks: «а». */
function unquoted(item: string, quotations: readonly string[]): string {
  const masked = QUOTATION.exec(item);
  const text = masked === null ? item : (quotations[Number(masked[1])] ?? '');
  return text
    .replace(/(?<![).])[).]+$/, '')
    .trim()
    .toLowerCase();
}

/** All numbers from the first to the last of a range: 3.5–3.7 → 3.5, 3.6, 3.7. */
function range(from: string, to: string): string[] {
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

function paragraphOf(text: string): number | null {
  const match = PARAGRAPH.exec(text);
  const word = (match?.[1] ?? match?.[2])?.toLowerCase();
  if (word === undefined) return null;
  if (/^\d/.test(word)) return Number(word);
  const index = ORDINALS.findIndex((stem) => word.startsWith(stem));
  return index < 0 ? null : index + 1;
}

/** Numbers of subpoints under their points; one with a full path stands for itself. */
function joined(points: readonly string[], subs: readonly string[]): string[] {
  const [point] = points;
  return subs.map((sub) => {
    if (point === undefined || (sub.includes('.') && sub.startsWith(`${point}.`))) return sub;
    return /^\d+\.\d/.test(sub) ? sub : `${point}.${sub}`;
  });
}

/**
 * The places a clause names: «в пункте 3.2», «подпункт «а» пункта 2», «абзац второй». What it leaves
 * out comes from the clause above.
 */
export function targetsOf(
  text: string,
  quotations: readonly string[],
  context: readonly Target[],
): Target[] {
  const sub = SUBPOINT.exec(text);
  const point = POINT.exec(text);
  const paragraph = paragraphOf(text);
  const points = point?.[1] === undefined ? null : numbersOf(point[1], quotations);
  const above = context.flatMap(({ item }) => item ?? []);
  const subs = sub?.[1] === undefined ? null : numbersOf(sub[1], quotations);
  const items = subs === null ? points : joined(points ?? above, subs);
  if (items !== null) {
    return items.map((item) => (paragraph === null ? { item } : { item, paragraph }));
  }
  if (paragraph !== null) {
    const places = context.length > 0 ? context : [{ item: null }];
    return places.map(({ item }) => ({ item, paragraph }));
  }
  if (/преамбул/i.test(text)) return [{ item: null, part: 'preamble' }];
  if (/наименовани|заголов|названи/i.test(text)) return [{ item: null, part: 'title' }];
  return [...context];
}
