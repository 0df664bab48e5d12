import type { Item } from '../../tree/nodes.js';
import { type Edit, type Outcome, refuse } from './edit.js';
import { type Span, spanOf } from './locate.js';
import type { Operation } from './types.js';

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

/** Finds words whatever the blanks, line breaks, dashes, quotation marks and ё between them. */
function finder(words: string, anyCase: boolean): RegExp {
  const source = words
    .trim()
    .split(/\s+/)
    .map((word) =>
      escaped(word)
        .replace(/[«»„“”"]/g, '[«»„“”"]')
        .replace(/[–—−-]/g, '[–—−-]')
        .replace(/[её]/g, '[её]')
        .replace(/[ЕЁ]/g, '[ЕЁ]'),
    )
    .join('\\s+');
  // «3» is no part of «3.5»; a year may well be part of a day.
  const [before, after] = /^\d{1,2}$/.test(words.trim()) ? ['|\\d[.,]', '|[.,]\\d'] : ['', ''];
  const flags = anyCase ? 'giu' : 'gu';
  return new RegExp(`(?<![\\p{L}\\d]${before})${source}(?![\\p{L}\\d]${after})`, flags);
}

/** Where words are changed: a range, but for the labels of the items in it. */
export interface Field extends Span {
  labels: readonly Span[];
}

/** All places of some words; those in another case only when none is written alike. */
function occurrences(text: string, { start, end, labels }: Field, words: string): Span[] {
  if (words.trim() === '') return [];
  const part = text.slice(start, end);
  for (const anyCase of [false, true]) {
    const found = [...part.matchAll(finder(words, anyCase))]
      .map(({ index, 0: match }) => ({ start: start + index, end: start + index + match.length }))
      .filter((span) => !labels.some((label) => span.start < label.end && span.end > label.start));
    if (found.length > 0) return found;
  }
  return [];
}

/** The blank that would be left doubled goes with removed words. */
function withBlank(text: string, span: Span): Span {
  const before = /\s$/.test(text.slice(0, span.start));
  const after = /^[\s.,;:]/.test(text.slice(span.end));
  return before && after ? { start: span.start - 1, end: span.end } : span;
}

/** Puts other words in the place of some, wherever they stand in the range. */
export function replaceWords(
  text: string,
  range: Field,
  pairs: readonly { from: string; to: string }[],
): Outcome {
  const edits: Edit[] = [];
  for (const { from, to } of pairs) {
    const found = occurrences(text, range, from);
    if (found.length === 0) return refuse('words-not-found');
    for (const span of found) {
      edits.push({ ...(to.trim() === '' ? withBlank(text, span) : span), text: to.trim() });
    }
  }
  return { edits };
}

/** Adds words behind or before others, or at the end of the item's sentence. */
export function addWords(
  text: string,
  range: Field,
  item: Item | undefined,
  operation: Extract<Operation, { type: 'add-words' }>,
): Outcome {
  const words = operation.words.trim();
  const glue = /^[,.;:)]/.test(words) ? '' : ' ';
  if (operation.anchor !== null) {
    const found = occurrences(text, range, operation.anchor);
    if (found.length === 0) return refuse('words-not-found');
    return {
      edits: found.map(({ start, end }) =>
        operation.place === 'before'
          ? { start, end: start, text: `${words} ` }
          : { start: end, end, text: `${glue}${words}` },
      ),
    };
  }
  const { end } = wordsSpan(range, item);
  const at = text.slice(0, end).replace(/(?<![\s.;:])[\s.;:]+$/, '').length;
  return { edits: [{ start: at, end: at, text: `${glue}${words}` }] };
}

/** An entry of a list that stands in an item's words. */
const LIST_ENTRY = /^(?:[а-яё]\)|\d{1,2}\)|[–—-]\s)/;

/** The last of an item's own words, its list, its deadline line and the items under it left out. */
function wordsSpan(range: Span, item: Item | undefined): Span {
  const words = item?.children.findLast(
    (child) => child.type === 'text' && !LIST_ENTRY.test(child.value),
  );
  return words === undefined ? range : spanOf(words);
}

/** Adds a sentence behind the last one. */
export function addSentence(
  text: string,
  range: Span,
  item: Item | undefined,
  sentence: string,
): Outcome {
  const { end } = wordsSpan(range, item);
  const at = text.slice(0, end).trimEnd().length;
  const stop = /[.!?;:]$/.test(text.slice(0, at)) ? '' : '.';
  return { edits: [{ start: at, end: at, text: `${stop} ${sentence.trim()}` }] };
}
