import type { SourceText } from '../../source/types.js';
import type { Line } from '../lines/line.js';

/** A source text from one of its lines to another, as a source of its own; places stay as they are. */
function part(source: SourceText, lines: readonly Line[], from: number, to: number): SourceText {
  const own = lines.slice(from, to).map(({ text, offset, line, shift, page, block }) => ({
    text,
    offset,
    line,
    shift,
    ...(page === undefined ? {} : { page }),
    ...(block === undefined ? {} : { block }),
  }));
  const notes = from === 0 ? source.notes : [];
  return { ...source, lines: own, notes };
}

/** Parts a text at the lines with which its acts begin. */
export function partsOf(
  source: SourceText,
  lines: readonly Line[],
  starts: readonly number[],
): SourceText[] {
  return [0, ...starts].map((from, index) =>
    part(source, lines, from, starts[index] ?? lines.length),
  );
}
