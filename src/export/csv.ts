import { isGone } from '../register/marks.js';
import type { Register } from '../register/schema.js';
import { chooseColumns } from './choose-columns.js';
import type { CellValue, Column } from './columns.js';
import { defuse } from './defuse.js';
import { withOwnColumns } from './own-columns.js';
import { registerRows } from './rows.js';
import type { Exporter, ExportOptions } from './types.js';
import { checkColumn, keyColumn } from './update/columns.js';
import { KEY } from './update/plan.js';

/** How a CSV file is written. */
export interface CsvDialect {
  separator: string;
  /** For Excel: a byte order mark in front, and values Excel would change kept as they are. */
  excel: boolean;
}

export const PLAIN_CSV: CsvDialect = { separator: ',', excel: false };
export const EXCEL_CSV: CsvDialect = { separator: ';', excel: true };

/** RFC 4180 asks for CRLF whatever the machine. */
const LINE_BREAK = '\r\n';
const BYTE_ORDER_MARK = '\uFEFF';

const csv: Exporter = {
  binary: false,
  async write(register, options) {
    const rows = registerRows(register, options);
    return [...csvLines(rows, chosen(register, options), options)].join('');
  },
};

export default csv;

/** A register that will be kept up to date also has what an update finds its way by. */
function chosen(register: Register, { columns, lang, living }: ExportOptions): readonly Column[] {
  const chosen = withOwnColumns(chooseColumns(columns, lang), register);
  // What was gone from its paper says so by its marks only.
  if (living !== true && !register.tasks.some(isGone)) return chosen;
  const keyed = chosen.some(({ key }) => key === KEY) ? chosen : [...chosen, ...keyColumn()];
  return [...keyed, checkColumn(chosen)];
}

/** The file piece by piece: the heading line, then one line for each row. */
export function* csvLines(
  rows: Iterable<Parameters<Column['value']>[0]>,
  columns: readonly Column[],
  options: Pick<ExportOptions, 'lang' | 'asOf' | 'excel'>,
): Generator<string, void, undefined> {
  const dialect = options.excel === true ? EXCEL_CSV : PLAIN_CSV;
  const headings = columns.map(({ heading }) => heading[options.lang]);
  yield csvStart(dialect) + csvLine(headings, dialect);
  for (const row of rows) {
    const values = columns.map((column) =>
      excelSafe(column.key, column.value(row, options), options.lang, dialect),
    );
    yield csvLine(values, dialect);
  }
}

/** What stands before the first line. */
export function csvStart(dialect: CsvDialect): string {
  return dialect.excel ? BYTE_ORDER_MARK : '';
}

/** One line: every cell defused, quoted where RFC 4180 asks for it, with its line break. */
export function csvLine(values: readonly CellValue[], dialect: CsvDialect): string {
  return values.map((value) => csvCell(value, dialect)).join(dialect.separator) + LINE_BREAK;
}

/** One cell: defused, and quoted where RFC 4180 asks for it. */
export function csvCell(value: CellValue, dialect: CsvDialect): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  return csvRaw(defuse(dialect.excel ? dashForExcel(value) : value), dialect);
}

/** One cell with the text as it is: for what stood in a file before. */
export function csvRaw(text: string, { separator }: CsvDialect): string {
  const quoted = text.includes(separator) || /["\r\n]|^\s|\s$/.test(text);
  return quoted ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Excel shows «- провести» as #ИМЯ?; the dash of typography keeps the words readable. */
function dashForExcel(text: string): string {
  return text.replace(/^-(?=\s|\p{L})/u, '–');
}

/** Excel reads a bare «2.1» as the second of January; «п. 2.1» stays what it is. */
export function excelSafe(
  key: string,
  value: CellValue,
  lang: ExportOptions['lang'],
  dialect: CsvDialect,
): CellValue {
  if (!dialect.excel || key !== 'number' || typeof value !== 'string') return value;
  return `${lang === 'ru' ? 'п.' : 'item'} ${value}`;
}
