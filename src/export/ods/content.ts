import type { BookSheet, NamedCell } from '../book/types.js';
import { damaged, encrypted, ZipParts } from '../book/zip-parts.js';
import { element, elements, type Splice, splice, withAttribute } from '../xlsx/edit/scan.js';
import type { RowShift } from '../xlsx/edit/shift.js';
import { columnName, columnNumber } from '../xlsx/xml.js';
import { bareAttributes } from './cell-text.js';
import { escapeOds } from './cell-xml.js';
import { columnSplices } from './columns.js';
import { type AddedRow, type CellEdit, OdsSheetEditor } from './sheet-editor.js';
import { type OdsSheet, readSheets } from './sheet-image.js';
import { quoteOdsSheet, sheetOf } from './sheet-name.js';
import { shiftContent } from './shift-content.js';
import { AutomaticStyles } from './styles-part.js';

/** A column to be put at the right of a table, its width in characters. */
export interface NewColumn {
  column: number;
  width: number;
  hidden: boolean;
}

/** Everything that is to be done to a table. */
export interface TableChange {
  shift: RowShift;
  edits: readonly (readonly [row: number, column: number, edit: CellEdit])[];
  added: readonly AddedRow[];
  columns: readonly NewColumn[];
  /** The heading whose filter takes in new columns. */
  filter: { headingRow: number; lastColumn: number };
}

const CONTENT = 'content.xml';
const MANIFEST = 'META-INF/manifest.xml';
const SIGNATURES = 'META-INF/documentsignatures.xml';

/** The content part of a spreadsheet, read anew after each change. */
export class OdsContent {
  readonly parts: ZipParts;
  readonly styles: AutomaticStyles;
  private read: { xml: string; sheets: OdsSheet[] } | null = null;

  /** @throws DecisionsError `format-damaged`, `encrypted` */
  constructor(parts: Map<string, Uint8Array>) {
    this.parts = new ZipParts(parts);
    const manifest = this.parts.has(MANIFEST) ? this.parts.text(MANIFEST) : '';
    if (manifest.includes('encryption-data')) throw encrypted();
    const xml = this.parts.text(CONTENT);
    if (element(xml, 'spreadsheet') === undefined) throw damaged();
    this.styles = new AutomaticStyles(
      () => this.xml,
      (text) => this.set(text),
    );
    if (this.sheets().length === 0) throw damaged();
  }

  get xml(): string {
    return this.parts.text(CONTENT);
  }

  private set(xml: string): void {
    this.parts.set(CONTENT, xml);
    // A signature would be that of another file.
    if (this.parts.has(SIGNATURES)) this.parts.remove(SIGNATURES);
  }

  sheets(): OdsSheet[] {
    const { xml } = this;
    if (this.read?.xml !== xml) this.read = { xml, sheets: readSheets(xml) };
    return this.read.sheets;
  }

  /** @throws DecisionsError `format-damaged` for a sheet that is not there */
  sheet(name: string): OdsSheet {
    const found = this.sheets().find((sheet) => sheet.name === name);
    if (found === undefined) throw damaged();
    return found;
  }

  bookSheets(): BookSheet[] {
    return this.sheets().map(({ name }) => ({ name, part: name }));
  }

  /** Width of a column in characters; 0 for a hidden one. */
  widthOf({ columns }: OdsSheet, column: number): number {
    const run = columns.find((one) => one.column <= column && column < one.column + one.repeat);
    return run?.hidden === true ? 0 : this.styles.widthOf(run?.style);
  }

  changeTable(name: string, { shift, edits, added, columns, filter }: TableChange): void {
    if (shift.by > 0) this.shift(shift);
    const widths = columns.map((column) => ({
      ...column,
      style: this.styles.column(column.width),
    }));
    const sheet = this.sheet(name);
    const editor = new OdsSheetEditor(this.xml, sheet);
    for (const [row, column, edit] of edits) editor.set(row, column, edit);
    const splices = [
      ...columnSplices(this.xml, sheet, widths),
      ...editor.splices(shift.after, added),
      ...(columns.length > 0 ? this.widerFilter(name, filter) : []),
    ];
    this.set(splice(this.xml, splices));
  }

  private shift(shift: RowShift): void {
    this.set(shiftContent(this.xml, shift));
    for (const part of this.parts.names()) {
      // Charts are documents of their own inside this one.
      if (!/^[^/]+\/content\.xml$/.test(part)) continue;
      this.parts.set(part, shiftContent(this.parts.text(part), shift));
    }
  }

  private widerFilter(name: string, { headingRow, lastColumn }: TableChange['filter']): Splice[] {
    return elements(this.xml, 'database-range').flatMap(({ tag }) => {
      const place = bareAttributes(this.xml, tag).get('target-range-address') ?? '';
      const [, from = '', row, column = '', end = ''] = RANGE.exec(place) ?? [];
      if (sheetOf(from) !== name || Number(row) !== headingRow) return [];
      if (columnNumber(column) >= lastColumn) return [];
      const head = place.slice(0, place.length - column.length - end.length);
      const wider = head + columnName(lastColumn) + end;
      return [withAttribute(this.xml, tag, `${tag.prefix}target-range-address`, wider)];
    });
  }

  /** Cells the workbook has given names. */
  namedCells(): NamedCell[] {
    return elements(this.xml, 'named-range').flatMap(({ tag }) => {
      const about = bareAttributes(this.xml, tag);
      const place = about.get('cell-range-address') ?? '';
      const [, head = '', column = '', row = ''] = NAMED.exec(place) ?? [];
      if (head === '') return [];
      const name = about.get('name') ?? '';
      return [{ name, sheet: sheetOf(head), column: columnNumber(column), row: Number(row) }];
    });
  }

  /** Gives cells names where those names are not there yet. */
  nameCells(cells: readonly NamedCell[]): void {
    const known = new Set(
      elements(this.xml, 'named-range').map(({ tag }) => bareAttributes(this.xml, tag).get('name')),
    );
    const fresh = cells.filter(({ name }) => !known.has(name)).map(namedRange);
    if (fresh.length === 0) return;
    const last = this.sheets().at(-1);
    // Names of a single sheet stand inside of it; those of the workbook behind all sheets.
    const list = element(this.xml, 'named-expressions', last?.end ?? 0);
    const at = list?.contentEnd ?? last?.end ?? this.xml.length;
    const text = fresh.join('');
    const own = `<table:named-expressions>${text}</table:named-expressions>`;
    if (list?.tag.kind === 'empty') {
      this.set(splice(this.xml, [{ start: list.tag.start, end: list.tag.end, text: own }]));
    } else {
      this.set(splice(this.xml, [{ start: at, end: at, text: list === undefined ? own : text }]));
    }
  }

  /** Changes single cells of a sheet. */
  changeCells(name: string, edits: TableChange['edits']): void {
    const editor = new OdsSheetEditor(this.xml, this.sheet(name));
    for (const [row, column, edit] of edits) editor.set(row, column, edit);
    this.set(splice(this.xml, editor.splices()));
  }

  /** The attribute that gives a sheet its looks. */
  lookOf({ tag }: OdsSheet): string {
    const style = bareAttributes(this.xml, tag).get('style-name');
    return style === undefined ? '' : ` table:style-name="${escapeOds(style)}"`;
  }

  /** Puts a sheet behind the last one. */
  addSheet(xml: string): void {
    const at = this.sheets().at(-1)?.end ?? 0;
    this.set(splice(this.xml, [{ start: at, end: at, text: xml }]));
  }
}

/** `Лист1.A1:Лист1.U4`, its second sheet with the dot. */
const RANGE = /^(.{1,80})\.\$?[A-Z]{1,3}\$?(\d{1,7}):(?:.{0,80}\.)?\$?([A-Z]{1,3})(\$?\d{1,7})$/;

/** `$Поручения.$A$1`, also as a range of one cell. */
const NAMED = /^(.{1,80})\.\$?([A-Z]{1,3})\$?(\d{1,7})(?::.{0,80}\.\$?\2\$?\3)?$/;

export function namedRange({ name, sheet, column, row }: NamedCell): string {
  const place = `$${quoteOdsSheet(sheet)}.$${columnName(column)}$${row}`;
  return (
    `<table:named-range table:name="${escapeOds(name)}"` +
    ` table:base-cell-address="${escapeOds(place)}" table:cell-range-address="${escapeOds(place)}"/>`
  );
}
