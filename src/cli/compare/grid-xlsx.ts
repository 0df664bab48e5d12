import type { Cell } from '../../export/xlsx/cells.js';
import { serialOf } from '../../export/xlsx/serial.js';
import { say } from '../../locale/index.js';
import { XLSX } from '../../locale/xlsx.js';
import type { Sink } from '../../zip/writer.js';
import { type Grid, type GridCell, isDay, isShare } from './grid.js';

/** Longest name Excel lets a sheet have, in characters. */
const NAME_LIMIT = 31;

/** Numbers and shares stay numbers, so that people can sort and filter by them. */
function cellOf(value: GridCell): Cell {
  if (typeof value === 'number') return { content: value, style: 'integer' };
  if (isDay(value)) return { content: serialOf(value.day) ?? value.day, style: 'date' };
  return isShare(value) ? { content: value.share, style: 'percent' } : value;
}

/**
 * Writes the table as an XLSX workbook of one sheet, piece by piece.
 *
 * @throws DecisionsError `limit-exceeded` for more rows than a sheet can hold
 */
export async function gridXlsx(grid: Grid, sink: Sink): Promise<void> {
  const { oneTableWorkbook } = await import('../../export/xlsx/one-table.js');
  const { lang, title } = grid;
  const sheet = {
    name: title.slice(0, NAME_LIMIT).trimEnd(),
    footer: say(XLSX, lang, 'page'),
    columns: grid.columns.map(({ heading, width, literal }) => ({
      heading,
      width,
      style: literal === true ? ('literal' as const) : ('text' as const),
    })),
    *rows() {
      for (const row of grid.rows) yield row.map(cellOf);
    },
  };
  await oneTableWorkbook(sheet, { lang, title }, sink);
}
