import type { Position } from 'unist';
import { keepsHyphen } from '../../language/split-words.js';
import type { Line } from './line.js';

/** A stretch of one line. */
export interface Slice {
  line: Line;
  /** Index of the first character in the line. */
  from: number;
  /** Index behind the last character. */
  to: number;
}

/** A line from its first printed character to its last. */
export function wholeLine(line: Line): Slice {
  return { line, from: line.indent, to: line.end };
}

/** The words of a slice, its spaces made even. */
export function textOf({ line, from, to }: Slice): string {
  return line.flat.slice(from, to);
}

/** Where a run of joined text stands in the paper. */
interface Piece {
  /** Offset of the run in the joined text. */
  at: number;
  line: Line;
  /** Index in the line of the run's first character. */
  from: number;
  length: number;
}

/** A stretch of the paper's text: UTF-16 offsets of its first character and behind its last. */
export interface Span {
  start: number;
  end: number;
}

/** Text put together from stretches of lines, which still knows where each letter was printed. */
export interface Joined {
  value: string;
  pieces: Piece[];
}

const SOFT = /[\u00ad\u200b-\u200d\u2060\ufeff]/;
/** Spaces of other kinds, and what is not seen: above ASCII, as most letters are. */
const ODD = /[^\S ]|[\u00ad\u200b-\u200d\u2060\ufeff]/;
const SPACE = 0x20;

/** Whether spaces of other kinds, two in a row or hidden characters stand in a stretch of a line. */
function isUneven(text: string, from: number, to: number): boolean {
  let before = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === SPACE && before === SPACE) return true;
    const plain = code < 0x80 ? code >= SPACE : code >= 0x400 && code < 0x500;
    if (!plain && ODD.test(text.charAt(at))) return true;
    before = code;
  }
  return false;
}

function push(joined: Joined, line: Line, from: number, to: number): void {
  if (to <= from) return;
  joined.pieces.push({ at: joined.value.length, line, from, length: to - from });
  joined.value += line.flat.slice(from, to);
}

/** Adds one stretch, its runs of spaces made single and its soft hyphens left out. */
function pushEven(joined: Joined, { line, from, to }: Slice): void {
  if (!isUneven(line.text, from, to)) {
    push(joined, line, from, to);
    return;
  }
  let start = from;
  for (let index = from; index < to; index++) {
    const soft = SOFT.test(line.text.charAt(index));
    const double = line.flat.charCodeAt(index) === 32 && line.flat.charCodeAt(index - 1) === 32;
    if (!soft && !(double && index > from)) continue;
    push(joined, line, start, index);
    start = index + 1;
  }
  push(joined, line, start, to);
}

/** Joins stretches of lines into one text: line breaks become spaces, split words are closed up. */
export function join(slices: readonly Slice[]): Joined {
  const joined: Joined = { value: '', pieces: [] };
  // The last two letters, kept apart: to ask the whole text anew for each line takes a square of time.
  let before = '';
  for (const slice of slices) {
    let { from, to } = slice;
    while (from < to && slice.line.flat.charCodeAt(from) === 32) from++;
    while (to > from && slice.line.flat.charCodeAt(to - 1) === 32) to--;
    if (from === to) continue;
    if (joined.value !== '') {
      const after = slice.line.flat.slice(from, to);
      if (/[A-Za-zЀ-ӿ][-‐¬]$/.test(before) && /^[A-Za-zЀ-ӿ]/.test(after)) {
        if (!keepsHyphen(joined.value, after)) dropLast(joined);
      } else joined.value += ' ';
    }
    pushEven(joined, { line: slice.line, from, to });
    before = slice.line.flat.slice(Math.max(from, to - 2), to);
  }
  return joined;
}

function dropLast(joined: Joined): void {
  joined.value = joined.value.slice(0, -1);
  const last = joined.pieces.at(-1);
  if (last === undefined) return;
  last.length--;
  if (last.length === 0) joined.pieces.pop();
}

function pointAt(line: Line, index: number): Position['start'] {
  return { line: line.line, column: line.shift + index + 1, offset: line.offset + index };
}

/** The place of one stretch in the paper. */
export function positionOfSlice({ line, from, to }: Slice): Position {
  return { start: pointAt(line, from), end: pointAt(line, to) };
}

/** The place in the paper of a part of a joined text; null for an empty one. */
export function positionIn(joined: Joined, start: number, end: number): Position | null {
  let first: Piece | undefined;
  let last: Piece | undefined;
  for (const piece of joined.pieces) {
    if (piece.at + piece.length > start && piece.at < end) {
      first ??= piece;
      last = piece;
    }
  }
  if (first === undefined || last === undefined) return null;
  return {
    start: pointAt(first.line, first.from + Math.max(0, start - first.at)),
    end: pointAt(last.line, last.from + Math.min(last.length, end - last.at)),
  };
}

/** Where the runs of a part of a joined text were printed, as offsets into the paper's text. */
export function spansIn(joined: Joined, start: number, end: number): Span[] {
  const spans: Span[] = [];
  for (const { at, line, from, length } of joined.pieces) {
    const first = Math.max(at, start);
    const behind = Math.min(at + length, end);
    if (behind <= first) continue;
    const offset = line.offset + from - at;
    spans.push({ start: offset + first, end: offset + behind });
  }
  return spans;
}

/** A part of a joined text, as a joined text of its own. */
export function cut(joined: Joined, start: number, end: number): Joined {
  let from = start;
  let to = end;
  while (from < to && joined.value.charCodeAt(from) === 32) from++;
  while (to > from && joined.value.charCodeAt(to - 1) === 32) to--;
  const pieces: Piece[] = [];
  for (const piece of joined.pieces) {
    const first = Math.max(piece.at, from);
    const last = Math.min(piece.at + piece.length, to);
    if (last <= first) continue;
    pieces.push({
      at: first - from,
      line: piece.line,
      from: piece.from + first - piece.at,
      length: last - first,
    });
  }
  return { value: joined.value.slice(from, to), pieces };
}
