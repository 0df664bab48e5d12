import { type Lang, say } from '../../locale/index.js';
import { XLSX } from '../../locale/xlsx.js';
import { writeWhole } from '../../zip/whole.js';
import { COLUMN_NAME } from '../book/types.js';
import { isOwnColumn } from '../own-columns.js';
import { HEADING_ROW, type TableSheet } from '../xlsx/sheet.js';
import { summarise } from '../xlsx/summary.js';
import { SUMMARY_COLUMNS, summaryRows } from '../xlsx/summary-sheet.js';
import { Tally } from '../xlsx/tally.js';
import { TaskSheet } from '../xlsx/tasks.js';
import { tableSheets, type WorkbookOptions, type WorkbookSource } from '../xlsx/workbook.js';
import { columnName, columnNumber } from '../xlsx/xml.js';
import { escapeOds } from './cell-xml.js';
import { namedRange } from './content.js';
import { MIMETYPE, manifestXml, metaXml, NAMESPACES, settingsXml } from './frame.js';
import { quoteOdsSheet } from './sheet-name.js';
import { automaticStyles, SHEET_STYLE, stylesXml } from './styles.js';
import { columnXml, rowXml, type SheetSize, tableXml, validationsXml } from './table-xml.js';

/**
 * Writes a register as an OpenDocument spreadsheet: tasks, documents, duplicates, findings and a
 * summary. The sheets, columns and formulas are those of the XLSX workbook.
 */
export async function writeSpreadsheet(
  source: WorkbookSource,
  options: WorkbookOptions,
): Promise<Uint8Array> {
  const { lang, asOf, version } = options;
  const tasks = TaskSheet.fresh(options.columns, lang, asOf, options.folded);
  const tally = new Tally(asOf);
  const sheets = tableSheets(source, tasks, tally, lang);
  const [, ...lists] = sheets.map(({ name }) => name);
  return writeWhole(async (zip) => {
    await zip.addStored('mimetype', new TextEncoder().encode(MIMETYPE));
    await zip.add('content.xml', contentXml(sheets, tasks, tally, lang));
    await zip.addText('styles.xml', stylesXml(NAMESPACES, pageWords(lang)));
    await zip.addText('settings.xml', settingsXml(lists, [...lists, say(XLSX, lang, 'summary')]));
    await zip.addText('meta.xml', metaXml(say(XLSX, lang, 'title'), version, asOf));
    await zip.addText('META-INF/manifest.xml', manifestXml());
  });
}

/** The foot of a page, taken from the workbook's: `&CСтраница &P из &N`. */
function pageWords(lang: Lang): readonly [string, string] {
  const [before = '', of = ''] = say(XLSX, lang, 'page').replace('&C', '').split('&P');
  return [escapeOds(before), escapeOds(of.replace('&N', ''))];
}

async function* contentXml(
  sheets: readonly TableSheet[],
  tasks: TaskSheet,
  tally: Tally,
  lang: Lang,
): AsyncGenerator<string, void> {
  const widths = [...sheets.flatMap(({ columns }) => columns), ...SUMMARY_COLUMNS];
  yield [
    `<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content ${NAMESPACES} office:version="1.3">`,
    '<office:font-face-decls><style:font-face style:name="Calibri" svg:font-family="Calibri"/>',
    '</office:font-face-decls><office:automatic-styles>',
    automaticStyles(
      widths.map(({ width }) => width),
      lang,
    ),
    '</office:automatic-styles><office:body><office:spreadsheet>',
    validationsXml(tasks.name, tasks.validations()),
  ].join('');
  const filters: string[] = [];
  let lastTask = HEADING_ROW;
  for (const [place, sheet] of sheets.entries()) {
    const lastPrinted = place === 0 ? columnNumber(tasks.lastPrinted()) : sheet.columns.length;
    const size: SheetSize = yield* tableXml(sheet, lastPrinted);
    if (place === 0) lastTask = HEADING_ROW + size.rows;
    filters.push(filterXml(sheet.name, place, size));
  }
  const summary = summarise(tally, tasks, lastTask, lang);
  yield summaryTable(say(XLSX, lang, 'summary'), summaryRows(summary, lang));
  yield namesXml(tasks);
  yield `<table:database-ranges>${filters.join('')}</table:database-ranges>`;
  yield '</office:spreadsheet></office:body></office:document-content>';
}

function filterXml(sheet: string, place: number, { rows, columns }: SheetSize): string {
  const name = quoteOdsSheet(sheet);
  const range = `${name}.A${HEADING_ROW}:${name}.${columnName(columns)}${HEADING_ROW + rows}`;
  return (
    `<table:database-range table:name="__Anonymous_Sheet_DB__${place}"` +
    ` table:target-range-address="${escapeOds(range)}" table:display-filter-buttons="true"/>`
  );
}

function summaryTable(name: string, rows: ReturnType<typeof summaryRows>): string {
  let next = 1;
  const body = rows.map(({ row, cells, height }) => {
    const gap = row > next ? rowXml([], [], { repeat: row - next }) : '';
    next = row + 1;
    return gap + rowXml(cells, [], height === undefined ? {} : { height });
  });
  const columns = SUMMARY_COLUMNS.map(columnXml);
  return (
    `<table:table table:name="${escapeOds(name)}" table:style-name="${SHEET_STYLE}">` +
    `${columns.join('')}${body.join('')}</table:table>`
  );
}

/** Names of the columns' headings: people may then rename and move the columns. */
function namesXml(tasks: TaskSheet): string {
  const keys = tasks.keys().filter((key) => !isOwnColumn(key));
  const ranges = keys.map((key) => {
    const column = columnNumber(tasks.letters(key) ?? '');
    return namedRange({ name: COLUMN_NAME + key, sheet: tasks.name, column, row: HEADING_ROW });
  });
  return `<table:named-expressions>${ranges.join('')}</table:named-expressions>`;
}
