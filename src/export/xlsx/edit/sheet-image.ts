import { damaged } from '../../book/zip-parts.js';
import type { CellValue } from '../../columns.js';
import { columnNumber } from '../xml.js';
import { richText } from './rich-text.js';
import { attributes, element, type Tag, tags, textOf } from './scan.js';

/** A text of the table that the cells of a workbook share. */
type SharedText = (place: number) => string;

/** A cell as it stands in the sheet's part. */
export interface CellImage {
  /** 1-based. */
  column: number;
  start: number;
  end: number;
  tag: Tag;
  /** Place among the cell formats, as written. */
  style: string | undefined;
  value: CellValue;
  formula: boolean;
}

/** A row as it stands in the sheet's part. */
export interface RowImage {
  /** 1-based. */
  row: number;
  tag: Tag;
  contentEnd: number;
  end: number;
  cells: Map<number, CellImage>;
}

/** A sheet's part with the place of everything in its data. */
export interface SheetImage {
  xml: string;
  /** Of the sheet's elements, with its colon. */
  prefix: string;
  data: { tag: Tag; contentEnd: number; end: number };
  rows: Map<number, RowImage>;
}

/**
 * Reads a sheet's part. Rows and cells may leave out their numbers, which then follow from the ones
 * before (ISO 29500, 18.3.1.4).
 *
 * @throws DecisionsError `format-damaged`
 */
export function readSheet(xml: string, shared: SharedText): SheetImage {
  const data = element(xml, 'sheetData');
  if (data === undefined) throw damaged();
  const rows = new Map<number, RowImage>();
  let row: RowImage | null = null;
  let cell: Tag | null = null;
  let last = 0;
  let column = 0;
  const begin = (tag: Tag): RowImage => {
    last = Number(attributes(xml, tag).get('r') ?? last + 1);
    column = 0;
    return { row: last, tag, contentEnd: tag.end, end: tag.end, cells: new Map() };
  };
  const finish = (tag: Tag, contentEnd: number, end: number): void => {
    if (row === null) return;
    const image = readCell(shared, xml, tag, contentEnd, end, column + 1);
    column = image.column;
    row.cells.set(column, image);
  };
  if (data.tag.kind === 'open') {
    for (const tag of tags(xml, data.tag.end, data.contentEnd)) {
      if (tag.name === 'row') {
        if (tag.kind === 'close') {
          if (row === null) continue;
          row.contentEnd = tag.start;
          row.end = tag.end;
        } else {
          row = begin(tag);
          rows.set(row.row, row);
        }
      } else if (tag.name === 'c' && tag.kind !== 'close') {
        if (tag.kind === 'empty') finish(tag, tag.end, tag.end);
        else cell = tag;
      } else if (tag.name === 'c' && cell !== null) {
        finish(cell, tag.start, tag.end);
        cell = null;
      }
    }
  }
  return { xml, prefix: data.tag.prefix, data, rows };
}

function readCell(
  shared: SharedText,
  xml: string,
  tag: Tag,
  contentEnd: number,
  end: number,
  next: number,
): CellImage {
  const about = attributes(xml, tag);
  const letters = /^[A-Z]+/i.exec(about.get('r') ?? '')?.[0];
  const column = letters === undefined ? next : columnNumber(letters);
  const content = { value: null as CellValue, formula: false };
  if (tag.kind === 'open') {
    content.formula = element(xml, 'f', tag.end, contentEnd) !== undefined;
    content.value = readValue(shared, xml, about.get('t') ?? 'n', tag.end, contentEnd);
  }
  return { column, start: tag.start, end, tag, style: about.get('s'), ...content };
}

function readValue(
  shared: SharedText,
  xml: string,
  type: string,
  from: number,
  to: number,
): CellValue {
  if (type === 'inlineStr') return richText(xml, from, to);
  const value = element(xml, 'v', from, to);
  if (value === undefined) return null;
  const text = textOf(xml, value.tag.end, value.contentEnd);
  if (type === 's') return shared(Number(text));
  if (type === 'n') return text === '' ? null : Number(text);
  return text;
}
