import { dayNumber, isRealDay } from '../calendar/iso.js';
import { chooseColumns } from './choose-columns.js';
import {
  type CellContext,
  type CellValue,
  type Column,
  DEFAULT_COLUMNS,
  FURTHER_COLUMNS,
} from './columns.js';
import { type RegisterRow, registerRows } from './rows.js';
import type { Exporter } from './types.js';

/** Without a choice every column there is. */
export const PARQUET_COLUMNS: readonly Column[] = [...DEFAULT_COLUMNS, ...FURTHER_COLUMNS];

/** Milliseconds of a day. */
const DAY = 86_400_000;

/**
 * The register for analysts: one row for each task, columns named by their keys, days as days
 * (Parquet DATE), counts as whole numbers. Without a choice every column there is.
 */
const parquet: Exporter = {
  binary: true,
  async write(register, options) {
    // The part of the library that needs no files of Node's.
    const { parquetWriteBuffer } = await import('hyparquet-writer/src/write.js');
    const columns = chooseColumns(options.columns, options.lang, PARQUET_COLUMNS);
    const rows = [...registerRows(register, options)];
    const data = columnData(columns, rows, options);
    const schema = parquetSchema(columns);
    const parts = { columnData: data, schema, createdBy: 'decisions' };
    return new Uint8Array(parquetWriteBuffer(parts));
  },
};

export default parquet;

/** The schema of a file with these columns. */
export function parquetSchema(columns: readonly Column[]) {
  const root = { name: 'register', num_children: columns.length };
  return [root, ...columns.map((column) => elementOf(column))];
}

/** The values of rows, column by column. */
export function columnData(
  columns: readonly Column[],
  rows: readonly RegisterRow[],
  context: CellContext,
) {
  return columns.map((column) => ({
    name: column.key,
    data: rows.map((row) => typed(column, column.value(row, context))),
  }));
}

function elementOf({ key, type }: Column) {
  const base = { name: key, repetition_type: 'OPTIONAL' } as const;
  if (type === 'date') return { ...base, type: 'INT32', converted_type: 'DATE' } as const;
  if (type === 'integer') return { ...base, type: 'INT32' } as const;
  return { ...base, type: 'BYTE_ARRAY', converted_type: 'UTF8' } as const;
}

function typed({ type }: Column, value: CellValue): string | number | Date | null {
  if (type === 'text') return value === null ? null : String(value);
  if (type === 'integer') return typeof value === 'number' ? value : null;
  return typeof value === 'string' && isRealDay(value) ? new Date(dayNumber(value) * DAY) : null;
}
