import type { FoundTable, Looks, TableEditing, TypedContent } from '../../book/types.js';
import type { Column } from '../../columns.js';
import type { Content } from '../cells.js';
import { rowHeight } from '../height.js';
import { columnName, quoteSheet } from '../xml.js';
import { type Book, cellFormula } from './book.js';
import { shiftBook, shiftSurroundings } from './grow.js';
import { attribute, element, splice, withAttribute } from './scan.js';
import { SheetEditor } from './sheet-editor.js';
import type { SheetImage } from './sheet-image.js';
import type { RowShift } from './shift.js';
import { StyleBook } from './style-book.js';
import {
  type ColumnSetting,
  columnWidths,
  dropDimension,
  filterRange,
  setColumns,
  widenFilter,
} from './surroundings.js';

type ColumnType = Column['type'];

/** Rows looked at to learn how a column looks. */
const SAMPLE = 400;

/** Changes a table of a workbook: cells, new columns at its right, new rows at its end. */
export class TableEditor implements TableEditing {
  readonly table: FoundTable;
  private readonly book: Book;
  private readonly image: SheetImage;
  private readonly editor: SheetEditor;
  private readonly styles: StyleBook;
  private readonly settings: ColumnSetting[] = [];
  /** Last row that belongs to the table. */
  private readonly lastRow: number;
  private readonly firstColumnCount: number;
  private lastColumn: number;
  private added = 0;
  private readonly inside: boolean;

  /** `inside` tells that rows of the table stand below `lastRow`, which the new ones go under. */
  constructor(book: Book, table: FoundTable, lastRow: number, inside = false) {
    this.inside = inside;
    this.book = book;
    this.table = table;
    this.lastRow = lastRow;
    this.image = book.image(table.sheet.part);
    this.editor = new SheetEditor(this.image);
    this.styles = new StyleBook(book);
    this.firstColumnCount = table.lastColumn;
    this.lastColumn = table.lastColumn;
  }

  /** Adds a column at the right unless the table has it. */
  ensureColumn(key: string, heading: string, width: number, hidden: boolean): void {
    const { table } = this;
    if (table.columns.has(key)) return;
    this.lastColumn += 1;
    const neighbour = this.image.rows.get(table.headingRow)?.cells.get(this.firstColumnCount);
    this.editor.set(table.headingRow, this.lastColumn, heading, neighbour?.style);
    this.settings.push({ column: this.lastColumn, width, hidden });
    table.columns.set(key, this.lastColumn);
  }

  /** Sets a cell of a row that the table has. */
  set(row: number, key: string, content: Content, type: ColumnType): void {
    const column = this.table.columns.get(key);
    if (column === undefined) return;
    const before = this.image.rows.get(row)?.cells.get(column)?.style;
    this.editor.set(
      row,
      column,
      content,
      this.style(content, type, before ?? this.pattern(column)),
    );
    this.editor.setLeastHeight(row, this.heightOf(new Map([[column, content]])));
  }

  /** Sets a cell outside the table; it keeps its looks. */
  setAt(row: number, column: number, content: Content): void {
    this.editor.set(row, column, content);
  }

  /** Adds rows behind the last one; `cells` gives a row's contents by column key. */
  append(
    count: number,
    cells: (place: number, row: number) => ReadonlyMap<string, TypedContent>,
  ): void {
    this.added = count;
    if (count === 0) return;
    this.editor.insert(this.shift(count));
    for (let place = 0; place < count; place += 1) {
      const row = this.lastRow + 1 + place;
      const contents = new Map<number, Content>();
      const types = new Map<number, ColumnType>();
      for (const [key, [content, type]] of cells(place, row)) {
        const column = this.table.columns.get(key);
        if (column === undefined) continue;
        contents.set(column, content);
        types.set(column, type);
      }
      for (let column = 1; column <= this.lastColumn; column += 1) {
        const content = contents.get(column) ?? null;
        const style = this.style(content, types.get(column) ?? 'text', this.pattern(column));
        if (content !== null || style !== undefined) {
          this.editor.setAdded(row, column, content, style);
        }
      }
      this.editor.setAddedHeight(row, this.heightOf(contents));
    }
  }

  /** Writes everything into the workbook. */
  commit(): void {
    const { image } = this;
    const { sheet } = this.table;
    const shift = this.shift(this.added);
    const name = `${image.prefix}sheetData`;
    let around = `${image.xml.slice(0, image.data.tag.start)}<${name}/>${image.xml.slice(image.data.end)}`;
    if (this.added > 0) around = this.filterToEnd(shiftSurroundings(around, shift));
    if (this.settings.length > 0) {
      around = setColumns(around, this.settings);
      around = widenFilter(around, this.table.headingRow, this.lastColumn);
      around = dropDimension(around);
    }
    const place = element(around, 'sheetData');
    if (place === undefined) return;
    const text = this.editor.dataXml();
    const xml = splice(around, [{ start: place.tag.start, end: place.end, text }]);
    this.book.package.set(sheet.part, xml);
    if (this.added > 0) shiftBook(this.book, sheet.part, shift);
    this.nameFilter(filterRange(around));
  }

  private shift(by: number): RowShift {
    const { inside, lastRow: after, table } = this;
    return { sheet: table.sheet.name, after, by, inside };
  }

  /** Excel keeps the filter's range under a name as well, and wants both to be equal. */
  private nameFilter(range: string | null): void {
    if (range === null) return;
    const sheet = quoteSheet(this.table.sheet.name);
    this.book.defineNames([], (formula, name) => {
      const own =
        formula.startsWith(`${sheet}!`) || formula.startsWith(`${this.table.sheet.name}!`);
      return name === '_xlnm._FilterDatabase' && own ? `${sheet}!${range}` : formula;
    });
  }

  /** Has hidden names lead to the columns, so that the next update finds them wherever they are. */
  nameColumns(prefix: string): void {
    const { table } = this;
    const names = Array.from(table.columns, ([key, column]) => ({
      name: prefix + key,
      formula: cellFormula(table.sheet.name, columnName(column), table.headingRow),
    }));
    this.book.defineNames(names, (formula) => formula);
  }

  /** A filter over a table that had no rows has only its heading to grow from. */
  private filterToEnd(xml: string): string {
    const filter = element(xml, 'autoFilter');
    const range = filter && attribute(xml, filter.tag, 'ref');
    const parts = /^(\$?[A-Z]{1,3}\$?)(\d{1,7}):(\$?[A-Z]{1,3}\$?)(\d{1,7})$/.exec(range ?? '');
    const { headingRow } = this.table;
    if (filter === undefined || parts === null || Number(parts[2]) !== headingRow) return xml;
    const end = this.lastRow + this.added;
    if (Number(parts[4]) >= end) return xml;
    const whole = `${parts[1]}${parts[2]}:${parts[3]}${end}`;
    return splice(xml, [withAttribute(xml, filter.tag, 'ref', whole)]);
  }

  private style(content: Content, type: ColumnType, style: string | undefined): string | undefined {
    if (type === 'date' && typeof content === 'number') return this.styles.asDate(style);
    const risky = typeof content === 'string' && /^\s*[=+\-@]/.test(content);
    return risky ? this.styles.asTyped(style) : style;
  }

  /** Looks other sheets may take over: of the headings and of a column's cells. */
  looks(key: string): Looks {
    const { image } = this;
    const { headingRow, columns } = this.table;
    const column = columns.get(key);
    if (column === undefined) return { heading: undefined, text: undefined };
    const heading = image.rows.get(headingRow)?.cells.get(column)?.style;
    return { heading, text: this.pattern(column) };
  }

  /** How most cells of a column look; people colour some, the rest are as they are meant. */
  private pattern(column: number): string | undefined {
    // A column that is put in looks like that of the tasks' texts.
    const place = column > this.firstColumnCount ? this.table.columns.get('text') : column;
    if (place !== undefined && place !== column) return this.pattern(place);
    const known = this.patterns.get(column);
    if (known !== undefined) return known.style;
    const counts = new Map<string | undefined, number>();
    let seen = 0;
    for (const row of this.image.rows.values()) {
      if (row.row <= this.table.headingRow || row.row > this.lastRow + 1) continue;
      if (row.row > this.lastRow && counts.size > 0) continue;
      const style = row.cells.get(column)?.style;
      counts.set(style, (counts.get(style) ?? 0) + 1);
      seen += 1;
      if (seen >= SAMPLE) break;
    }
    const [most] = [...counts].sort(([, a], [, b]) => b - a);
    const style = most?.[0];
    this.patterns.set(column, { style });
    return style;
  }

  private readonly patterns = new Map<number, { style: string | undefined }>();

  private heightOf(contents: ReadonlyMap<number, Content>): number {
    this.widths ??= columnWidths(this.image.xml);
    const columns: { width: number; hidden: boolean }[] = [];
    const cells: Content[] = [];
    for (const [column, content] of contents) {
      const width = this.widths(column);
      columns.push({ width, hidden: width === 0 || column > this.firstColumnCount });
      cells.push(content);
    }
    return rowHeight(cells, columns);
  }

  private widths: ((column: number) => number) | null = null;
}
