import type { Lang } from '../../locale/index.js';
import { VERSION } from '../../version.js';
import { joinBytes } from './edit/package.js';
import { builtInNames } from './parts.js';
import { HEADING_ROW, type TableSheet, tableXml } from './sheet.js';
import { SharedStrings } from './strings.js';
import { addFrame } from './workbook.js';
import { columnName } from './xml.js';
import { ZipWriter } from './zip.js';

/**
 * An XLSX workbook of one table: frozen heading, filter, print titles.
 *
 * @throws DecisionsError `limit-exceeded` for more rows than a sheet can hold
 */
export async function oneTableWorkbook(
  sheet: TableSheet,
  { lang, title }: { lang: Lang; title: string },
): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const zip = new ZipWriter((bytes) => {
    pieces.push(bytes);
  });
  const strings = new SharedStrings();
  const size = await zip.add('xl/worksheets/sheet1.xml', tableXml(sheet, strings, true));
  await zip.add('xl/sharedStrings.xml', strings.xml());
  const filter = `$A$${HEADING_ROW}:$${columnName(size.columns)}$${HEADING_ROW + size.rows}`;
  const names = builtInNames(sheet.name, 0, filter);
  await addFrame(zip, [sheet.name], names, 0, { lang, title, version: VERSION });
  await zip.end();
  return joinBytes(pieces);
}
