import { CsvError, parse } from 'csv-parse/browser/esm/sync';
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
 * heading line into the most cells. Line breaks may be of any kind. Quotes that do not enclose the
 * whole cell (`"готово, сдано" Иванов`) are part of its text.
 *
 * @throws DecisionsError `format-damaged` when a quoted cell never ends
 */
export function readCsv(source: string): CsvTable {
  const mark = source.startsWith('\uFEFF');
  const text = mark ? source.slice(1) : source;
  const separator = separatorOf(text);
  try {
    const lines = parse(text, {
      delimiter: separator,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_quotes: true,
      relax_column_count: true,
    });
    return { lines, separator, mark };
  } catch (cause) {
    throw damaged(cause);
  }
}

function damaged(cause: unknown): unknown {
  if (!(cause instanceof CsvError)) return cause;
  const line = Number(cause['lines']);
  return new DecisionsError('format-damaged', 'CSV: ячейка в кавычках не закончена', {
    ...(Number.isInteger(line) && line > 0 ? { line } : {}),
    remedy: 'закройте кавычку или восстановите файл из резервной копии',
    cause,
  });
}

function separatorOf(text: string): string {
  const heading = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  const outside = heading.replaceAll(/"[^"]*"/g, '');
  const counts = SEPARATORS.map((separator) => outside.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ',';
}
