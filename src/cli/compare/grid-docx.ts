import { figureDate } from '../../calendar/iso.js';
import { type Grid, type GridCell, isDay, isShare, percent } from './grid.js';

/** Twentieths of a point across an A4 page that lies, without its margins. */
const ROOM = 15_100;

/** A flat table as a Word document on pages that lie. */
export async function gridDocx(grid: Grid): Promise<Uint8Array> {
  const { lang, title, columns, rows } = grid;
  const [{ BulkRows }, { packDocx }, { centered }, { plainTable }, { DOCX_WORDS }] =
    await Promise.all([
      import('../../export/docx/bulk-rows.js'),
      import('../../export/docx/file.js'),
      import('../../export/docx/parts.js'),
      import('../../export/docx/table.js'),
      import('../../export/docx/words.js'),
    ]);
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const bulk = new BulkRows();
  const table = plainTable(
    columns.map(({ heading, width }) => ({ heading, width: Math.floor((width / total) * ROOM) })),
    Array.from(rows, (row) => row.map((cell) => shown(cell, lang))),
    bulk,
  );
  const children = [centered(title, { bold: true, size: 28 }), table];
  return packDocx({ title, landscape: true, words: DOCX_WORDS[lang], children, bulk });
}

function shown(cell: GridCell, lang: Grid['lang']): string {
  if (cell === null) return '';
  if (isDay(cell)) return figureDate(cell.day);
  return isShare(cell) ? percent(cell.share, lang) : String(cell);
}
