import type { FoundTable, Looks, TableEditing, TypedContent } from '../book/types.js';
import type { Column } from '../columns.js';
import type { Content } from '../xlsx/cells.js';
import type { RowShift } from '../xlsx/edit/shift.js';
import { rowHeight } from '../xlsx/height.js';
import type { NewColumn, OdsContent } from './content.js';
import type { AddedRow, CellEdit } from './sheet-editor.js';
import type { CellRun, OdsSheet, RowRun } from './sheet-image.js';

type ColumnType = Column['type'];

/** Rows looked at to learn how a column looks. */
const SAMPLE = 400;

/** How a cell looks, and what may be typed into it. */
type CellLook = Pick<CellEdit, 'style' | 'validation'>;

/** Changes a table of an OpenDocument spreadsheet. */
export class OdsTableEditor implements TableEditing {
  private readonly sheet: OdsSheet;
  private readonly edits: [row: number, column: number, edit: CellEdit][] = [];
  private readonly columns: NewColumn[] = [];
  private readonly patterns = new Map<number, CellLook>();
  private added: AddedRow[] = [];
  private lastColumn: number;

  constructor(
    private readonly content: OdsContent,
    private readonly table: FoundTable,
    private readonly lastRow: number,
    private readonly inside: boolean,
  ) {
    this.sheet = content.sheet(table.sheet.name);
    this.lastColumn = table.lastColumn;
  }

  ensureColumn(key: string, heading: string, width: number, hidden: boolean): void {
    const { table } = this;
    if (table.columns.has(key)) return;
    this.lastColumn += 1;
    const { style } = this.lookAt(table.headingRow, table.lastColumn);
    this.edits.push([table.headingRow, this.lastColumn, { content: heading, type: 'text', style }]);
    this.columns.push({ column: this.lastColumn, width, hidden });
    table.columns.set(key, this.lastColumn);
  }

  set(row: number, key: string, content: Content, type: ColumnType): void {
    const column = this.table.columns.get(key);
    if (column === undefined) return;
    const stands = this.table.image.rows.get(row)?.cells.get(column)?.style;
    const style = stands ?? this.pattern(column).style;
    this.edits.push([row, column, { content, type, style: this.shown(content, type, style) }]);
  }

  append(
    count: number,
    cells: (place: number, row: number) => ReadonlyMap<string, TypedContent>,
  ): void {
    this.added = Array.from({ length: count }, (_, place): AddedRow => {
      const row = this.lastRow + 1 + place;
      const contents = new Map<number, TypedContent>();
      for (const [key, content] of cells(place, row)) {
        const column = this.table.columns.get(key);
        if (column !== undefined) contents.set(column, content);
      }
      return this.addedRow(contents);
    });
  }

  private addedRow(contents: ReadonlyMap<number, TypedContent>): AddedRow {
    const cells = new Map<number, CellEdit>();
    const widths: { width: number; hidden: boolean }[] = [];
    const shown: Content[] = [];
    for (let column = 1; column <= this.lastColumn; column += 1) {
      const [content, type] = contents.get(column) ?? [null, 'text' as const];
      const { style, validation } = this.pattern(column);
      cells.set(column, { content, type, style: this.shown(content, type, style), validation });
      const width = this.content.widthOf(this.sheet, column);
      widths.push({ width, hidden: width === 0 || column > this.table.lastColumn });
      shown.push(content);
    }
    return { cells, style: this.content.styles.row(rowHeight(shown, widths)) };
  }

  commit(): void {
    const { name } = this.table.sheet;
    const shift: RowShift = {
      sheet: name,
      after: this.lastRow,
      by: this.added.length,
      inside: this.inside,
    };
    this.content.changeTable(name, {
      shift,
      edits: this.edits,
      added: this.added,
      columns: this.columns,
      filter: { headingRow: this.table.headingRow, lastColumn: this.lastColumn },
    });
  }

  nameColumns(prefix: string): void {
    this.content.nameCells(
      Array.from(this.table.columns, ([key, column]) => ({
        name: prefix + key,
        sheet: this.table.sheet.name,
        column,
        row: this.table.headingRow,
      })),
    );
  }

  looks(key: string): Looks {
    const column = this.table.columns.get(key);
    if (column === undefined) return { heading: undefined, text: undefined };
    const heading = this.lookAt(this.table.headingRow, column).style;
    return { heading, text: this.pattern(column).style };
  }

  /** A day needs looks that show days; without any a program takes its own. */
  private shown(content: Content, type: ColumnType, style: string | undefined): string | undefined {
    if (type !== 'date' || typeof content !== 'number' || style === undefined) return style;
    return this.content.styles.showsDay(style) ? style : this.content.styles.date(style);
  }

  private lookAt(row: number, column: number): CellLook {
    return lookOf(
      cellOf(
        this.sheet.rows.find((run) => run.row <= row && row < run.row + run.repeat),
        column,
      ),
    );
  }

  /** How most cells of a column look; people colour some, the rest are as they are meant. */
  private pattern(column: number): CellLook {
    // A column that is put in looks like that of the tasks' texts.
    const place = column > this.table.lastColumn ? this.table.columns.get('text') : column;
    if (place !== undefined && place !== column) return { style: this.pattern(place).style };
    const known = this.patterns.get(column);
    if (known !== undefined) return known;
    const counts = new Map<string, { look: CellLook; count: number }>();
    let seen = 0;
    for (const run of this.sheet.rows) {
      const row = run.row;
      if (row <= this.table.headingRow || seen >= SAMPLE) continue;
      // A table that has no rows yet has some ready under its heading.
      if (row > this.lastRow && (seen > 0 || row > this.lastRow + 1)) break;
      const look = lookOf(cellOf(run, column));
      const name = `${look.style}\n${look.validation}`;
      const count = (counts.get(name)?.count ?? 0) + 1;
      counts.set(name, { look, count });
      seen += 1;
    }
    const [most] = [...counts.values()].sort((a, b) => b.count - a.count);
    const look = most?.look ?? {};
    this.patterns.set(column, look);
    return look;
  }
}

function cellOf(row: RowRun | undefined, column: number): CellRun | undefined {
  return row?.cells.find((run) => run.column <= column && column < run.column + run.repeat);
}

const lookOf = (run: CellRun | undefined): CellLook => ({
  style: run?.style,
  validation: run?.validation,
});
