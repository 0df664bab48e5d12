import type { TaskPosition } from '../register/schema.js';
import type { SourceLine } from '../source/types.js';

/** The line that holds an offset, by halving; null for a text without lines. */
function lineAt(lines: readonly SourceLine[], offset: number): SourceLine | null {
  let low = 0;
  let high = lines.length - 1;
  let found: SourceLine | null = lines[0] ?? null;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const line = lines[middle];
    if (line === undefined) break;
    if (line.offset <= offset) {
      found = line;
      low = middle + 1;
    } else {
      high = middle - 1;
    }
  }
  return found;
}

function pointAt(lines: readonly SourceLine[], offset: number): TaskPosition['start'] {
  const line = lineAt(lines, offset);
  if (line === null) return { line: 1, column: 1, offset };
  return { line: line.line, column: Math.max(1, offset - line.offset + 1), offset };
}

/** The place of a stretch of text, from its offsets; the end is exclusive. */
export function placeOf(lines: readonly SourceLine[], start: number, end: number): TaskPosition {
  return { start: pointAt(lines, start), end: pointAt(lines, end) };
}
