import type { IsoDate } from '../../model/deadline.js';
import { escapeXml, quoteSheet, XML_START } from './xml.js';

/** The parts of a workbook that name and relate the others (ISO 29500, parts 1 and 2). */

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEETML = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What is where: sheets are numbered from 1 in the order of their names. */
export interface Inventory {
  sheets: readonly string[];
  /** Number of the charts, all on one drawing of the last sheet. */
  charts: number;
}

export function contentTypesXml({ sheets, charts }: Inventory): string {
  const part = (name: string, type: string): string =>
    `<Override PartName="${name}" ContentType="${type}"/>`;
  const drawing = 'application/vnd.openxmlformats-officedocument.drawing';
  return [
    XML_START,
    `<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    part('/xl/workbook.xml', `${SHEETML}.sheet.main+xml`),
    ...sheets.map((_, place) =>
      part(`/xl/worksheets/sheet${place + 1}.xml`, `${SHEETML}.worksheet+xml`),
    ),
    part('/xl/styles.xml', `${SHEETML}.styles+xml`),
    part('/xl/sharedStrings.xml', `${SHEETML}.sharedStrings+xml`),
    charts === 0 ? '' : part('/xl/drawings/drawing1.xml', `${drawing}+xml`),
    ...Array.from({ length: charts }, (_, place) =>
      part(`/xl/charts/chart${place + 1}.xml`, `${drawing}ml.chart+xml`),
    ),
    part('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    part(
      '/docProps/app.xml',
      'application/vnd.openxmlformats-officedocument.extended-properties+xml',
    ),
    '</Types>',
  ].join('');
}

/** A relationships part; ids are rId1, rId2 … in order. */
export function relationshipsXml(targets: readonly (readonly [type: string, target: string])[]) {
  return [
    XML_START,
    `<Relationships xmlns="${PACKAGE}/relationships">`,
    ...targets.map(
      ([type, target], place) =>
        `<Relationship Id="rId${place + 1}" Type="${type}" Target="${target}"/>`,
    ),
    '</Relationships>',
  ].join('');
}

export const RELATIONSHIP = {
  workbook: `${OFFICE}/relationships/officeDocument`,
  core: `${PACKAGE}/relationships/metadata/core-properties`,
  extended: `${OFFICE}/relationships/extended-properties`,
  worksheet: `${OFFICE}/relationships/worksheet`,
  styles: `${OFFICE}/relationships/styles`,
  strings: `${OFFICE}/relationships/sharedStrings`,
  drawing: `${OFFICE}/relationships/drawing`,
  chart: `${OFFICE}/relationships/chart`,
} as const;

/** A name the workbook gives a range. */
export interface DefinedName {
  name: string;
  formula: string;
  /** 0-based place of the sheet the name belongs to; the whole workbook without it. */
  sheet?: number;
  hidden?: boolean;
}

/** The names Excel itself looks for: the filter's range and the rows repeated on each page. */
export function builtInNames(sheet: string, place: number, filter: string): DefinedName[] {
  const name = quoteSheet(sheet);
  return [
    {
      name: '_xlnm._FilterDatabase',
      formula: `${name}!${filter}`,
      sheet: place,
      hidden: true,
    },
    { name: '_xlnm.Print_Titles', formula: `${name}!$1:$1`, sheet: place },
  ];
}

/** The range of a sheet that is printed. */
export function printArea(sheet: string, place: number, area: string): DefinedName {
  return { name: '_xlnm.Print_Area', formula: `${quoteSheet(sheet)}!${area}`, sheet: place };
}

/** The part `xl/workbook.xml`; sheets are related as rId1, rId2 … */
export function workbookXml(sheets: readonly string[], names: readonly DefinedName[]): string {
  const sorted = [...names].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return [
    XML_START,
    '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"',
    ` xmlns:r="${OFFICE}/relationships"><bookViews><workbookView/></bookViews><sheets>`,
    ...sheets.map(
      (name, place) =>
        `<sheet name="${escapeXml(name)}" sheetId="${place + 1}" r:id="rId${place + 1}"/>`,
    ),
    '</sheets><definedNames>',
    ...sorted.map(
      ({ name, formula, sheet, hidden }) =>
        `<definedName name="${escapeXml(name)}"${sheet === undefined ? '' : ` localSheetId="${sheet}"`}` +
        `${hidden === true ? ' hidden="1"' : ''}>${escapeXml(formula)}</definedName>`,
    ),
    '</definedNames><calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>',
  ].join('');
}

/** Document properties. The day is the one the caller names, so that equal input gives equal bytes. */
export function corePropertiesXml(title: string, subject: string, day: IsoDate | undefined) {
  const time = (tag: string): string =>
    day === undefined
      ? ''
      : `<dcterms:${tag} xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:${tag}>`;
  return [
    XML_START,
    `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties"`,
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeXml(title)}</dc:title><dc:subject>${escapeXml(subject)}</dc:subject>`,
    '<dc:creator>decisions</dc:creator>',
    time('created'),
    time('modified'),
    '</cp:coreProperties>',
  ].join('');
}

export function extendedPropertiesXml(version: string): string {
  return (
    `${XML_START}<Properties xmlns="${OFFICE}/extended-properties">` +
    `<Application>decisions ${escapeXml(version)}</Application></Properties>`
  );
}
