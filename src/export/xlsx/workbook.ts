import { type Lang, say } from '../../locale/index.js';
import { XLSX } from '../../locale/xlsx.js';
import type { IsoDate } from '../../model/deadline.js';
import type { Diagnostic, Duplicate, RegisterDocument } from '../../register/schema.js';
import { type Sink, ZipWriter } from '../../zip/writer.js';
import { COLUMN_NAME } from '../book/types.js';
import type { Column } from '../columns.js';
import { isOwnColumn } from '../own-columns.js';
import type { RegisterRow } from '../rows.js';
import { chartXml, drawingXml } from './chart.js';
import { summaryCharts } from './charts.js';
import { documentsSheet, duplicatesSheet, findingsSheet, type Lookup } from './lists.js';
import {
  builtInNames,
  contentTypesXml,
  corePropertiesXml,
  type DefinedName,
  extendedPropertiesXml,
  printArea,
  RELATIONSHIP,
  relationshipsXml,
  workbookXml,
} from './parts.js';
import { HEADING_ROW, type TableSheet, tableXml } from './sheet.js';
import { SharedStrings } from './strings.js';
import { stylesXml } from './styles.js';
import { summarise } from './summary.js';
import { summaryXml } from './summary-sheet.js';
import { Tally, tallied } from './tally.js';
import { TaskSheet } from './tasks.js';
import { columnName, quoteSheet } from './xml.js';

/**
 * What a workbook is made from. The rows are read once; the rest is asked for after the last row,
 * so a source that is itself streamed may learn it on the way.
 */
export interface WorkbookSource {
  rows: Iterable<RegisterRow> | AsyncIterable<RegisterRow>;
  documents(): Iterable<RegisterDocument>;
  duplicates(): Iterable<Duplicate>;
  diagnostics(): Iterable<Diagnostic>;
  lookup: Lookup;
}

export interface WorkbookOptions {
  lang: Lang;
  columns: readonly Column[];
  asOf?: IsoDate;
  /** Keys of columns that are there and hidden. */
  folded?: ReadonlySet<string>;
  /** Version of the program, for the document's properties. */
  version: string;
}

/**
 * Writes a register as an XLSX workbook: tasks, documents, duplicates, findings and a summary with
 * charts. Memory does not grow with the number of rows.
 *
 * @throws DecisionsError `limit-exceeded` for more rows than a sheet can hold
 */
export async function writeWorkbook(
  source: WorkbookSource,
  options: WorkbookOptions,
  sink: Sink,
): Promise<void> {
  const { lang, asOf } = options;
  const zip = new ZipWriter(sink);
  const tasks = TaskSheet.fresh(options.columns, lang, asOf, options.folded);
  const tally = new Tally(asOf);
  const sheets = tableSheets(source, tasks, tally, lang);
  const names: DefinedName[] = columnNames(tasks);
  const strings = new SharedStrings();
  let taskRows = 0;
  for (const [place, sheet] of sheets.entries()) {
    const part = `xl/worksheets/sheet${place + 1}.xml`;
    const size = await zip.add(part, tableXml(sheet, strings, place === 0));
    if (place === 0) taskRows = size.rows;
    const filter = `$A$${HEADING_ROW}:$${columnName(size.columns)}$${HEADING_ROW + size.rows}`;
    names.push(...builtInNames(sheet.name, place, filter));
    if (place === 0) {
      const area = `$A$${HEADING_ROW}:$${tasks.lastPrinted()}$${HEADING_ROW + size.rows}`;
      names.push(printArea(sheet.name, place, area));
    }
  }
  const summary = summarise(tally, tasks, HEADING_ROW + taskRows, lang);
  const charts = summaryCharts(summary, lang);
  const last = sheets.length + 1;
  await zip.addText(`xl/worksheets/sheet${last}.xml`, summaryXml(summary, lang, charts.length > 0));
  const sheetNames = [...sheets.map(({ name }) => name), say(XLSX, lang, 'summary')];
  if (charts.length > 0) await addCharts(zip, last, charts);
  await zip.add('xl/sharedStrings.xml', strings.xml());
  await addFrame(zip, sheetNames, names, charts.length, {
    ...options,
    title: say(XLSX, lang, 'title'),
  });
  await zip.end();
}

/** The charts of a sheet, with the drawing they stand in. */
async function addCharts(
  zip: ZipWriter,
  sheet: number,
  charts: ReturnType<typeof summaryCharts>,
): Promise<void> {
  await zip.addText(
    `xl/worksheets/_rels/sheet${sheet}.xml.rels`,
    relationshipsXml([[RELATIONSHIP.drawing, '../drawings/drawing1.xml']]),
  );
  await zip.addText('xl/drawings/drawing1.xml', drawingXml(charts.map(({ anchor }) => anchor)));
  await zip.addText(
    'xl/drawings/_rels/drawing1.xml.rels',
    relationshipsXml(
      charts.map((_, place) => [RELATIONSHIP.chart, `../charts/chart${place + 1}.xml`] as const),
    ),
  );
  for (const [place, { chart }] of charts.entries())
    await zip.addText(`xl/charts/chart${place + 1}.xml`, chartXml(chart));
}

/** The parts every workbook has around its sheets. */
export async function addFrame(
  zip: ZipWriter,
  sheets: readonly string[],
  names: readonly DefinedName[],
  charts: number,
  { lang, asOf, version, title }: Omit<WorkbookOptions, 'columns'> & { title: string },
): Promise<void> {
  await zip.addText('[Content_Types].xml', contentTypesXml({ sheets, charts }));
  await zip.addText(
    '_rels/.rels',
    relationshipsXml([
      [RELATIONSHIP.workbook, 'xl/workbook.xml'],
      [RELATIONSHIP.core, 'docProps/core.xml'],
      [RELATIONSHIP.extended, 'docProps/app.xml'],
    ]),
  );
  await zip.addText('xl/workbook.xml', workbookXml(sheets, names));
  await zip.addText(
    'xl/_rels/workbook.xml.rels',
    relationshipsXml([
      ...sheets.map(
        (_, place) => [RELATIONSHIP.worksheet, `worksheets/sheet${place + 1}.xml`] as const,
      ),
      [RELATIONSHIP.styles, 'styles.xml'],
      [RELATIONSHIP.strings, 'sharedStrings.xml'],
    ]),
  );
  await zip.addText('xl/styles.xml', stylesXml(lang));
  await zip.addText('docProps/core.xml', corePropertiesXml(title, sheets.join(', '), asOf));
  await zip.addText('docProps/app.xml', extendedPropertiesXml(version));
}

/** The sheets of a register that are tables, in order: the tasks first. */
export function tableSheets(
  source: WorkbookSource,
  tasks: TaskSheet,
  tally: Tally,
  lang: Lang,
): TableSheet[] {
  const { lookup } = source;
  return [
    taskTable(tasks, source.rows, tally, lang),
    documentsSheet(lazily(source.documents), lang),
    duplicatesSheet(lazily(source.duplicates), lookup, tasks, lang),
    findingsSheet(lazily(source.diagnostics), lookup, tasks, lang),
  ];
}

/** The sheet of tasks, counted while its rows go by. */
function taskTable(
  tasks: TaskSheet,
  source: WorkbookSource['rows'],
  tally: Tally,
  lang: Lang,
): TableSheet {
  return {
    name: tasks.name,
    footer: say(XLSX, lang, 'page'),
    columns: tasks.sheetColumns(),
    rules: tasks.rules(),
    validations: tasks.validations(),
    async *rows() {
      let row = HEADING_ROW;
      for await (const line of source) {
        row += 1;
        if (line.task.kind === 'task') tally.add(tallied(line));
        yield tasks.cells(line, row);
      }
    },
  };
}

/** Hidden names of the columns' headings: people may then rename and move the columns. */
function columnNames(tasks: TaskSheet): DefinedName[] {
  const sheet = quoteSheet(tasks.name);
  const keys = tasks.keys().filter((key) => !isOwnColumn(key));
  return keys.map((key): DefinedName => {
    const formula = `${sheet}!$${tasks.letters(key)}$${HEADING_ROW}`;
    return { name: `${COLUMN_NAME}${key}`, formula, hidden: true };
  });
}

function lazily<Item>(make: () => Iterable<Item>): Iterable<Item> {
  return { [Symbol.iterator]: () => make()[Symbol.iterator]() };
}
