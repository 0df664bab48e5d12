import { DecisionsError } from '../../errors.js';
import { findColumn } from '../choose-columns.js';
import type { CellValue } from '../columns.js';
import { defuse } from '../defuse.js';
import { KEY } from './plan.js';
import { columnKeyOf, readDay } from './words.js';

/** Lines searched for the heading. */
const SEARCHED = 20;

/** Excel saves CSV in the code page of Windows unless told otherwise. */
export function decodeCsv(bytes: Uint8Array): { text: string; ansi: boolean } {
  try {
    const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    return { text: utf8.decode(bytes), ansi: false };
  } catch {
    return { text: new TextDecoder('windows-1251').decode(bytes), ansi: true };
  }
}

/** The line that names the columns of a register; null where none does. */
export function headingLine(lines: readonly (readonly string[])[]): number | null {
  const found = lines.slice(0, SEARCHED).findIndex((line) => {
    const keys = new Set(columnsOf(line).keys());
    return keys.size >= 2 && (keys.has('text') || keys.has(KEY));
  });
  return found < 0 ? null : found;
}

/** @throws DecisionsError `register-invalid` where no line names the columns */
export function neededHeading(lines: readonly (readonly string[])[]): number {
  const found = headingLine(lines);
  if (found !== null) return found;
  throw new DecisionsError('register-invalid', 'в CSV нет строки заголовков реестра', {
    remedy: 'нужны хотя бы заголовки «Пункт» и «Поручение»',
  });
}

/** Columns by their keys, counted from 0. */
export function columnsOf(names: readonly string[]): Map<string, number> {
  const columns = new Map<string, number>();
  for (const [place, name] of names.entries()) {
    const key = columnKeyOf(name);
    if (key !== null && !columns.has(key)) columns.set(key, place);
  }
  return columns;
}

/** The cells of a line by the keys of their columns. */
export function valuesOf(
  line: readonly string[],
  columns: ReadonlyMap<string, number>,
): Map<string, CellValue> {
  return new Map(
    Array.from(columns, ([key, place]): [string, CellValue] => [
      key,
      readCell(key, line[place] ?? ''),
    ]),
  );
}

/** A cell's value without what was put there for spreadsheets only. */
function readCell(key: string, cell: string): CellValue {
  if (cell === '') return null;
  const type = findColumn(key)?.type ?? 'text';
  if (type === 'date') return readDay(cell);
  if (type === 'integer') return Number.isNaN(Number(cell)) ? cell : Number(cell);
  const bare = cell.startsWith("'") && defuse(cell.slice(1)) === cell ? cell.slice(1) : cell;
  return key === 'number' ? bare.replace(/^(?:п\.|item) /, '') : bare;
}
