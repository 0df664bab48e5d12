import type { Lang } from '../../locale/index.js';
import type { IsoDate } from '../../model/deadline.js';
import type { CellValue, Column } from '../columns.js';
import type { FreshReading } from '../update/fresh.js';
import { type Content, contentIn } from '../xlsx/cells.js';
import { TaskSheet } from '../xlsx/tasks.js';
import type { FoundTable, LivingBook } from './types.js';
import { contentOf } from './values.js';

/** Turns the values of a new reading into what the cells of a workbook's table hold. */
export class CellMaker {
  constructor(
    private readonly book: LivingBook,
    private readonly table: FoundTable,
    private readonly reading: FreshReading,
    private readonly lang: Lang,
    private readonly asOf: IsoDate | undefined,
  ) {}

  /** The sheet as formulas name its columns; asked for when all columns are there. */
  sheet(): TaskSheet {
    const { table, reading, lang, asOf } = this;
    return new TaskSheet(table.sheet.name, reading.columns, table.columns, lang, asOf);
  }

  /** What a cell is to hold: a formula or a link where the column has one, else the value. */
  content(key: string | null, column: Column, value: CellValue, row: number): Content {
    const source = key === null ? undefined : this.reading.sources.get(key);
    if (source !== undefined && (column.key === 'daysLeft' || column.key === 'duplicate')) {
      return contentIn(this.sheet().cell(column, value, source, row));
    }
    return contentOf(this.book, value, column.type);
  }
}
