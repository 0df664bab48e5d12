import { type Content, cellXml } from '../cells.js';
import { columnName, escapeXml } from '../xml.js';
import {
  attribute,
  attributes,
  elements,
  type Splice,
  splice,
  textOf,
  withAttribute,
} from './scan.js';
import type { CellImage, RowImage, SheetImage } from './sheet-image.js';
import { type RowShift, shiftFormula, shiftReference, shiftRow } from './shift.js';

/** A new content for a cell; without a style the cell keeps its own. */
interface CellEdit {
  content: Content;
  style?: string;
}

interface RowEdit {
  cells: Map<number, CellEdit>;
  /** In points: of a row that is new; what a row that stood before has to have at least. */
  height?: number;
}

/**
 * Changes cells of a sheet and puts rows in. Rows that are not touched come out letter for letter
 * as they were. Row numbers are those of the sheet as it was before rows were put in, except for
 * the new rows themselves, which have the numbers behind `shift.after`.
 */
export class SheetEditor {
  readonly image: SheetImage;
  private readonly edits = new Map<number, RowEdit>();
  private readonly added = new Map<number, RowEdit>();
  private shift: RowShift | null = null;

  constructor(image: SheetImage) {
    this.image = image;
  }

  /** Sets a cell of a row that stood in the sheet before. */
  set(row: number, column: number, content: Content, style?: string): void {
    put(this.edits, row, column, content, style);
  }

  /** Has rows put in; once only. */
  insert(shift: RowShift): void {
    this.shift = shift;
  }

  /** Sets a cell of a row that is put in. */
  setAdded(row: number, column: number, content: Content, style?: string): void {
    put(this.added, row, column, content, style);
  }

  /** Height of a row that is put in, in points. */
  setAddedHeight(row: number, height: number): void {
    const edit = this.added.get(row);
    if (edit !== undefined) edit.height = height;
  }

  /** Makes a row that stood before high enough, unless people set its height themselves. */
  setLeastHeight(row: number, height: number): void {
    const edit = this.edits.get(row);
    // The cells of a row are set one by one, and the highest of them counts.
    if (edit !== undefined) edit.height = Math.max(edit.height ?? 0, height);
  }

  /** The sheet's data with everything done; what surrounds them is left to others. */
  dataXml(): string {
    const { image } = this;
    const pieces: [row: number, xml: string][] = [];
    for (const row of image.rows.values()) {
      pieces.push([this.moved(row.row), this.rowXml(row)]);
    }
    for (const [number, edit] of this.edits) {
      if (!image.rows.has(number))
        pieces.push([this.moved(number), this.newRow(this.moved(number), edit)]);
    }
    for (const [number, edit] of this.added) pieces.push([number, this.newRow(number, edit)]);
    pieces.sort(([a], [b]) => a - b);
    const name = `${image.prefix}sheetData`;
    return `<${name}>${pieces.map(([, xml]) => xml).join('')}</${name}>`;
  }

  private moved(row: number): number {
    return this.shift === null ? row : shiftRow(row, this.shift);
  }

  private newRow(number: number, { cells, height }: RowEdit): string {
    const name = `${this.image.prefix}row`;
    const content = [...cells]
      .sort(([a], [b]) => a - b)
      .map(([column, edit]) => this.cell(number, column, edit, undefined))
      .join('');
    const ht = height === undefined ? '' : ` ht="${height}"`;
    return `<${name} r="${number}"${ht}>${content}</${name}>`;
  }

  /** A row that stood before: as it was, or with its changed cells. */
  private rowXml(row: RowImage): string {
    const { xml, prefix } = this.image;
    const edit = this.edits.get(row.row);
    const number = this.moved(row.row);
    if (edit === undefined && number === row.row) {
      return this.shift === null ? xml.slice(row.tag.start, row.end) : this.refer(row);
    }
    const columns = new Set([...row.cells.keys(), ...(edit?.cells.keys() ?? [])]);
    const content = [...columns]
      .sort((a, b) => a - b)
      .map((column) => {
        const before = row.cells.get(column);
        const change = edit?.cells.get(column);
        if (change !== undefined) return this.cell(number, column, change, before?.style);
        return before === undefined ? '' : this.moveCell(before, number);
      })
      .join('');
    return `${this.rowTag(row, number)}${content}</${prefix}row>`;
  }

  /** The row's tag with its number; `spans` goes, as it may no longer be true. */
  private rowTag(row: RowImage, number: number): string {
    const { xml } = this.image;
    const raw = xml.slice(row.tag.start, row.tag.end);
    const local = { ...row.tag, start: 0, end: raw.length };
    const splices = [withAttribute(raw, local, 'r', String(number))];
    const least = this.edits.get(row.row)?.height;
    const about = attributes(xml, row.tag);
    if (least !== undefined && about.get('customHeight') !== '1') {
      const height = Number(about.get('ht') ?? 0);
      if (height < least) splices.push(withAttribute(raw, local, 'ht', String(least)));
    }
    const tag = splice(raw, splices);
    const open = tag.replace(/\sspans="[^"]*"/, '');
    return open.endsWith('/>') ? `${open.slice(0, -2).trimEnd()}>` : open;
  }

  /** A cell as it was, in the row it has moved to. */
  private moveCell(cell: CellImage, row: number): string {
    const raw = this.image.xml.slice(cell.start, cell.end);
    const local = { ...cell.tag, start: 0, end: cell.tag.end - cell.start };
    const reference = `${columnName(cell.column)}${row}`;
    const moved = splice(raw, [withAttribute(raw, local, 'r', reference)]);
    return this.referFormulas(moved);
  }

  /** A row that stays where it is while others move: its formulas may speak of those. */
  private refer(row: RowImage): string {
    return this.referFormulas(this.image.xml.slice(row.tag.start, row.end));
  }

  private referFormulas(xml: string): string {
    const { shift } = this;
    return shift === null ? xml : shiftFormulas(xml, shift, true);
  }

  private cell(row: number, column: number, edit: CellEdit, before: string | undefined): string {
    const style = edit.style ?? before;
    const xml = cellXml(`${columnName(column)}${row}`, style ?? '0', edit.content);
    const plain = style === undefined ? xml.replace(' s="0"', '') : xml;
    return prefixed(plain, this.image.prefix);
  }
}

/** Gives the elements of a piece of XML the sheet's prefix; texts in it hold no bare `<`. */
export function prefixed(xml: string, prefix: string): string {
  return prefix === '' ? xml : xml.replace(/<(\/?)(?=\w)/g, `<$1${prefix}`);
}

/** Moves the references of every formula in a piece of a sheet. */
export function shiftFormulas(xml: string, shift: RowShift, own: boolean): string {
  if (!/<(?:\w{1,20}:)?f[\s>]/.test(xml)) return xml;
  const splices: Splice[] = [];
  for (const { tag, contentEnd } of elements(xml, 'f')) {
    const range = attribute(xml, tag, 'ref');
    if (range !== undefined && own) {
      splices.push(withAttribute(xml, tag, 'ref', shiftReference(range, shift)));
    }
    if (tag.kind === 'empty') continue;
    const before = textOf(xml, tag.end, contentEnd);
    const after = shiftFormula(before, shift, own);
    if (after !== before) splices.push({ start: tag.end, end: contentEnd, text: escapeXml(after) });
  }
  return splice(xml, splices);
}

function put(
  edits: Map<number, RowEdit>,
  row: number,
  column: number,
  content: Content,
  style: string | undefined,
): void {
  let edit = edits.get(row);
  if (edit === undefined) {
    edit = { cells: new Map() };
    edits.set(row, edit);
  }
  edit.cells.set(column, style === undefined ? { content } : { content, style });
}
