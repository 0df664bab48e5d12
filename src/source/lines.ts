import type { SourceLine } from './types.js';

/**
 * Splits a text at CRLF, CR, LF, form feed and the Unicode line separators, keeping the offset of
 * every line. A line break at the very end opens no further line. Linear in the length.
 */
export function splitLines(text: string): SourceLine[] {
  const lines: SourceLine[] = [];
  const breaks = /\r\n|[\n\r\f\u0085\u2028\u2029]/g;
  let offset = 0;
  for (let found = breaks.exec(text); found !== null; found = breaks.exec(text)) {
    lines.push({ text: text.slice(offset, found.index), offset, line: lines.length + 1 });
    offset = breaks.lastIndex;
  }
  if (offset < text.length)
    lines.push({ text: text.slice(offset), offset, line: lines.length + 1 });
  return lines;
}
