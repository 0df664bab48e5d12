import type { CellValue } from '../columns.js';
import { type CsvDialect, csvCell, csvRaw, csvStart, excelSafe } from '../csv.js';
import { readCsv } from '../csv-read.js';
import {
  type Combined,
  type CombineOptions,
  type CopyFile,
  type CopyRow,
  planCombine,
} from './combine.js';
import { columnsOf, decodeCsv, neededHeading, valuesOf } from './csv-cells.js';
import { headingOf, languageOf } from './words.js';

interface CsvCopy {
  /** Lines up to the heading, it included. */
  head: string[][];
  lines: string[][];
  names: string[];
  columns: Map<string, number>;
  rows: CopyRow[];
  dialect: CsvDialect;
}

function open({ bytes }: CopyFile): CsvCopy {
  const { text, ansi } = decodeCsv(bytes);
  const table = readCsv(text);
  const heading = neededHeading(table.lines);
  const names = table.lines[heading] ?? [];
  const columns = columnsOf(names);
  const known = new Set(columns.values());
  const lines = table.lines.slice(heading + 1);
  const rows = lines.map((line): CopyRow => {
    const own = names.flatMap((name, place): [string, CellValue][] =>
      known.has(place) || name.trim() === '' ? [] : [[name.trim(), line[place] || null]],
    );
    return { values: valuesOf(line, columns), own: new Map(own) };
  });
  const dialect = { separator: table.separator, excel: table.mark || ansi };
  return { head: table.lines.slice(0, heading + 1), lines, names, columns, rows, dialect };
}

/**
 * Puts a second copy of a register kept as CSV into the first one.
 *
 * @throws DecisionsError `format-damaged`, `register-invalid`
 */
export async function combineCsv(
  first: CopyFile,
  second: CopyFile,
  { lang: spoken, secondIsNewer }: CombineOptions,
): Promise<Combined> {
  const one = open(first);
  const plan = planCombine(one.rows, open(second).rows, secondIsNewer);
  const { columns, names, dialect } = one;
  const lang = languageOf(names, spoken);
  const place = (key: string, heading: string): number => {
    const known = columns.get(key) ?? names.findIndex((name) => name.trim() === heading);
    if (known >= 0) return known;
    names.push(heading);
    columns.set(key, names.length - 1);
    return names.length - 1;
  };
  const written = one.lines.map((line) => line.map((cell) => csvRaw(cell, dialect)));
  const set = (line: string[], at: number, key: string, value: CellValue): void => {
    while (line.length < at) line.push('');
    line[at] = csvCell(excelSafe(key, value, lang, dialect), dialect);
  };
  const fill = (line: string[], row: CopyRow): string[] => {
    for (const [key, value] of row.values) set(line, place(key, headingOf(key, lang)), key, value);
    for (const [heading, value] of row.own) set(line, place(`own:${heading}`, heading), '', value);
    return line;
  };
  for (const { row, ...cells } of plan.edits) fill(written[row] ?? [], cells);
  for (const row of plan.additions) written.push(fill([], row));
  const head = one.head.map((line) => line.map((cell) => csvRaw(cell, dialect)));
  const all = [...head, ...written].map((line) => {
    const filled = Array.from(
      { length: Math.max(line.length, names.length) },
      (_, at) => line[at] ?? '',
    );
    return filled.join(dialect.separator);
  });
  const text = `${csvStart(dialect)}${all.join('\r\n')}\r\n`;
  return { data: new TextEncoder().encode(text), plan };
}
