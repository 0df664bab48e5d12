import { columnName, columnNumber } from '../xml.js';
import {
  attribute,
  attributes,
  element,
  elements,
  type Splice,
  splice,
  withAttribute,
} from './scan.js';

/** A column whose width is to be set. */
export interface ColumnSetting {
  /** 1-based. */
  column: number;
  width: number;
  hidden: boolean;
}

/** Gives columns a width of their own; the widths of all others stay as they were. */
export function setColumns(xml: string, settings: readonly ColumnSetting[]): string {
  let result = xml;
  for (const setting of settings) result = setColumn(result, setting);
  return result;
}

function setColumn(xml: string, { column, width, hidden }: ColumnSetting): string {
  const list = element(xml, 'cols');
  const anchor = list ?? element(xml, 'sheetFormatPr') ?? element(xml, 'sheetViews');
  const prefix = anchor?.tag.prefix ?? '';
  const own =
    `<${prefix}col min="${column}" max="${column}" width="${width}"` +
    `${hidden ? ' hidden="1"' : ''} customWidth="1"/>`;
  if (list === undefined) {
    // Behind the sheet's format and before its data (ISO 29500, 18.3.1.99).
    const at = anchor?.end ?? element(xml, 'sheetData')?.tag.start ?? xml.length;
    const text = `<${prefix}cols>${own}</${prefix}cols>`;
    return splice(xml, [{ start: at, end: at, text }]);
  }
  const splices: Splice[] = [];
  let place = list.contentEnd;
  for (const { tag, end } of elements(xml, 'col', list.tag.end, list.contentEnd)) {
    const from = Number(attribute(xml, tag, 'min'));
    const to = Number(attribute(xml, tag, 'max'));
    if (from > column) place = Math.min(place, tag.start);
    if (from > column || to < column) continue;
    const part = (min: number, max: number): string =>
      min > max ? '' : withRange(xml.slice(tag.start, tag.end), min, max);
    const text = part(from, column - 1) + own + part(column + 1, to);
    splices.push({ start: tag.start, end, text });
  }
  if (splices.length === 0) splices.push({ start: place, end: place, text: own });
  return splice(xml, splices);
}

function withRange(tag: string, min: number, max: number): string {
  return tag.replace(/\smin="[^"]*"/, ` min="${min}"`).replace(/\smax="[^"]*"/, ` max="${max}"`);
}

/** Widths of columns in characters; what is not set has the width of the sheet. */
export function columnWidths(xml: string): (column: number) => number {
  const format = element(xml, 'sheetFormatPr');
  const standard = Number(format && attribute(xml, format.tag, 'defaultColWidth')) || 8.43;
  const list = element(xml, 'cols');
  const set =
    list === undefined
      ? []
      : elements(xml, 'col', list.tag.end, list.contentEnd).map(({ tag }) => {
          const about = attributes(xml, tag);
          const width = Number(about.get('width') ?? standard);
          return {
            from: Number(about.get('min')),
            to: Number(about.get('max')),
            width: about.get('hidden') === '1' || about.get('hidden') === 'true' ? 0 : width,
          };
        });
  return (column) => set.find(({ from, to }) => from <= column && column <= to)?.width ?? standard;
}

/** Makes the filter reach to the table's last column, so that sorting takes every column along. */
export function widenFilter(xml: string, headingRow: number, lastColumn: number): string {
  const filter = element(xml, 'autoFilter');
  const range = filter && attribute(xml, filter.tag, 'ref');
  if (filter === undefined || range === undefined) return xml;
  const parts = /^(\$?[A-Z]{1,3}\$?(\d{1,7})):\$?([A-Z]{1,3})(\$?\d{1,7})$/.exec(range);
  if (parts === null || Number(parts[2]) !== headingRow) return xml;
  if (columnNumber(parts[3] ?? '') >= lastColumn) return xml;
  const wider = `${parts[1]}:${columnName(lastColumn)}${parts[4]}`;
  return splice(xml, [withAttribute(xml, filter.tag, 'ref', wider)]);
}

/** The filter's range as a formula has it: `$A$1:$T$24`; null where there is no filter. */
export function filterRange(xml: string): string | null {
  const filter = element(xml, 'autoFilter');
  const range = filter && attribute(xml, filter.tag, 'ref');
  return range?.replace(/\$?([A-Z]{1,3})\$?(\d{1,7})/g, '$$$1$$$2') ?? null;
}

/** Drops the sheet's stated extent, which is optional, where it is no longer true. */
export function dropDimension(xml: string): string {
  const found = element(xml, 'dimension');
  if (found === undefined) return xml;
  return splice(xml, [{ start: found.tag.start, end: found.end, text: '' }]);
}
