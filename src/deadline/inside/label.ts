import { requireText } from '../../arguments.js';
import { printedOffset } from '../../language/normalize.js';
import { readPart } from '../parse.js';
import { type Phrase, printedRange, splitPhrase } from '../phrase.js';
import { isResponsible, LABEL_STARTS } from '../words/label-words.js';
import { hasFullStop, type Token, type TokenKind } from '../words/token.js';
import { type Opened, openLabel, placeOf } from './open-label.js';
import { isOrderWord } from './owner.js';

/** A labelled deadline in a line: «Срок – апрель 2022 года». Offsets are UTF-16 units of the line. */
export interface DeadlineLabel {
  /** From the label (with its opening bracket) to the final full stop (or closing bracket). */
  start: number;
  end: number;
  /** The phrase without label and final full stop. */
  phraseStart: number;
  phraseEnd: number;
  phrase: string;
}

/** Labels printed with spaces between their letters, with Latin letters or invisible marks in them. */
const ODD = /с р о|[cpo]|[\u0300-\u036f]|[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/;
/** A quick look at small letters, whether reading the words is worth while. */
export const WORTH_READING = new RegExp(
  [...LABEL_STARTS, ODD.source].join('|').replaceAll('е', '[её]'),
);

/** Whether words may hold a deadline label: a quick look that lets nothing be missed. */
export function mayHoldLabel(words: string): boolean {
  requireText(words, 'words');
  return WORTH_READING.test(words.toLowerCase());
}

/** Finds the first labelled deadline of a line or paragraph, or null. */
export function findDeadlineLabel(line: string): DeadlineLabel | null {
  requireText(line, 'line');
  return labels(line, 1)[0] ?? null;
}

/** Every labelled deadline of a line or paragraph, in order. */
export function deadlineLabels(line: string): DeadlineLabel[] {
  requireText(line, 'line');
  return labels(line, Number.POSITIVE_INFINITY);
}

function labels(line: string, most: number): DeadlineLabel[] {
  const found: DeadlineLabel[] = [];
  if (!mayHoldLabel(line)) return found;
  const phrase = splitPhrase(line);
  for (let at = 0; at < phrase.tokens.length && found.length < most; ) {
    const opened = openLabel(phrase, at);
    const label = opened && closeLabel(phrase, opened);
    if (label) {
      found.push(label.found);
      at = Math.max(label.next, at + 1);
    } else at++;
  }
  return found;
}

/** Where the phrase of a label ends; null where the label is doubtful and nothing is understood. */
function closeLabel(phrase: Phrase, opened: Opened): { found: DeadlineLabel; next: number } | null {
  // «Срок исполнения представления установить – 30 дней …»: an order about a term.
  if (phrase.tokens.slice(opened.from + 1, opened.phrase).some(isOrderWord)) return null;
  const limit = limitOf(phrase, opened);
  const ends = sentenceEnds(phrase, opened.phrase, limit);
  const end = ends.find((to) => isUnderstood(phrase, opened.phrase, to));
  if (end === undefined && opened.doubtful) return null;
  const to = end ?? ends[0] ?? limit;
  return { found: build(phrase, opened, to, limit), next: to };
}

function isUnderstood(phrase: Phrase, from: number, to: number): boolean {
  return to > from && readPart(phrase, from, to).type !== 'unknown';
}

/** The end of what may belong to the phrase: its bracket, the next label, the person responsible. */
function limitOf(phrase: Phrase, opened: Opened): number {
  const { tokens } = phrase;
  let depth = 0;
  for (let at = opened.phrase; at < tokens.length; at++) {
    const kind = tokens[at]?.kind;
    if (kind === '(') depth++;
    if (kind === ')' && --depth < 0) return at;
    const opens = kind === '(' && depth === 1;
    if (opens && isResponsible(tokens[at + 1]?.word ?? '')) return at;
    if (depth > 0 || at === opened.phrase) continue;
    const word = tokens[at]?.word ?? '';
    if (isResponsible(word.replace(/\.$/, '')) && placeOf(phrase, at) !== null) return at;
    if (kind === 'term' && /^срок(?:и)?$/.test(word) && openLabel(phrase, at)) return at;
  }
  return tokens.length;
}

const MOST_ENDS = 6;

/** Ends of sentences and lines, nearest first, then the limit itself. */
function sentenceEnds(
  { tokens, normalized, printed }: Phrase,
  from: number,
  limit: number,
): number[] {
  const ends: number[] = [];
  let depth = 0;
  for (let at = from; at + 1 < limit && ends.length < MOST_ENDS; at++) {
    const token = tokens[at];
    const next = tokens[at + 1];
    if (!token || !next) break;
    if (token.kind === '(') depth++;
    if (token.kind === ')') depth--;
    if (depth > 0) continue;
    const start = printedOffset(normalized, next.start);
    const gap = printed.slice(printedOffset(normalized, token.end - 1) + 1, start);
    const letter = printed.charAt(start);
    const capital = letter !== letter.toLowerCase();
    const stopped = token.kind === ';' || (hasFullStop(token) && !isInitial(token, tokens[at - 1]));
    const broken = /[\n\r\t]/.test(gap) && (capital || /[0-9]/.test(letter));
    const numbered = stopped && opensPoint({ tokens, normalized, printed }, at + 1);
    // «Срок: 1 ноября 2022 г. обеспечить защиту …»: the next order is no part of the day.
    const begins = capital || token.kind === ';' || isOrderWord(next);
    if ((stopped && begins && next.kind !== 'then') || broken || numbered) ends.push(at + 1);
  }
  ends.push(limit);
  return ends;
}

/** «… 20 октября 2023 года. 2. Отделу …»: the number of the next point, no part of the day. */
function opensPoint({ tokens, normalized, printed }: Phrase, at: number): boolean {
  const [number, mark, word] = tokens.slice(at, at + 3);
  if (number?.kind !== 'number' || number.digits > 2 || word === undefined) return false;
  if (mark?.kind !== '.' && mark?.kind !== ')') return false;
  const letter = printed.charAt(printedOffset(normalized, word.start));
  return letter !== letter.toLowerCase();
}

/** «И.И. Иванов»: a full stop behind one letter ends no sentence, behind «г.» it may. */
function isInitial(token: Token, before: Token | undefined): boolean {
  const letter = token.kind === '.' ? before : token;
  return letter?.word.length === 1 && letter.kind !== 'year' && letter.kind !== 'number';
}

function build(phrase: Phrase, opened: Opened, to: number, limit: number): DeadlineLabel {
  const { tokens, normalized, printed } = phrase;
  let last = to;
  while (last > opened.phrase && isEdge(tokens[last - 1]?.kind)) last--;
  const label = printedRange(phrase, opened.from, opened.from + 1);
  const words = printedRange(phrase, opened.phrase, last);
  const empty = last <= opened.phrase;
  const mark = printedRange(phrase, opened.from, opened.phrase);
  const phraseStart = empty ? mark.end : words.start;
  const phraseEnd = empty ? mark.end : words.end;
  const bracketed = opened.bracket && limit === to && tokens[to]?.kind === ')';
  const start = bracketed
    ? printedOffset(normalized, tokens[opened.from - 1]?.start ?? 0)
    : label.start;
  let end = phraseEnd;
  if (bracketed) end = printedOffset(normalized, tokens[to]?.start ?? 0) + 1;
  else while (/[.;,\s]/.test(printed.charAt(end)) && end < printed.length) end++;
  end = phraseEnd + printed.slice(phraseEnd, end).trimEnd().length;
  return { start, end, phraseStart, phraseEnd, phrase: printed.slice(phraseStart, phraseEnd) };
}

function isEdge(kind: TokenKind | undefined): boolean {
  return kind === '.' || kind === ';' || kind === ',' || kind === '-' || kind === ':';
}
