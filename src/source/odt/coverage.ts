import type { Cover } from '../flow.js';
import type { Attributes } from '../xml.js';

interface OpenTable {
  /** Rows that the cell above still covers, by column. */
  left: number[];
  column: number;
  /** Places behind a cell that it spans across. */
  across: number;
}

const MOST_COLUMNS = 1000;

function spanned(value: string | undefined): number {
  return Math.max(1, Math.min(Number(value ?? 1) || 1, MOST_COLUMNS));
}

/** Tells by which neighbour a covered cell of OpenDocument is covered: the file does not say. */
export class Coverage {
  private readonly tables: OpenTable[] = [];

  openTable(): void {
    this.tables.push({ left: [], column: 0, across: 0 });
  }

  closeTable(): void {
    this.tables.pop();
  }

  openRow(): void {
    const table = this.tables.at(-1);
    if (table !== undefined) Object.assign(table, { column: 0, across: 0 });
  }

  /** Takes the next cell of the row down: `covered` as its element's name says. */
  next(covered: boolean, attributes: Attributes, repeated: number): Cover {
    const table = this.tables.at(-1);
    if (table === undefined) return covered ? 'before' : 'none';
    const { column } = table;
    table.column = Math.min(column + repeated, MOST_COLUMNS);
    if (covered) return this.cover(table, column, repeated);
    const rows = Number(attributes['table:number-rows-spanned'] ?? 1) || 1;
    table.across = spanned(attributes['table:number-columns-spanned']) - 1;
    table.left[column] = rows - 1;
    return 'none';
  }

  private cover(table: OpenTable, column: number, repeated: number): Cover {
    if (table.across > 0) {
      table.across -= repeated;
      return 'before';
    }
    const left = table.left[column] ?? 0;
    if (left <= 0) return 'before';
    table.left[column] = left - 1;
    return 'above';
  }
}
