import type {
  AddedColumn,
  BookSheet,
  CellEditing,
  FoundTable,
  LivingBook,
  Looks,
  NamedCell,
  SheetGrid,
  TableEditing,
} from '../book/types.js';
import type { Content } from '../xlsx/cells.js';
import { rowHeight } from '../xlsx/height.js';
import { cellXml, escapeOds } from './cell-xml.js';
import { OdsContent } from './content.js';
import { gridOf } from './grid.js';
import type { CellEdit } from './sheet-editor.js';
import type { OdsSheet } from './sheet-image.js';
import { OdsTableEditor } from './table-editor.js';

const META = 'meta.xml';

/** A register's workbook in the format of OpenDocument. */
export class OdsBook implements LivingBook {
  /** Days are ISO days in this format; a serial is only ever on its way to a cell. */
  readonly dateSystem = 1900;
  private readonly content: OdsContent;
  private readonly grids = new WeakMap<OdsSheet, SheetGrid>();

  /** @throws DecisionsError `format-damaged`, `encrypted` */
  constructor(parts: Map<string, Uint8Array>) {
    this.content = new OdsContent(parts);
  }

  sheets(): BookSheet[] {
    return this.content.bookSheets();
  }

  grid({ name }: BookSheet): SheetGrid {
    const sheet = this.content.sheet(name);
    const known = this.grids.get(sheet) ?? gridOf(sheet);
    this.grids.set(sheet, known);
    return known;
  }

  namedCells(): NamedCell[] {
    return this.content.namedCells();
  }

  editTable(table: FoundTable, lastRow: number, inside = false): TableEditing {
    return new OdsTableEditor(this.content, table, lastRow, inside);
  }

  editCells({ name }: BookSheet): CellEditing {
    const edits: [number, number, CellEdit][] = [];
    return {
      set: (row, column, content, type, style) =>
        edits.push([row, column, { content, type, style }]),
      commit: () => this.content.changeCells(name, edits),
    };
  }

  addTable(
    name: string,
    columns: readonly AddedColumn[],
    rows: readonly (readonly Content[])[],
    looks: Looks,
  ): void {
    const { styles } = this.content;
    const shape = columns.map(({ width, type = 'text' }) => ({
      style: styles.column(width),
      look: type === 'date' ? styles.date(looks.text) : looks.text,
      type,
    }));
    const about = (style: string | undefined): Map<string, string> =>
      new Map(style === undefined ? [] : [['table:style-name', style]]);
    const heading = columns.map((column) => cellXml(column.heading, 'text', about(looks.heading)));
    const body = rows.map((cells) => {
      const content = cells.map((cell, place) => {
        const { look, type } = shape[place] ?? { look: undefined, type: 'text' as const };
        return cellXml(cell, type, about(look));
      });
      const style = escapeOds(styles.row(rowHeight(cells, columns)));
      return `<table:table-row table:style-name="${style}">${content.join('')}</table:table-row>`;
    });
    const widths = shape.map(
      ({ style }) => `<table:table-column table:style-name="${escapeOds(style)}"/>`,
    );
    const first = this.content.sheets()[0];
    // The first sheet's looks hold its page: landscape, one page wide.
    const page = first === undefined ? '' : this.content.lookOf(first);
    this.content.addSheet(
      `<table:table table:name="${escapeOds(name)}"${page}>${widths.join('')}` +
        `<table:table-header-rows><table:table-row>${heading.join('')}</table:table-row>` +
        `</table:table-header-rows>${body.join('')}</table:table>`,
    );
  }

  /** A spreadsheet of this program has no charts; those people draw are theirs. */
  stretchCharts(): void {}

  /** Formulas are written with their values, and those that count days are worked out each time. */
  recalculate(): void {}

  /** Whatever saved a spreadsheet last says so in its properties. */
  isOurs(): boolean {
    const { parts } = this.content;
    return parts.has(META) && parts.text(META).includes('<meta:generator>decisions');
  }

  save(): Promise<Uint8Array> {
    return this.content.parts.save();
  }
}
