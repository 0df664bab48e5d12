import type { Lang } from '../../locale/index.js';
import { VERSION } from '../../version.js';
import { type Sink, ZipWriter } from '../../zip/writer.js';
import { builtInNames } from './parts.js';
import { HEADING_ROW, type TableSheet, tableXml } from './sheet.js';
import { SharedStrings } from './strings.js';
import { addFrame } from './workbook.js';
import { columnName } from './xml.js';

/**
 * Writes an XLSX workbook of one table: frozen heading, filter, print titles. Memory does not grow
 * with the number of rows.
 *
 * @throws DecisionsError `limit-exceeded` for more rows than a sheet can hold
 */
export async function oneTableWorkbook(
  sheet: TableSheet,
  { lang, title }: { lang: Lang; title: string },
  sink: Sink,
): Promise<void> {
  const zip = new ZipWriter(sink);
  const strings = new SharedStrings();
  const size = await zip.add('xl/worksheets/sheet1.xml', tableXml(sheet, strings, true));
  await zip.add('xl/sharedStrings.xml', strings.xml());
  const filter = `$A$${HEADING_ROW}:$${columnName(size.columns)}$${HEADING_ROW + size.rows}`;
  const names = builtInNames(sheet.name, 0, filter);
  await addFrame(zip, [sheet.name], names, 0, { lang, title, version: VERSION });
  await zip.end();
}
