import type { TaskPosition } from '../register/schema.js';
import type { SourceLine } from '../source/types.js';

/** Characters a terminal would obey instead of showing: C0, C1, direction marks. */
const CONTROL = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Text that is safe to print: a tab is a space, a control character a dot. Keeps every column. */
export function printable(text: string): string {
  return text.replaceAll('\t', ' ').replace(CONTROL, '·');
}

export interface FrameOptions {
  /** Columns there are. */
  width: number;
  /** Paints the marks under the place. */
  mark: (text: string) => string;
  /** Paints line numbers. */
  dim: (text: string) => string;
}

interface Window {
  text: string;
  /** 0-based column the window begins at. */
  shift: number;
}

/** A stretch of a long line that has the marked column in sight. */
function windowOf(line: string, column: number, width: number): Window {
  if (line.length <= width) return { text: line, shift: 0 };
  const shift = Math.max(0, Math.min(column - Math.floor(width / 3), line.length - width));
  const lead = shift > 0 ? '…' : '';
  const tail = shift + width < line.length ? '…' : '';
  const text = lead + line.slice(shift + lead.length, shift + width - tail.length) + tail;
  return { text, shift };
}

/**
 * The line of a place with the place marked. Of a place over several lines the first is shown: that
 * is where to look. Columns are UTF-16 units, as everywhere in the program.
 */
export function codeFrame(
  lines: readonly SourceLine[],
  { start, end }: TaskPosition,
  { width, mark, dim }: FrameOptions,
): string[] {
  const line = lines[start.line - 1];
  if (line === undefined) return [];
  const number = String(line.line);
  const room = Math.max(20, Math.min(width, 120) - number.length - 5);
  const safe = printable(line.text);
  const { text, shift } = windowOf(safe, start.column - 1, room);
  const last = end.line === start.line ? end.column - 1 : safe.trimEnd().length;
  const from = Math.max(0, start.column - 1 - shift);
  const length = Math.max(1, Math.min(last - (start.column - 1), room - from));
  return [
    `${dim(`> ${number} │ `)}${text}`.trimEnd(),
    `${dim(`${' '.repeat(number.length + 2)} │ `)}${' '.repeat(from)}${mark('^'.repeat(length))}`,
  ];
}
