import type { CellValue, Column } from '../columns.js';
import type { Content } from '../xlsx/cells.js';
import type { DateSystem } from '../xlsx/serial.js';

/** Prefix of the workbook's names that lead an update to the columns, wherever people move them. */
export const COLUMN_NAME = 'decisions.';

/** A cell as it stands in a sheet. */
export interface GridCell {
  /** 1-based. */
  readonly column: number;
  readonly value: CellValue;
  /** The workbook's own name of its looks. */
  readonly style: string | undefined;
  readonly formula: boolean;
}

export interface GridRow {
  /** 1-based. */
  readonly row: number;
  readonly cells: ReadonlyMap<number, GridCell>;
}

/** What stands in a sheet, by rows and columns; what is empty may be missing. */
export interface SheetGrid {
  readonly rows: ReadonlyMap<number, GridRow>;
}

/** A sheet as the workbook names it. */
export interface BookSheet {
  name: string;
  /** What the workbook knows it by. */
  part: string;
}

/** A cell that the workbook has given a name. */
export interface NamedCell {
  name: string;
  sheet: string;
  column: number;
  row: number;
}

/** A table found on a sheet: its heading and which column is which. */
export interface FoundTable {
  sheet: BookSheet;
  image: SheetGrid;
  headingRow: number;
  /** 1-based columns by their keys. */
  columns: Map<string, number>;
  /** Column of the heading row that is used last, whoever's it is. */
  lastColumn: number;
}

/** Looks that other sheets may take over, as the workbook names them. */
export interface Looks {
  heading: string | undefined;
  text: string | undefined;
}

type ColumnType = Column['type'];

/** What a cell is to hold, and as what it is shown. */
export type TypedContent = [content: Content, type: ColumnType];

/** Changes to a table: cells, new columns at its right, new rows behind its last one. */
export interface TableEditing {
  /** Adds a column at the right unless the table has it. */
  ensureColumn(key: string, heading: string, width: number, hidden: boolean): void;
  /** Sets a cell of a row that the table has. */
  set(row: number, key: string, content: Content, type: ColumnType): void;
  /** Adds rows behind the last one; `cells` gives a row's contents by column key. */
  append(
    count: number,
    cells: (place: number, row: number) => ReadonlyMap<string, TypedContent>,
  ): void;
  /** Writes everything into the workbook. */
  commit(): void;
  /** Has names lead to the columns, so that the next update finds them wherever they are. */
  nameColumns(prefix: string): void;
  looks(key: string): Looks;
}

/** Changes to single cells of a sheet. */
export interface CellEditing {
  /** Without a style a cell keeps its own. */
  set(row: number, column: number, content: Content, type: ColumnType, style?: string): void;
  commit(): void;
}

/** A column of a sheet that an update adds. */
export interface AddedColumn {
  heading: string;
  width: number;
  type?: ColumnType;
}

/** Lines of a table that charts draw. */
export interface DrawnLines {
  from: number;
  to: number;
}

/**
 * A workbook in which people keep a register, whatever its format. What an update does not name
 * stays in it as it was.
 */
export interface LivingBook {
  readonly dateSystem: DateSystem;
  /** Worksheets in order. */
  sheets(): BookSheet[];
  grid(sheet: BookSheet): SheetGrid;
  namedCells(): NamedCell[];
  /** `inside` tells that rows of the table stand below `lastRow`, which the new ones go under. */
  editTable(table: FoundTable, lastRow: number, inside?: boolean): TableEditing;
  editCells(sheet: BookSheet): CellEditing;
  /** Adds a sheet that is one table under a frozen heading, in looks the workbook has. */
  addTable(
    name: string,
    columns: readonly AddedColumn[],
    rows: readonly (readonly Content[])[],
    looks: Looks,
  ): void;
  /** Has the charts over the summary's two tables reach to their last lines and no further. */
  stretchCharts(sheet: string, assignees: DrawnLines, months: DrawnLines): void;
  /** Has formulas worked out when the workbook is opened, as there are new ones. */
  recalculate(): void;
  /** Whether this program saved the workbook last. */
  isOurs(): boolean;
  save(): Promise<Uint8Array>;
}
