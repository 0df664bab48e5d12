import { likelihood } from '../encoding/likelihood.js';
import type { PageInput } from './page-input.js';
import type { Run } from './runs.js';

/** Russian prose has about 5.2, no text of 102 has less than 5.0; shifted letters give below 2.8. */
const RUSSIAN = 4.2;
/** Letters from which on the statistics hold. */
const LEAST_LETTERS = 25;
/** What of a font's letters a shift must turn into Russian ones. */
const NEARLY_ALL = 0.97;
/** Letters that Russian text has most of: the most frequent code stands for one of them. */
const FREQUENT = 'оеаинт';
const MOST_CODES = 4;
/**
 * Prose has many letters and none of them more often than every sixth time: a sign of copyright on
 * each page, a bullet before each line or a row of one letter is none.
 */
const LEAST_KINDS = 8;
const MOST_OF_ONE = 0.25;

/**
 * Fonts without a map tell the place of each letter in the font instead: in the order that fonts of
 * Windows share, figures, signs and Latin letters stand so many places before their code.
 */
const PLACES_BEFORE = 29;
const FIRST_LETTER = 0x410;
const LAST_LETTER = 0x44f;

/** True for a code that may stand for a Russian letter: no figure, no Latin letter, no sign of print. */
function isStrange(code: number): boolean {
  return code > 0xa0 && !(code >= 0x2010 && code <= 0x2190) && !'«»№°§·'.includes(char(code));
}

function char(code: number): string {
  return String.fromCharCode(code);
}

/** A letter moved by a shift. Ё and ё stand outside the row, with a gap or none before them. */
function moved(code: number, shift: number): string {
  const target = code + shift;
  if (target >= FIRST_LETTER && target <= LAST_LETTER) return char(target);
  if (target === 0x450 || target === 0x451) return 'ё';
  if (target === 0x401 || target === 0x402) return 'Ё';
  return '';
}

function strangeCodes(text: string): Map<number, number> {
  const counts = new Map<number, number>();
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isStrange(code)) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return counts;
}

/** True when a shift turns nearly all strange codes of a text into Russian letters. */
function fits(counts: ReadonlyMap<number, number>, shift: number): boolean {
  let all = 0;
  let fitting = 0;
  for (const [code, count] of counts) {
    all += count;
    if (moved(code, shift) !== '') fitting += count;
  }
  return all > 0 && fitting >= all * NEARLY_ALL;
}

function shifted(text: string, shift: number, hasPlaces: boolean): string {
  return Array.from({ length: text.length }, (_, at) => {
    const code = text.charCodeAt(at);
    if (isStrange(code)) return moved(code, shift) || char(code);
    return hasPlaces && code < 0x60 ? char(code + PLACES_BEFORE) : char(code);
  }).join('');
}

/** Control codes in print are places in a font. */
function hasPlaces(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  return /[\u0001-\u0008\u000e-\u001f]/.test(text);
}

/** Letters that stand beside ASCII ones are accents of their words: «é» is no Russian letter. */
const ACCENTS = 0.5;

/** Whether the strange letters of a text are those of words written in Latin letters. */
function areAccents(text: string): boolean {
  let all = 0;
  let beside = 0;
  for (let at = 0; at < text.length; at++) {
    if (!isStrange(text.charCodeAt(at))) continue;
    all++;
    if (/[A-Za-z]/.test(`${text.charAt(at - 1)}${text.charAt(at + 1)}`)) beside++;
  }
  return beside > all * ACCENTS;
}

/** Whether there are letters enough, and of kinds enough, for statistics to hold. */
function mayBeProse(counts: ReadonlyMap<number, number>): boolean {
  const each = Array.from(counts.values());
  const letters = each.reduce((sum, count) => sum + count, 0);
  return (
    letters >= LEAST_LETTERS &&
    each.length >= LEAST_KINDS &&
    Math.max(...each) <= letters * MOST_OF_ONE
  );
}

/** The shift that makes a font's text Russian, by the frequencies of letter pairs. */
function shiftOf(text: string): number | null {
  const counts = strangeCodes(text);
  if (!mayBeProse(counts) || likelihood(text) >= RUSSIAN || areAccents(text)) return null;
  const codes = Array.from(counts)
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_CODES);
  let best: number | null = null;
  let most = RUSSIAN;
  for (const [code] of codes)
    for (const letter of FREQUENT) {
      const shift = letter.charCodeAt(0) - code;
      if (shift === 0 || !fits(counts, shift)) continue;
      const found = likelihood(shifted(text, shift, false));
      if (found > most) [most, best] = [found, shift];
    }
  return best;
}

function textsByFont(pages: readonly PageInput[]): Map<string, string> {
  const pieces = new Map<string, string[]>();
  for (const { runs } of pages)
    for (const { font = '', text } of runs) {
      const own = pieces.get(font) ?? [];
      own.push(text);
      pieces.set(font, own);
    }
  return new Map(Array.from(pieces, ([font, texts]) => [font, texts.join(' ')]));
}

/** How the letters of each font are to be moved; those of short text as the others are. */
function shifts(pages: readonly PageInput[]): Map<string, number> {
  const texts = textsByFont(pages);
  const found = new Map<string, number>();
  for (const [font, text] of texts) {
    const shift = shiftOf(text);
    if (shift !== null) found.set(font, shift);
  }
  const [usual] = found.values();
  if (usual === undefined) return found;
  for (const [font, text] of texts)
    if (
      !found.has(font) &&
      likelihood(text) < RUSSIAN &&
      fits(strangeCodes(text), usual) &&
      !areAccents(text)
    )
      found.set(font, usual);
  return found;
}

/** A word, a number or a sign of print; letters of one alphabet, or signs of the Far East. */
const READABLE =
  /^[«"„“(\u00a7№*–—-]{0,4}(?:[\d.,:/%№()–—-]+|[А-ЯЁа-яё\d.,«»"()/–—-]+|[A-Za-z][A-Za-zÀ-ÿ\d.,'’()@/:_?=&%–—-]*|[\u2e80-\u9fff\uac00-\ud7af\uff00-\uffef\dA-Za-z%.~-]+)[.,;:!?…»"”)]{0,6}$/;

/** How much of a page's text, in letters, is words that can be read. */
function readableShare(runs: readonly Run[]): number {
  let all = 0;
  let readable = 0;
  for (const { text } of runs)
    for (const word of text.split(/\s+/)) {
      all += word.length;
      if (READABLE.test(word)) readable += word.length;
    }
  return all === 0 ? 1 : readable / all;
}

const LEAST_READABLE = 0.5;

/** True for a page whose text layer is no text: its letters stand for nothing, or for others. */
export function isUnreadable({ runs }: PageInput): boolean {
  const text = runs.map((run) => run.text).join(' ');
  if (text.length < LEAST_LETTERS) return false;
  if (readableShare(runs) < LEAST_READABLE) return true;
  const russian = text.match(/[А-яЁё]/g)?.length ?? 0;
  return (
    russian > text.length * 0.5 &&
    russian > LEAST_LETTERS * 3 &&
    mayBeProse(strangeCodes(text)) &&
    likelihood(text) < RUSSIAN - 1
  );
}

/** The pages with their letters put right where a font tells them all shifted alike. */
export function repaired(pages: readonly PageInput[]): { pages: PageInput[]; changed: boolean } {
  const found = shifts(pages);
  if (found.size === 0) return { pages: [...pages], changed: false };
  const places = new Map(
    Array.from(textsByFont(pages), ([font, text]) => [font, hasPlaces(text)] as const),
  );
  const read = (run: Run): Run => {
    const shift = found.get(run.font ?? '');
    if (shift === undefined) return run;
    return { ...run, text: shifted(run.text, shift, places.get(run.font ?? '') === true) };
  };
  return { pages: pages.map((page) => ({ ...page, runs: page.runs.map(read) })), changed: true };
}
