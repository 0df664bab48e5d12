import type { IsoDate } from '../../../deadline/types.js';
import type { Lang } from '../../../locale/index.js';
import type { Register } from '../../../register/schema.js';
import { findColumn } from '../../choose-columns.js';
import type { CellValue, Column } from '../../columns.js';
import { type RegisterRow, registerRows, taskKey } from '../../rows.js';
import type { FreshRow } from '../../update/merge.js';
import { type Content, isStyled } from '../cells.js';
import type { Book } from '../edit/book.js';
import type { FoundTable } from '../edit/locate.js';
import { contentOf } from '../edit/table-editor.js';
import { TaskSheet } from '../tasks.js';

/** A new reading of documents in the columns of a register. */
export class Reading {
  readonly rows: FreshRow[] = [];
  /** The columns of the register that the program fills. */
  readonly columns: readonly Column[];
  private readonly sources = new Map<string, RegisterRow>();
  private readonly table: FoundTable;
  private readonly lang: Lang;
  private readonly asOf: IsoDate | undefined;

  constructor(register: Register, table: FoundTable, lang: Lang, asOf: IsoDate | undefined) {
    this.table = table;
    this.lang = lang;
    this.asOf = asOf;
    this.columns = [...table.columns.keys()].flatMap((key) => findColumn(key) ?? []);
    const context = asOf === undefined ? { lang } : { lang, asOf };
    for (const source of registerRows(register, { all: true })) {
      const key = taskKey(source.document.id, source.task.id);
      const values = this.columns.map((column): [string, CellValue] => [
        column.key,
        column.value(source, context),
      ]);
      this.sources.set(key, source);
      this.rows.push({ key, document: source.document.id, values: new Map(values) });
    }
  }

  isStatement(key: string): boolean {
    return this.sources.get(key)?.task.kind === 'statement';
  }

  /** The sheet as formulas name its columns; asked for when all columns are there. */
  sheet(): TaskSheet {
    const { table, columns, lang, asOf } = this;
    return new TaskSheet(table.sheet.name, columns, table.columns, lang, asOf);
  }

  /** What a cell is to hold: a formula or a link where the column has one, else the value. */
  content(book: Book, key: string | null, column: Column, value: CellValue, row: number): Content {
    const source = key === null ? undefined : this.sources.get(key);
    if (source !== undefined && (column.key === 'daysLeft' || column.key === 'duplicate')) {
      const cell = this.sheet().cell(column, value, source, row);
      return isStyled(cell) ? cell.content : cell;
    }
    return contentOf(book, value, column.type);
  }
}
