import type { CellValue } from '../columns.js';
import { readCsv } from '../csv-read.js';
import { marksOf, marksText } from '../update/check.js';
import { columnsOf, decodeCsv, headingLine, valuesOf } from '../update/csv-cells.js';
import { readFresh } from '../update/fresh.js';
import { CHECK, KEY } from '../update/plan.js';
import { languageOf } from '../update/words.js';
import { isAsWritten, isMarked } from './marks.js';
import { FOREIGN, type HeldPaper, type Inspection, type InspectOptions } from './types.js';

/** A table as text: without marks of its own its rows are held against what is read now. */
export function inspectCsv(bytes: Uint8Array, options: InspectOptions): Inspection {
  const { lines } = readCsv(decodeCsv(bytes).text);
  const heading = headingLine(lines);
  if (heading === null) return FOREIGN;
  const names = lines[heading] ?? [];
  const columns = columnsOf(names);
  const rows = lines.slice(heading + 1).map((line) => valuesOf(line, columns));
  const own = heading > 0 || names.some((name, place) => name !== '' && !isKnown(columns, place));
  const touched = own || rows.some(isMarked) || !rowsAsWritten(rows, columns, names, options);
  return { state: touched ? 'touched' : 'untouched', papers: papersOf(rows) };
}

function isKnown(columns: ReadonlyMap<string, number>, place: number): boolean {
  return [...columns.values()].includes(place);
}

type Values = ReadonlyMap<string, CellValue>;

function rowsAsWritten(
  rows: readonly Values[],
  columns: ReadonlyMap<string, number>,
  names: readonly string[],
  { fresh, lang, asOf }: InspectOptions,
): boolean {
  if (columns.has(CHECK)) return rows.every(isAsWritten);
  if (fresh === null) return false;
  const reading = readFresh(fresh, columns.keys(), languageOf(names, lang), asOf);
  const read = new Set(reading.rows.map(({ values }) => marksText(marksOf(values))));
  return rows.every((values) => read.has(marksText(marksOf(values))));
}

function papersOf(rows: readonly Values[]): HeldPaper[] {
  const papers = new Map<string, HeldPaper>();
  for (const values of rows) {
    const text = (key: string): string | null => {
      const value = values.get(key) ?? null;
      return value === null ? null : String(value);
    };
    const label = text('document') ?? '';
    const id = text(KEY)?.split('/')[0] ?? null;
    const paper = { id, path: text('source'), label, number: text('documentNumber') };
    const name = id ?? `${label} ${text('date')}`;
    if (!papers.has(name)) papers.set(name, paper);
  }
  return [...papers.values()];
}
