import type {
  AddedColumn,
  BookSheet,
  CellEditing,
  DrawnLines,
  FoundTable,
  LivingBook,
  Looks,
  NamedCell,
  SheetGrid,
} from '../book/types.js';
import { unpackBook } from '../book/zip-parts.js';
import type { Content } from './cells.js';
import { addSheet } from './edit/add-sheet.js';
import { Book } from './edit/book.js';
import { recalculate } from './edit/calculation.js';
import { stretchCharts } from './edit/charts.js';
import { splice } from './edit/scan.js';
import { SheetEditor } from './edit/sheet-editor.js';
import { StyleBook } from './edit/style-book.js';
import { dropDimension } from './edit/surroundings.js';
import { TableEditor } from './edit/table-editor.js';
import type { DateSystem } from './serial.js';
import { tableSheetXml } from './table-sheet.js';
import { columnNumber } from './xml.js';

const PROPERTIES = 'docProps/app.xml';

/** A register's workbook in the format of Excel. */
export class XlsxBook implements LivingBook {
  private readonly book: Book;
  readonly dateSystem: DateSystem;

  /** @throws DecisionsError `format-damaged` */
  constructor(parts: Map<string, Uint8Array>) {
    this.book = new Book(parts);
    this.dateSystem = this.book.dateSystem;
  }

  /** @throws DecisionsError `format-damaged`, `encrypted`, `limit-exceeded` */
  static async open(bytes: Uint8Array): Promise<XlsxBook> {
    return new XlsxBook(await unpackBook(bytes));
  }

  sheets(): BookSheet[] {
    return this.book.sheets();
  }

  grid({ part }: BookSheet): SheetGrid {
    return this.book.image(part);
  }

  namedCells(): NamedCell[] {
    return this.book.names().flatMap(({ name, formula }) => {
      const [, place = '', letters = '', row = ''] = CELL.exec(formula) ?? [];
      if (place === '') return [];
      const sheet = place.replace(/^'|'$/g, '').replaceAll("''", "'");
      return [{ name, sheet, column: columnNumber(letters), row: Number(row) }];
    });
  }

  editTable(table: FoundTable, lastRow: number, inside = false): TableEditor {
    return new TableEditor(this.book, table, lastRow, inside);
  }

  editCells({ part }: BookSheet): CellEditing {
    const { book } = this;
    const image = book.image(part);
    const editor = new SheetEditor(image);
    return {
      set: (row, column, content, _type, style) => editor.set(row, column, content, style),
      commit: () => {
        const { start } = image.data.tag;
        const text = editor.dataXml();
        const xml = splice(image.xml, [{ start, end: image.data.end, text }]);
        book.package.set(part, dropDimension(xml));
      },
    };
  }

  addTable(
    name: string,
    columns: readonly AddedColumn[],
    rows: readonly (readonly Content[])[],
    { heading, text }: Looks,
  ): void {
    const styles = new StyleBook(this.book);
    const framed = styles.asWrapped(text);
    const looks = columns.map(({ type, ...column }) => {
      return type === 'date' ? { ...column, style: styles.asDate(framed) } : column;
    });
    const xml = tableSheetXml(looks, rows, { heading, text: framed }, this.book.namespace);
    addSheet(this.book, name, xml);
  }

  stretchCharts(sheet: string, assignees: DrawnLines, months: DrawnLines): void {
    stretchCharts(this.book, sheet, assignees, months);
  }

  recalculate(): void {
    recalculate(this.book);
  }

  /** Whatever saved a workbook last says so in its properties. */
  isOurs(): boolean {
    const { package: files } = this.book;
    return files.has(PROPERTIES) && files.text(PROPERTIES).includes('<Application>decisions');
  }

  save(): Promise<Uint8Array> {
    return this.book.package.save();
  }
}

/** A formula that is one cell of a sheet. */
const CELL = /^(.{1,80})!\$([A-Z]{1,3})\$(\d{1,7})$/;
