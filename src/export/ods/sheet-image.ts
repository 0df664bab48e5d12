import type { GridCell, GridRow, SheetGrid } from '../book/types.js';
import type { CellValue } from '../columns.js';
import { attributes, type Tag, tags, textOf } from '../xlsx/edit/scan.js';

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

/** Empty rows and cells may be repeated to the end of the sheet; so far they are looked at. */
const MOST_REPEATED = 10_000;
const MOST_COLUMNS = 1024;

/** Attributes of a tag by their names without a prefix. */
export function bareAttributes(xml: string, tag: Tag): Map<string, string> {
  const found = new Map<string, string>();
  for (const [name, value] of attributes(xml, tag)) {
    const bare = name.slice(name.indexOf(':') + 1);
    // `calcext:value-type` says again what `office:value-type` says.
    if (!name.startsWith('calcext:')) found.set(bare, value);
  }
  return found;
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

function valueIn(about: ReadonlyMap<string, string>, text = (): string => ''): CellValue {
  switch (about.get('value-type')) {
    case undefined:
      return null;
    case 'float':
    case 'percentage':
    case 'currency':
      return Number(about.get('value') ?? 0);
    case 'date':
      // A day with a time is that day.
      return (about.get('date-value') ?? '').slice(0, 10);
    case 'boolean':
      return about.get('boolean-value') ?? text();
    default:
      return about.get('string-value') ?? text();
  }
}

/** The paragraphs of a cell, one a line; what a remark or a picture says is none of it. */
function paragraphs(xml: string, from: number, to: number): string {
  const lines: string[] = [];
  let other: string | null = null;
  let start: Tag | null = null;
  for (const tag of tags(xml, from, to)) {
    if (other !== null) {
      if (tag.kind === 'close' && tag.name === other) other = null;
    } else if (tag.name === 'p') {
      if (tag.kind === 'empty') lines.push('');
      else if (tag.kind === 'open') start = tag;
      else if (start !== null) {
        lines.push(printed(xml, start.end, tag.start));
        start = null;
      }
    } else if (start === null && tag.kind === 'open') other = tag.name;
  }
  return lines.join('\n');
}

/** A paragraph's text: ODF writes runs of space, tabs and line breaks as elements. */
function printed(xml: string, from: number, to: number): string {
  let text = '';
  let at = from;
  for (const tag of tags(xml, from, to)) {
    text += textOf(xml, at, tag.start);
    at = tag.end;
    if (tag.kind === 'close') continue;
    if (tag.name === 's') text += ' '.repeat(Number(bareAttributes(xml, tag).get('c') ?? 1));
    else if (tag.name === 'tab') text += '\t';
    else if (tag.name === 'line-break') text += '\n';
  }
  return text + textOf(xml, at, to);
}

/** What stands in a sheet, every row and cell by itself. */
export function gridOf({ rows }: OdsSheet): SheetGrid {
  const grid = new Map<number, GridRow>();
  for (const { row, repeat, cells } of rows) {
    const found = cellsOf(cells);
    if (found.size === 0) continue;
    const filled = [...found.values()].some(({ value }) => value !== null);
    const times = filled ? Math.min(repeat, MOST_REPEATED) : 1;
    for (let place = row; place < row + times; place += 1)
      grid.set(place, { row: place, cells: found });
  }
  return { rows: grid };
}

function cellsOf(runs: readonly CellRun[]): Map<number, GridCell> {
  const cells = new Map<number, GridCell>();
  for (const { column, repeat, style, value, formula } of runs) {
    if (value === null && style === undefined) continue;
    const last = Math.min(column + repeat - 1, MOST_COLUMNS);
    for (let at = column; at <= last; at += 1) cells.set(at, { column: at, style, value, formula });
  }
  return cells;
}
