import { undoDigitSlips } from '../language/digit-slips.js';
import { type NormalizedText, normalize, printedOffset } from '../language/normalize.js';
import { unitsOf } from '../language/units.js';
import { tokenize } from './words/lexer.js';
import { knowsWord } from './words/lexicon.js';
import type { Token, TokenKind } from './words/token.js';

/** A phrase ready for reading: its words, and the way back to what was printed. */
export interface Phrase {
  printed: string;
  normalized: NormalizedText;
  tokens: Token[];
}

export function splitPhrase(printed: string): Phrase {
  const normalized = normalize(printed, knowsWord);
  const tokens = tokenize(normalized.text, normalized.units);
  if (!tokens.some((token, at) => maySlip(token, tokens[at + 1])))
    return { printed, normalized, tokens };
  const text = undoDigitSlips(normalized.text);
  if (text === normalized.text) return { printed, normalized, tokens };
  const mended = { ...normalized, text, units: unitsOf(text) };
  return { printed, normalized: mended, tokens: tokenize(text, mended.units) };
}

/** What only a number stands in front of: `undoDigitSlips` asks more closely. */
const BEHIND_NUMBERS: ReadonlySet<TokenKind> = new Set<TokenKind>([
  'month',
  'daynumber',
  'year',
  'working',
  'calendar',
  'day',
  'week',
  'monthunit',
  'по',
  'до',
  '.',
  '"',
]);

/** Whether a letter or two may stand for digits here: «ЗО апреля», «2б мая». */
function maySlip({ kind, start, end }: Token, next: Token | undefined): boolean {
  if (next === undefined || end - start > 2 || kind === 'number') return false;
  return BEHIND_NUMBERS.has(next.kind);
}

const EDGE_MARKS = new Set(['-', ',', ';', '.', ':', 'other']);

/** Takes marks, quotes and brackets off both ends; they are no part of the deadline's words. */
export function trimPhrase(phrase: Phrase): Phrase {
  const { tokens } = phrase;
  let first = 0;
  let last = tokens.length;
  while (first < last) {
    if (isEdge(tokens, last - 1, first, last)) last--;
    else if (isEdge(tokens, first, first, last)) first++;
    else if (isWrapped(tokens, first, last)) {
      first++;
      last--;
    } else break;
  }
  if (first === 0 && last === tokens.length) return phrase;
  const { printed, normalized } = phrase;
  return { printed, normalized, tokens: tokens.slice(first, last) };
}

/** A mark, or a quote that has no counterpart. */
function isEdge(tokens: readonly Token[], at: number, first: number, last: number): boolean {
  const kind = tokens[at]?.kind ?? 'finish';
  if (kind === 'other' && isBlank(tokens, at)) return false;
  return kind === '"' ? isUnpaired(tokens, first, last) : EDGE_MARKS.has(kind);
}

/** «01.04.20__»: the blank is part of the year that somebody is to fill in. */
function isBlank(tokens: readonly Token[], at: number): boolean {
  let first = at;
  while (tokens[first]?.word === '_' && tokens[first - 1]?.end === tokens[first]?.start) first--;
  const kind = tokens[first]?.kind;
  return first < at && (kind === 'number' || kind === 'date');
}

function isUnpaired(tokens: readonly Token[], first: number, last: number): boolean {
  return tokens.slice(first, last).filter(({ kind }) => kind === '"').length % 2 === 1;
}

/** A bracket or quote that opens at the first token and closes at the last one only. */
function isWrapped(tokens: readonly Token[], first: number, last: number): boolean {
  if (tokens[first]?.kind === '"') {
    const quotes = tokens.slice(first, last).filter(({ kind }) => kind === '"');
    return tokens[last - 1]?.kind === '"' && quotes.length === 2;
  }
  if (last - first < 2) return false;
  if (tokens[first]?.kind !== '(' || tokens[last - 1]?.kind !== ')') return false;
  for (let at = first + 1; at < last - 1; at++) {
    const kind = tokens[at]?.kind;
    if (kind === '(' || kind === ')') return false;
  }
  return true;
}

/** The printed words from one token up to (not with) another. */
export function printedText(phrase: Phrase, from: number, to: number): string {
  const first = phrase.tokens[from];
  const last = phrase.tokens[to - 1];
  if (!first || !last || to <= from) return '';
  const start = printedOffset(phrase.normalized, first.start);
  const end = printedOffset(phrase.normalized, last.end - 1) + 1;
  return phrase.printed.slice(start, end);
}

/** UTF-16 offsets in the printed text of a stretch of tokens, without a final full stop. */
export function printedRange(
  phrase: Phrase,
  from: number,
  to: number,
): { start: number; end: number } {
  const start = printedOffset(phrase.normalized, phrase.tokens[from]?.start ?? 0);
  const last = phrase.tokens[to - 1];
  const end = last ? printedOffset(phrase.normalized, last.end - 1) + 1 : start;
  return { start, end: phrase.printed.charAt(end - 1) === '.' ? end - 1 : end };
}

/** The whole phrase as printed, without its final full stop. */
export function phraseText(phrase: Phrase): string {
  const text = printedText(phrase, 0, phrase.tokens.length);
  return text.endsWith('.') ? text.slice(0, -1) : text;
}
