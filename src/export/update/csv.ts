import { daysBetween } from '../../calendar/iso.js';
import type { Lang } from '../../locale/index.js';
import { type CellValue, REPORT_COLUMN } from '../columns.js';
import { type CsvDialect, csvCell, csvRaw, csvStart, excelSafe } from '../csv.js';
import { readCsv } from '../csv-read.js';
import { hasReports } from '../own-columns.js';
import { STATUSES } from '../words.js';
import { columnsOf, decodeCsv, neededHeading, valuesOf } from './csv-cells.js';
import { dropStatements, type FreshReading, readFresh } from './fresh.js';
import { papersOfRows, withKeptIds } from './identity.js';
import type { UpdateOptions, Updater } from './index.js';
import { planMerge, planWithdrawal } from './merge.js';
import { CHANGE, CHECK, KEY, type LivingRow, type MergePlan } from './plan.js';
import { changeNote, headingOf, languageOf } from './words.js';

/**
 * Brings a register kept as CSV up to date. Cells that nothing happened to come out as they were,
 * people's own columns too; the separator stays, and the encoding becomes UTF-8.
 *
 * @throws DecisionsError `format-damaged`, `register-invalid`
 */
export const updateCsv: Updater = async (bytes, register, options) => {
  const { text, ansi } = decodeCsv(bytes);
  const table = readCsv(text);
  const heading = neededHeading(table.lines);
  const names = table.lines[heading] ?? [];
  const lang = languageOf(names, options.lang);
  const dialect = { separator: table.separator, excel: table.mark || ansi };
  const columns = columnsOf(names);
  const lines = table.lines.slice(heading + 1);
  const rows = lines.map((line): LivingRow => ({ values: valuesOf(line, columns) }));
  const known = withKeptIds(register, papersOfRows(rows));
  if (hasReports(known) && !columns.has(REPORT_COLUMN.key)) {
    columns.set(REPORT_COLUMN.key, names.length);
    names.push(headingOf(REPORT_COLUMN.key, lang));
  }
  const reading = readFresh(known, columns.keys(), lang, options.asOf);
  const needed = new Set([...columns.keys(), KEY, CHECK, CHANGE]);
  const plan =
    options.withdraw === undefined
      ? planMerge({ rows, columns: needed, fresh: reading.rows, documents: reading.documents })
      : planWithdrawal(rows, options.withdraw, needed);
  if (!options.all) dropStatements(plan, reading);
  if (plan.edits.length === 0 && plan.additions.length === 0) return { data: bytes, plan };
  for (const key of [KEY, CHECK, CHANGE]) {
    if (columns.has(key)) continue;
    columns.set(key, names.length);
    names.push(headingOf(key, lang));
  }
  const sheet = new CsvSheet(columns, dialect, lang, options);
  const written = lines.map((line) => line.map((cell) => csvRaw(cell, dialect)));
  sheet.edit(written, plan, rows);
  sheet.countDays(written, rows, plan);
  sheet.add(written, plan, reading, rows);
  const head = table.lines
    .slice(0, heading + 1)
    .map((line) => line.map((cell) => csvRaw(cell, dialect)));
  const all = [...head, ...written].map((cells) =>
    padded(cells, names.length).join(dialect.separator),
  );
  const data = new TextEncoder().encode(`${csvStart(dialect)}${all.join('\r\n')}\r\n`);
  return { data, plan };
};

const padded = (cells: readonly string[], length: number): string[] => [
  ...cells,
  ...Array.from({ length: Math.max(0, length - cells.length) }, () => ''),
];

/** Writes a plan's cells into lines of cells that are ready for the file. */
class CsvSheet {
  constructor(
    private readonly columns: ReadonlyMap<string, number>,
    private readonly dialect: CsvDialect,
    private readonly lang: Lang,
    private readonly options: UpdateOptions,
  ) {}

  edit(lines: string[][], { edits }: MergePlan, rows: readonly LivingRow[]): void {
    for (const { row, values, changes } of edits) {
      const line = lines[row];
      if (line === undefined || rows[row] === undefined) continue;
      for (const [key, value] of values) this.set(line, key, value);
      if (changes.length > 0) {
        this.set(line, CHANGE, changeNote(changes, this.options.asOf, this.lang));
      }
    }
  }

  /** «Осталось дней» is a number here, so it is counted anew. */
  countDays(lines: string[][], rows: readonly LivingRow[], { edits }: MergePlan): void {
    const { asOf } = this.options;
    if (asOf === undefined || !this.columns.has('daysLeft')) return;
    const closed: readonly string[] = STATUSES[this.lang].slice(2);
    const changed = new Map(edits.map(({ row, values }) => [row, values]));
    for (const [place, line] of lines.entries()) {
      const value = (key: string): CellValue =>
        changed.get(place)?.get(key) ?? rows[place]?.values.get(key) ?? null;
      const due = value('due');
      if (typeof due !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(due)) continue;
      const open = !closed.includes(String(value('status') ?? ''));
      this.set(line, 'daysLeft', open ? daysBetween(asOf, due) : null);
    }
  }

  add(
    lines: string[][],
    { additions }: MergePlan,
    { columns }: FreshReading,
    rows: readonly LivingRow[],
  ): void {
    const indexes = rows.map(({ values }) => Number(values.get('index') ?? 0) || 0);
    let index = indexes.reduce((most, one) => Math.max(most, one), 0);
    const beside = new Map<number, string[][]>();
    const last: string[][] = [];
    for (const { fresh, check, change, after } of additions) {
      const line: string[] = [];
      index += 1;
      for (const { key } of columns) {
        this.set(line, key, key === 'index' ? index : (fresh.values.get(key) ?? null));
      }
      this.set(line, KEY, fresh.key);
      this.set(line, CHECK, check);
      if (rows.length > 0) {
        this.set(line, CHANGE, changeNote([change], this.options.asOf, this.lang));
      }
      if (after === null) last.push(line);
      else beside.set(after, [...(beside.get(after) ?? []), line]);
    }
    // From the end on, so that the places of the rows before stay what they are.
    for (const [place, group] of [...beside].sort(([a], [b]) => b - a)) {
      lines.splice(place + 1, 0, ...group);
    }
    lines.push(...last);
  }

  private set(line: string[], key: string, value: CellValue): void {
    const place = this.columns.get(key);
    if (place === undefined) return;
    while (line.length < place) line.push('');
    line[place] = csvCell(excelSafe(key, value, this.lang, this.dialect), this.dialect);
  }
}
