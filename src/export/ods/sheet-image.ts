import type { CellValue } from '../columns.js';
import { type Tag, tags } from '../xlsx/edit/scan.js';
import { bareAttributes, paragraphs, valueIn } from './cell-text.js';

/** A run of equal cells as it stands in the part. */
export interface CellRun {
  /** 1-based, of the first one. */
  column: number;
  repeat: number;
  start: number;
  end: number;
  tag: Tag;
  contentEnd: number;
  style: string | undefined;
  /** Name of what may be typed into it. */
  validation: string | undefined;
  value: CellValue;
  formula: boolean;
}

/** A run of equal rows as it stands in the part. */
export interface RowRun {
  /** 1-based, of the first one. */
  row: number;
  repeat: number;
  tag: Tag;
  contentEnd: number;
  end: number;
  cells: CellRun[];
  /** Where a row behind this one is to be put: behind the heading rows it is the last of. */
  after: number;
}

/** A run of equal columns. */
export interface ColumnRun {
  column: number;
  repeat: number;
  tag: Tag;
  end: number;
  style: string | undefined;
  hidden: boolean;
}

/** A sheet with the place of everything in it. */
export interface OdsSheet {
  name: string;
  tag: Tag;
  contentEnd: number;
  end: number;
  columns: ColumnRun[];
  rows: RowRun[];
}

/** Reads the sheets of a spreadsheet's content; tables inside of others are none. */
export function readSheets(xml: string): OdsSheet[] {
  const reader = new SheetReader(xml);
  let spreadsheet = false;
  for (const tag of tags(xml)) {
    if (tag.name === 'spreadsheet') spreadsheet = tag.kind === 'open';
    else if (spreadsheet) reader.take(tag);
  }
  return reader.sheets;
}

class SheetReader {
  readonly sheets: OdsSheet[] = [];
  private sheet: OdsSheet | null = null;
  private row: RowRun | null = null;
  private cell: CellRun | null = null;
  /** Depth of tags inside a cell, and of what is no sheet (a linked table). */
  private depth = 0;
  private nextRow = 1;
  private nextColumn = 1;

  constructor(private readonly xml: string) {}

  take(tag: Tag): void {
    if (this.cell !== null) this.inCell(tag);
    else if (tag.name === 'table') this.table(tag);
    else if (this.sheet === null)
      this.depth += tag.kind === 'open' ? 1 : tag.kind === 'close' ? -1 : 0;
    else if (tag.name === 'table-column' && tag.kind !== 'close') this.column(tag);
    else if (tag.name === 'table-row') this.rows(tag);
    else if (tag.name === 'table-header-rows' && tag.kind === 'close') {
      const last = this.sheet.rows.at(-1);
      if (last !== undefined) last.after = tag.end;
    } else if (this.row !== null && CELLS.has(tag.name) && tag.kind !== 'close') this.begin(tag);
  }

  private table(tag: Tag): void {
    if (this.sheet === null && this.depth === 0 && tag.kind !== 'close') {
      const name = bareAttributes(this.xml, tag).get('name') ?? '';
      const sheet = { name, tag, contentEnd: tag.end, end: tag.end, columns: [], rows: [] };
      this.sheets.push(sheet);
      this.sheet = tag.kind === 'open' ? sheet : null;
      this.nextRow = 1;
      this.nextColumn = 1;
    } else if (this.sheet !== null && tag.kind === 'close') {
      this.sheet.contentEnd = tag.start;
      this.sheet.end = tag.end;
      this.sheet = null;
    }
  }

  private column(tag: Tag): void {
    const about = bareAttributes(this.xml, tag);
    const repeat = Number(about.get('number-columns-repeated') ?? 1);
    const hidden = (about.get('visibility') ?? 'visible') !== 'visible';
    const run = { column: this.nextColumn, repeat, tag, end: tag.end, hidden };
    this.sheet?.columns.push({ ...run, style: about.get('style-name') });
    this.nextColumn += repeat;
  }

  private rows(tag: Tag): void {
    if (tag.kind === 'close') {
      if (this.row === null) return;
      this.row.contentEnd = tag.start;
      this.row.end = tag.end;
      this.row.after = tag.end;
      this.row = null;
      return;
    }
    const repeat = Number(bareAttributes(this.xml, tag).get('number-rows-repeated') ?? 1);
    const run: RowRun = {
      row: this.nextRow,
      repeat,
      tag,
      contentEnd: tag.end,
      end: tag.end,
      cells: [],
      after: tag.end,
    };
    this.sheet?.rows.push(run);
    this.nextRow += repeat;
    this.nextColumn = 1;
    this.row = tag.kind === 'open' ? run : null;
  }

  private begin(tag: Tag): void {
    const about = bareAttributes(this.xml, tag);
    const repeat = Number(about.get('number-columns-repeated') ?? 1);
    const run: CellRun = {
      column: this.nextColumn,
      repeat,
      start: tag.start,
      end: tag.end,
      tag,
      contentEnd: tag.end,
      style: about.get('style-name'),
      validation: about.get('content-validation-name'),
      value: valueIn(about),
      formula: about.has('formula'),
    };
    this.row?.cells.push(run);
    this.nextColumn += repeat;
    if (tag.kind === 'open') {
      this.cell = run;
      this.depth = 0;
    }
  }

  private inCell(tag: Tag): void {
    const { cell } = this;
    if (cell === null) return;
    if (tag.kind === 'open') this.depth += 1;
    else if (tag.kind === 'close' && this.depth > 0) this.depth -= 1;
    else if (tag.kind === 'close') {
      cell.contentEnd = tag.start;
      cell.end = tag.end;
      cell.value = valueIn(bareAttributes(this.xml, cell.tag), () => {
        return paragraphs(this.xml, cell.tag.end, tag.start);
      });
      this.cell = null;
    }
  }
}

const CELLS: ReadonlySet<string> = new Set(['table-cell', 'covered-table-cell']);
