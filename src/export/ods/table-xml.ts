import { type Cell, contentIn, isStyled } from '../xlsx/cells.js';
import { rowHeight } from '../xlsx/height.js';
import {
  HEADING_ROW,
  type Rule,
  type SheetColumn,
  type SheetSize,
  SPARE_ROWS,
  type TableSheet,
  type Validation,
} from '../xlsx/sheet.js';
import type { StyleName } from '../xlsx/styles.js';
import { columnName, LAST_ROW } from '../xlsx/xml.js';
import { cellXml, escapeOds } from './cell-xml.js';
import { openFormula } from './formula.js';
import { repeatXml } from './repeat.js';
import { quoteOdsSheet } from './sheet-name.js';
import { cellStyle, ruleStyle, SHEET_STYLE } from './styles.js';
import { columnStyle, rowStyle } from './styles-part.js';

export type { SheetSize };

const FIRST_ROW = HEADING_ROW + 1;

/** How the cells of a row look unless they say so themselves, by their place. */
interface RowLook {
  style: StyleName;
  validation?: string;
}

/** One row as XML; the height is in points. */
export function rowXml(
  cells: readonly Cell[],
  looks: readonly RowLook[],
  { height, repeat = 1 }: { height?: number; repeat?: number } = {},
): string {
  const high = height === undefined ? '' : ` table:style-name="${rowStyle(height)}"`;
  const content = cells.map((cell, place) => {
    const look = looks[place];
    const style = isStyled(cell) ? cell.style : (look?.style ?? 'text');
    const about = new Map([['table:style-name', cellStyle(style)]]);
    if (look?.validation !== undefined) about.set('table:content-validation-name', look.validation);
    const type = style === 'date' || style === 'month' ? 'date' : 'text';
    return cellXml(contentIn(cell), type, about);
  });
  const text = content.length === 0 ? '<table:table-cell/>' : content.join('');
  return `<table:table-row${high}${repeatXml('rows', repeat)}>${text}</table:table-row>`;
}

/** The XML of a table sheet, piece by piece. */
export async function* tableXml(
  sheet: TableSheet,
  lastPrinted: number,
): AsyncGenerator<string, SheetSize, undefined> {
  const { columns, name } = sheet;
  const looks = columns.map(({ style }, place): RowLook => {
    const letters = columnName(place + 1);
    const own = (sheet.validations ?? []).findIndex(({ column }) => column === letters);
    return own < 0 ? { style } : { style, validation: validationName(own) };
  });
  const bold = columns.map((): RowLook => ({ style: 'heading' }));
  const headings = columns.map(({ heading }) => heading);
  let body = '';
  let row = HEADING_ROW;
  const quoted = quoteOdsSheet(name);
  const rows: string[] = [];
  for await (const cells of sheet.rows()) {
    row += 1;
    rows.push(rowXml(cells, looks, { height: rowHeight(cells, columns) }));
  }
  const area = `${quoted}.A${HEADING_ROW}:${quoted}.${columnName(lastPrinted)}${row}`;
  body += `<table:table table:name="${escapeOds(name)}" table:style-name="${SHEET_STYLE}" table:print-ranges="${escapeOds(area)}">`;
  body += columns.map(columnXml).join('');
  const height = rowHeight(headings, columns, true);
  body += `<table:table-header-rows>${rowXml(headings, bold, { height })}</table:table-header-rows>`;
  yield body;
  yield* rows;
  if (sheet.validations !== undefined) yield spareRows(looks);
  yield `${rulesXml(quoted, sheet.rules ?? [])}</table:table>`;
  return { rows: row - HEADING_ROW, columns: columns.length };
}

export function columnXml({ width, hidden }: SheetColumn): string {
  const seen = hidden === true ? ' table:visibility="collapse"' : '';
  return `<table:table-column table:style-name="${columnStyle(width)}"${seen}/>`;
}

/** Rows for tasks people add themselves: what may be typed in is known there too. */
function spareRows(looks: readonly RowLook[]): string {
  const cells = looks.map(({ validation }) =>
    validation === undefined
      ? '<table:table-cell/>'
      : `<table:table-cell table:content-validation-name="${validation}"/>`,
  );
  return `<table:table-row${repeatXml('rows', SPARE_ROWS)}>${cells.join('')}</table:table-row>`;
}

/** Conditions that colour cells, to the sheet's end, so that they serve the rows people add. */
function rulesXml(sheet: string, rules: readonly Rule[]): string {
  const each = rules.map(({ columns: [first, last], formula, style }) => {
    const base = `${sheet}.${first}${FIRST_ROW}`;
    const condition = `formula-is(${openFormula(formula).replace('of:=', '')})`;
    return (
      '<calcext:conditional-format calcext:target-range-address="' +
      `${escapeOds(`${base}:${sheet}.${last}${LAST_ROW}`)}"><calcext:condition` +
      ` calcext:apply-style-name="${ruleStyle(style)}" calcext:value="${escapeOds(condition)}"` +
      ` calcext:base-cell-address="${escapeOds(base)}"/></calcext:conditional-format>`
    );
  });
  if (each.length === 0) return '';
  return `<calcext:conditional-formats>${each.join('')}</calcext:conditional-formats>`;
}

const validationName = (place: number): string => `decisions-val${place + 1}`;

/** What may be typed into columns of a sheet. */
export function validationsXml(sheet: string, validations: readonly Validation[]): string {
  if (validations.length === 0) return '';
  const each = validations.map(({ column, type, formula, title, message }, place) => {
    const words = formula.replace(/^"|"$/g, '').split(',');
    const condition =
      type === 'list'
        ? `of:cell-content-is-in-list(${words.map((word) => `"${word}"`).join(';')})`
        : `of:cell-content-is-date() and cell-content()>=${formula}`;
    const base = `${quoteOdsSheet(sheet)}.${column}${FIRST_ROW}`;
    return (
      `<table:content-validation table:name="${validationName(place)}"` +
      ` table:condition="${escapeOds(condition)}" table:allow-empty-cell="true"` +
      ` table:display-list="unsorted" table:base-cell-address="${escapeOds(base)}">` +
      `<table:error-message table:message-type="stop" table:title="${escapeOds(title)}"` +
      ` table:display="true"><text:p>${escapeOds(message)}</text:p></table:error-message>` +
      '</table:content-validation>'
    );
  });
  return `<table:content-validations>${each.join('')}</table:content-validations>`;
}
