import { type Cell, type RowLook, rowXml } from './cells.js';
import { rowHeight } from './height.js';
import type { SharedStrings } from './strings.js';
import { RULE_STYLES, type StyleName } from './styles.js';
import { columnName, escapeXml, LAST_ROW, XML_START } from './xml.js';

/** One column of a sheet. */
export interface SheetColumn {
  heading: string;
  /** In characters of the default font. */
  width: number;
  style: StyleName;
  hidden?: boolean;
  /** True where texts come again and again: each is then kept once for the whole workbook. */
  repeats?: boolean;
}

/** A look that cells take while a formula is true. */
export interface Rule {
  /** Letters of the first and last column it colours. */
  columns: readonly [first: string, last: string];
  /** About the sheet's first data row, with `$` before the letters. */
  formula: string;
  style: keyof typeof RULE_STYLES;
}

/** What may be typed into a column. */
export interface Validation {
  /** Letters of the column. */
  column: string;
  type: 'list' | 'date';
  /** `"a,b,c"` for a list, the earliest serial number for a date. */
  formula: string;
  title: string;
  message: string;
}

/** A sheet that is one table: a heading and rows. */
export interface TableSheet {
  name: string;
  columns: readonly SheetColumn[];
  /** Read once, in order, while the sheet is written. */
  rows(): Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>;
  rules?: readonly Rule[];
  validations?: readonly Validation[];
  /** Text at the foot of each printed page; `&P` and `&N` are the page and their number. */
  footer: string;
}

/** Row of a table sheet's heading; the data begin under it. */
export const HEADING_ROW = 1;
const FIRST_ROW = HEADING_ROW + 1;

/**
 * Rows behind the last one that are ready for tasks people add themselves. Some readers (exceljs)
 * keep a validation for every single cell, so it had better not reach to the end of the sheet.
 */
export const SPARE_ROWS = 1000;

/** Says how many rows of data a sheet got, for the parts of the workbook that refer to them. */
export interface SheetSize {
  rows: number;
  columns: number;
}

const NAMESPACES =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"' +
  ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** What opens every sheet; parts come in the order of CT_Worksheet (ISO 29500, 18.3.1.99). */
export function sheetStart(columns: readonly SheetColumn[], active: boolean, frozen: boolean) {
  const pane =
    `<pane ySplit="${HEADING_ROW}" topLeftCell="A${FIRST_ROW}" activePane="bottomLeft"` +
    ' state="frozen"/><selection pane="bottomLeft"/>';
  return [
    XML_START,
    `<worksheet ${NAMESPACES}>`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView${active ? ' tabSelected="1"' : ''} workbookViewId="0">`,
    frozen ? pane : '',
    '</sheetView></sheetViews><sheetFormatPr defaultRowHeight="13.5"/><cols>',
    ...columns.map(
      ({ width, hidden }, place) =>
        `<col min="${place + 1}" max="${place + 1}" width="${width}"` +
        `${hidden === true ? ' hidden="1"' : ''} customWidth="1"/>`,
    ),
    '</cols><sheetData>',
  ].join('');
}

/** A4, landscape, one page wide, any number of pages high. */
export function pageSetup(footer: string): string {
  return (
    '<pageMargins left="0.4" right="0.4" top="0.4" bottom="0.6" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>' +
    `<headerFooter><oddFooter>${escapeXml(footer)}</oddFooter></headerFooter>`
  );
}

/** The XML of a table sheet, piece by piece, so that no sheet has to fit into memory. */
export async function* tableXml(
  sheet: TableSheet,
  strings: SharedStrings,
  active: boolean,
): AsyncGenerator<string, SheetSize, undefined> {
  const looks = sheet.columns.map(({ style, repeats }): RowLook => {
    return repeats === true ? { style, strings } : { style };
  });
  const headings = sheet.columns.map(({ heading }) => heading);
  yield sheetStart(sheet.columns, active, true);
  const bold = headings.map((): RowLook => ({ style: 'heading' }));
  yield rowXml(HEADING_ROW, headings, bold, rowHeight(headings, sheet.columns, true));
  let row = HEADING_ROW;
  for await (const cells of sheet.rows()) {
    row += 1;
    yield rowXml(row, cells, looks, rowHeight(cells, sheet.columns));
  }
  const last = columnName(sheet.columns.length);
  yield [
    `</sheetData><autoFilter ref="A${HEADING_ROW}:${last}${row}"/>`,
    ...(sheet.rules ?? []).map(ruleXml),
    validationsXml(sheet.validations ?? [], row + SPARE_ROWS),
    pageSetup(sheet.footer),
    ignoredErrors(sheet.columns),
    '</worksheet>',
  ].join('');
  return { rows: row - HEADING_ROW, columns: sheet.columns.length };
}

/** Reaches to the last row, so that it serves the rows people add. */
function ruleXml({ columns: [first, last], formula, style }: Rule, place: number): string {
  return (
    `<conditionalFormatting sqref="${first}${FIRST_ROW}:${last}${LAST_ROW}">` +
    `<cfRule type="expression" dxfId="${RULE_STYLES[style]}" priority="${place + 1}">` +
    `<formula>${escapeXml(formula)}</formula></cfRule></conditionalFormatting>`
  );
}

/** Points such as «2.1» are texts on purpose: Excel need not warn of numbers stored as text. */
function ignoredErrors(columns: readonly SheetColumn[]): string {
  const ranges = columns.flatMap(({ style }, place) => {
    const letters = columnName(place + 1);
    return style === 'literal' ? [`${letters}${FIRST_ROW}:${letters}${LAST_ROW}`] : [];
  });
  if (ranges.length === 0) return '';
  const sqref = ranges.join(' ');
  return `<ignoredErrors><ignoredError sqref="${sqref}" numberStoredAsText="1"/></ignoredErrors>`;
}

function validationsXml(validations: readonly Validation[], lastRow: number): string {
  if (validations.length === 0) return '';
  const each = validations.map(({ column, type, formula, title, message }) => {
    const operator = type === 'date' ? ' operator="greaterThanOrEqual"' : '';
    return (
      `<dataValidation type="${type}"${operator} allowBlank="1" showErrorMessage="1"` +
      ` errorTitle="${escapeXml(title)}" error="${escapeXml(message)}"` +
      ` sqref="${column}${FIRST_ROW}:${column}${Math.min(lastRow, LAST_ROW)}">` +
      `<formula1>${escapeXml(formula)}</formula1></dataValidation>`
    );
  });
  return `<dataValidations count="${each.length}">${each.join('')}</dataValidations>`;
}
