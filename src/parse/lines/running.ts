import { readLabel } from '../../cues/label.js';
import { alikeOnPages, isOwnText, shapeOf } from '../../source/furniture.js';
import type { SourceFormat } from '../../source/types.js';
import { type Line, wordsOf } from './line.js';

/** A line on every page is short; anything longer that repeats is text. */
const LONGEST = 90;

/** «- 2 -»: nothing but a page's number. */
const DASHED_NUMBER = /^[-–—]\s?\d{1,3}\s?[-–—]$/;
const LONE_NUMBER = /^[-–—]?\s?\d{1,3}\s?[-–—]?$/;
/** A line that ends like this is a whole sentence, a heading or a list's point. */
const ENDS = /[.;:!?][»")\]]?$/;

/**
 * Lines that the page prints around the paper, by index: running heads and feet, and page numbers in
 * the middle of a sentence.
 */
export function runningHeads(lines: readonly Line[], format: SourceFormat): Set<number> {
  const heads = GUESSED.has(format) ? repeatedHeads(lines) : [];
  return new Set([...heads, ...numberedFeet(lines), ...brokenSentences(lines)]);
}

/** Formats whose pages are known and their heads are not: others mark them, or have no pages. */
const GUESSED: ReadonlySet<SourceFormat> = new Set(['txt', 'ocr']);

/**
 * A page number that breaks a sentence («со- | 2 | поставить»), with the heads next to it: what stands
 * between an unfinished line and one that goes on in small letters.
 */
function brokenSentences(lines: readonly Line[]): number[] {
  const filled = lines.filter((line) => !line.blank);
  return filled.flatMap((line, at) => {
    if (!LONE_NUMBER.test(wordsOf(line))) return [];
    for (let first = Math.max(1, at - 2); first <= at; first++) {
      const before = filled[first - 1];
      if (before === undefined || ENDS.test(wordsOf(before))) continue;
      // The dashes say that the number is the page's; of the lines beside it they say nothing.
      const surely = first === at && DASHED_NUMBER.test(wordsOf(line));
      const last = goesOnAfter(filled, at, first + 2, surely);
      if (last === -1) continue;
      const between = filled.slice(first, last + 1);
      // «со- | Приказ № 14 | 2 | поставить»: within a split word nothing is the paper's own.
      const split = /[а-яё]-$/i.test(wordsOf(before));
      if (between.every((head) => standsApart(lines, head) || (split && isParagraph(lines, head))))
        return between.map(({ index }) => index);
    }
    return [];
  });
}

/** Last line of the page's furniture: the one before a line that goes on in small letters. */
function goesOnAfter(filled: readonly Line[], at: number, limit: number, surely: boolean): number {
  for (let last = at; last <= limit; last++) {
    const after = filled[last + 1];
    if (after === undefined) continue;
    const words = wordsOf(after);
    if (/^[a-zа-џ]/.test(words)) return last;
    // «… председателю | - 2 - | СПК «Рассвет» …»: the dashes leave no doubt about the number.
    if (surely && last === at && readLabel(words) === null) return last;
  }
  return -1;
}

/** Whether the reader of the file knows a short line to be a paragraph of its own. */
function isParagraph(lines: readonly Line[], head: Line): boolean {
  const { block, index } = head;
  const beside = [lines[index - 1], lines[index + 1]];
  return (
    block !== undefined &&
    !/^[a-zа-џ]/.test(wordsOf(head)) &&
    wordsOf(head).length <= LONGEST &&
    beside.every((line) => line?.block?.id !== block.id)
  );
}

/** A head is short and has an empty line next to it, or is a number. */
function standsApart(lines: readonly Line[], head: Line): boolean {
  const words = wordsOf(head);
  if (LONE_NUMBER.test(words)) return true;
  const apart = lines[head.index - 1]?.blank === true || lines[head.index + 1]?.blank === true;
  return words.length <= LONGEST && apart;
}

/**
 * Heads and feet that stand alike, but for figures that count along, on the first or last line of at
 * least two pages. None where the paper has no pages; never a point or its deadline.
 */
function repeatedHeads(lines: readonly Line[]): number[] {
  // Formats with paragraphs keep their heads and feet apart: there is nothing to guess.
  if (lines.some(({ block }) => block !== undefined)) return [];
  if (lines.every(({ page }) => page === undefined)) return [];
  const edges = new Map<string, { page: number; text: string; index: number }[]>();
  for (const { page, blank, index } of lines) {
    const line = lines[index];
    if (line === undefined || blank || page === undefined || !onPageEdge(lines, index)) continue;
    const text = wordsOf(line);
    if (text.length > LONGEST || isPoint(line) || isOwnText(text)) continue;
    const shape = shapeOf(text);
    edges.set(shape, [...(edges.get(shape) ?? []), { page, text, index }]);
  }
  return [...edges.values()].flatMap((edge) => alikeOnPages(edge).map(({ index }) => index));
}

/** «2. Провести осмотр …», «2⇥Провести осмотр⇥Петров»: alike on two pages, yet points of the paper. */
function isPoint(line: Line): boolean {
  const label = readLabel(wordsOf(line));
  return label !== null && (!label.doubtful || line.text.includes('\t'));
}

/** «Решение комиссии от 24.03.2023 № 3        2»: words, a wide gap and the page's number. */
const NUMBERED_FOOT = /(?: {3}|\t)(\d{1,3})$/;

/** Lines with the same words and a page's number that grows from one to the next. */
function numberedFeet(lines: readonly Line[]): number[] {
  const seen = new Map<string, { index: number; page: number }[]>();
  for (const line of lines) {
    const printed = wordsOf(line);
    const found = NUMBERED_FOOT.exec(printed);
    if (found === null || found.index > LONGEST) continue;
    const words = printed.slice(0, found.index).trimEnd();
    const page = found[1];
    if (!/[a-zЀ-ӿ]{3}/i.test(words)) continue;
    const feet = seen.get(words) ?? [];
    feet.push({ index: line.index, page: Number(page) });
    seen.set(words, feet);
  }
  return [...seen.values()].flatMap((feet) => {
    const grows = feet.every(({ page }, at) => at === 0 || page > (feet[at - 1]?.page ?? 0));
    return feet.length > 1 && grows ? feet.map(({ index }) => index) : [];
  });
}

function onPageEdge(lines: readonly Line[], index: number): boolean {
  const page = lines[index]?.page;
  const filled = (step: 1 | -1): Line | undefined => {
    for (let at = index + step; at >= 0 && at < lines.length; at += step) {
      const line = lines[at];
      if (line !== undefined && !line.blank) return line;
    }
    return undefined;
  };
  return filled(-1)?.page !== page || filled(1)?.page !== page;
}
