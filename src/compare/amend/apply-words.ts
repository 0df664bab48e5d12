import type { Item } from '../../tree/nodes.js';
import { type Edit, type Outcome, refuse } from './apply.js';
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
  return new RegExp(`(?<![\\p{L}\\d])${source}(?![\\p{L}\\d])`, anyCase ? 'giu' : 'gu');
}

/** All places of some words; those in another case only when none is written alike. */
function occurrences(text: string, { start, end }: Span, words: string): Span[] {
  if (words.trim() === '') return [];
  const part = text.slice(start, end);
  for (const anyCase of [false, true]) {
    const found = [...part.matchAll(finder(words, anyCase))];
    if (found.length > 0) {
      return found.map((match) => ({
        start: start + match.index,
        end: start + match.index + match[0].length,
      }));
    }
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
  range: Span,
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
  range: Span,
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

/** The last of an item's own words, its deadline line and the items under it left out. */
function wordsSpan(range: Span, item: Item | undefined): Span {
  const words = item?.children.findLast((child) => child.type === 'text');
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
