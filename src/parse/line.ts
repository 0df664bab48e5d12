import type { SourceLine } from '../source/types.js';

/** A line of the paper with what the parser asks of it again and again. */
export interface Line extends SourceLine {
  /** Index in the paper's lines. */
  index: number;
  /** The line with every kind of space as U+0020, of the same length, so that offsets agree. */
  flat: string;
  /** Index of the first character that is no space. */
  indent: number;
  /** Index behind the last character that is no space. */
  end: number;
  blank: boolean;
}

const ODD_SPACES = /[\t\v\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff]/g;
/** What few lines hold: the tabs, and the code points among which the odd spaces are. */
const MAY_BE_ODD = /[\t\v\u00a0\u1680-\u3000\ufeff]/;

/** Prepares the lines of a source text for parsing. */
export function toLines(lines: readonly SourceLine[]): Line[] {
  return lines.map((line, index) => {
    const { text } = line;
    const flat = MAY_BE_ODD.test(text) ? text.replace(ODD_SPACES, ' ') : text;
    let indent = 0;
    while (indent < flat.length && flat.charCodeAt(indent) === 32) indent++;
    let end = flat.length;
    while (end > indent && flat.charCodeAt(end - 1) === 32) end--;
    const read: Line = {
      text,
      offset: line.offset,
      line: line.line,
      index,
      flat,
      indent,
      end,
      blank: end === indent,
    };
    if (line.page !== undefined) read.page = line.page;
    return read;
  });
}

/** The words of a line, without the spaces around them. */
export function wordsOf(line: Line): string {
  return line.flat.slice(line.indent, line.end);
}

/** The words of a line behind the bar that opens a table's row. */
export function rowWords(line: Line): string {
  const words = wordsOf(line);
  return words.startsWith('|')
    ? words.replace(/^\|\s*/, '').replace(/^(\d[\d.]*)\s*\|\s*/, '$1 ')
    : words;
}

const SPACED_OUT = /(?<![A-Za-zЀ-ӿ0-9])[A-Za-zЀ-ӿ](?: [A-Za-zЀ-ӿ](?![A-Za-zЀ-ӿ0-9])){3,}/g;
const HAS_SPACED = /[A-Za-zЀ-ӿ] [A-Za-zЀ-ӿ] [A-Za-zЀ-ӿ] [A-Za-zЀ-ӿ]/;

/** Closes up words printed with spaces between the letters: «П Р И К А З» → «ПРИКАЗ». */
export function closeUp(text: string): string {
  if (!HAS_SPACED.test(text)) return text;
  return text.replace(SPACED_OUT, (word) => word.replaceAll(' ', '')).replace(/ {2,}/g, ' ');
}
