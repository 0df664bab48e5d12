import { printedOffset } from '../../language/normalize.js';
import type { Phrase } from '../phrase.js';
import { isHandedIn, isLabelNoun, LABEL_ADJECTIVE, LASTING_OF } from '../words/label-words.js';
import { hasFullStop, type TokenKind } from '../words/token.js';

export interface Opened {
  /** First token of the label and first token of its phrase. */
  from: number;
  phrase: number;
  bracket: boolean;
  /** The label alone does not prove a deadline: what follows must be understood. */
  doubtful: boolean;
}

/** Whether a label opens at a token, and where its phrase begins. */
export function openLabel(phrase: Phrase, at: number): Opened | null {
  const { tokens } = phrase;
  const first = tokens[at];
  if (!first) return null;
  const place = placeOf(phrase, at);
  if (place === null) return null;
  const bracket = place === '(';
  // «в 5-дневный срок со дня …» counts a time, it labels none.
  const counted = first.kind === 'lasting' || isLabelNoun(first.word);
  const adjective = !counted && LABEL_ADJECTIVE.test(first.word);
  const name = adjective ? at + 1 : at;
  const noun = tokens[name];
  if (!noun || !isLabelNoun(noun.word)) return null;
  const isTerm = noun.kind === 'term';
  const handedIn = isHandedIn(noun.word);
  const mark = markBehind(phrase, name + 1, handedIn);
  if (mark !== null) {
    const doubtful = (place !== 'edge' && !bracket) || (!isTerm && handedIn);
    return { from: at, phrase: mark, bracket, doubtful };
  }
  const bound = isTerm ? boundBehind(phrase, name + 1) : null;
  return bound === null ? null : { from: at, phrase: bound, bracket, doubtful: true };
}

type Place = 'edge' | '(' | ',';

/** Where a label may stand: at an edge of a sentence, line or cell, in a bracket, behind a comma. */
export function placeOf({ tokens, normalized, printed }: Phrase, at: number): Place | null {
  const before = tokens[at - 1];
  const here = tokens[at];
  if (!before || !here) return 'edge';
  if (before.kind === '(') return '(';
  if (before.kind === ',' || before.kind === '-') return ',';
  const gap = printed.slice(
    printedOffset(normalized, before.end - 1) + 1,
    printedOffset(normalized, here.start),
  );
  if (/[\n\r\t]/.test(gap)) return 'edge';
  const ended = [';', ':', ')', 'other', '"'].includes(before.kind) || hasFullStop(before);
  const capital = printed.charAt(printedOffset(normalized, here.start));
  if (ended) return before.kind === ';' || capital !== capital.toLowerCase() ? 'edge' : ',';
  return null;
}

const LONGEST_NAME = 8;

/** First token behind «… исполнения:» or «… представления отчёта –»; null where no mark stands. */
function markBehind({ tokens }: Phrase, from: number, handedIn: boolean): number | null {
  for (let at = from; at < from + LONGEST_NAME; at++) {
    const token = tokens[at];
    if (!token) return null;
    if (token.kind === '-' || token.kind === ':') {
      let next = at + 1;
      while (tokens[next]?.kind === '-' || tokens[next]?.kind === ':') next++;
      return next;
    }
    if (at === from && LASTING_OF.test(token.word)) return null;
    const named = token.kind === 'word' || token.kind === 'и' || isNoun(token.kind);
    if (!named && !(handedIn && !MARKS.has(token.kind))) return null;
  }
  return null;
}

const MARKS: ReadonlySet<TokenKind> = new Set<TokenKind>(['.', ',', ';', '(', ')', '"']);

function isNoun(kind: TokenKind): boolean {
  return (
    kind === 'end' ||
    kind === 'begin' ||
    kind === 'reporting' ||
    kind === 'frequency' ||
    kind === 'working'
  );
}

const BOUNDS: ReadonlySet<TokenKind> = new Set<TokenKind>([
  'до',
  'к',
  'по',
  'с',
  'не',
  'number',
  'date',
  'month',
  'frequency',
  'constantly',
]);

/** «Срок до 1 марта», «Срок исполнения до …»: no mark, but a boundary or a date. */
function boundBehind({ tokens }: Phrase, from: number): number | null {
  for (let at = from; at < from + 4; at++) {
    const token = tokens[at];
    if (!token) return null;
    if (BOUNDS.has(token.kind)) return at;
    if (token.kind !== 'word' || LASTING_OF.test(token.word)) return null;
  }
  return null;
}
