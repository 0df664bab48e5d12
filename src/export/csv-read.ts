import { DecisionsError } from '../errors.js';

/** A CSV file as read: its cells, and how it was written. */
export interface CsvTable {
  /** Lines of cells, the heading first. */
  lines: string[][];
  separator: string;
  /** True when a byte order mark stood in front. */
  mark: boolean;
}

const SEPARATORS = [',', ';', '\t'] as const;

/**
 * Reads CSV (RFC 4180) whose separator is a comma, a semicolon or a tab: the one that cuts the
 * heading line into the most cells. Line breaks may be of any kind.
 *
 * @throws DecisionsError `format-damaged` when a quoted cell never ends
 */
export function readCsv(source: string): CsvTable {
  const mark = source.startsWith('\uFEFF');
  const text = mark ? source.slice(1) : source;
  const separator = separatorOf(text);
  const lines: string[][] = [];
  let line: string[] = [];
  let at = 0;
  while (at < text.length) {
    const cell = text[at] === '"' ? quotedCell(text, at) : bareCell(text, at, separator);
    line.push(cell.value);
    at = cell.end;
    if (text[at] === separator) {
      at += 1;
      if (at < text.length) continue;
      line.push('');
    }
    lines.push(line);
    line = [];
    if (text[at] === '\r') at += 1;
    if (text[at] === '\n') at += 1;
  }
  return { lines, separator, mark };
}

interface Cell {
  value: string;
  end: number;
}

function bareCell(text: string, start: number, separator: string): Cell {
  let end = start;
  while (end < text.length) {
    const character = text[end];
    if (character === separator || character === '\r' || character === '\n') break;
    end += 1;
  }
  return { value: text.slice(start, end), end };
}

/** What follows the closing quote up to the separator belongs to the cell, as Excel reads it. */
function quotedCell(text: string, start: number): Cell {
  let value = '';
  let at = start + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) {
      const line = text.slice(0, start).split('\n').length;
      throw new DecisionsError('format-damaged', 'CSV: ячейка в кавычках не закончена', {
        line,
        remedy: 'закройте кавычку или восстановите файл из резервной копии',
      });
    }
    value += text.slice(at, quote);
    if (text[quote + 1] !== '"') return { value, end: quote + 1 };
    value += '"';
    at = quote + 2;
  }
}

function separatorOf(text: string): string {
  const heading = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  const outside = heading.replaceAll(/"[^"]*"/g, '');
  const counts = SEPARATORS.map((separator) => outside.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ',';
}
