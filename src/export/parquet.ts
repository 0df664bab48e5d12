import { dayNumber, isRealDay } from '../calendar/iso.js';
import { chooseColumns } from './choose-columns.js';
import { type CellValue, type Column, DEFAULT_COLUMNS, FURTHER_COLUMNS } from './columns.js';
import { registerRows } from './rows.js';
import type { Exporter } from './types.js';

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
    const all = [...DEFAULT_COLUMNS, ...FURTHER_COLUMNS];
    const columns = chooseColumns(options.columns, options.lang, all);
    const rows = [...registerRows(register, options)];
    const columnData = columns.map((column) => ({
      name: column.key,
      data: rows.map((row) => typed(column, column.value(row, options))),
    }));
    const root = { name: 'register', num_children: columns.length };
    const schema = [root, ...columns.map((column) => elementOf(column))];
    return new Uint8Array(parquetWriteBuffer({ columnData, schema, createdBy: 'decisions' }));
  },
};

export default parquet;

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
