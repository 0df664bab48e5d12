import type { Column } from '../columns.js';
import type { Content } from '../xlsx/cells.js';
import { attributes, type Splice, tags } from '../xlsx/edit/scan.js';
import { LAST_ROW } from '../xlsx/xml.js';
import { type CellAbout, cellXml, escapeOds } from './cell-xml.js';
import { repeatXml, single, withRepeat } from './repeat.js';
import type { CellRun, OdsSheet, RowRun } from './sheet-image.js';

/** A new content for a cell; without looks of its own it keeps those it has. */
export interface CellEdit {
  content: Content;
  type: Column['type'];
  style?: string | undefined;
  validation?: string | undefined;
}

/** Rows to put in, cells by column, and the name of how a row looks. */
export interface AddedRow {
  cells: ReadonlyMap<number, CellEdit>;
  style: string;
}

type EditedRow = readonly [row: number, cells: ReadonlyMap<number, CellEdit>];

/** Attributes of a cell that say its value, and of a run. */
const VALUE =
  /^(?:office:.*|calcext:.*|table:(?:formula|number-columns-repeated|number-matrix-.*-spanned))$/;

/**
 * Changes rows of a sheet's XML. Runs of equal rows and cells are taken apart where one of them
 * changes; whatever is not touched comes out letter for letter.
 */
export class OdsSheetEditor {
  private readonly edits = new Map<number, Map<number, CellEdit>>();

  constructor(
    private readonly xml: string,
    private readonly sheet: OdsSheet,
  ) {}

  set(row: number, column: number, edit: CellEdit): void {
    let cells = this.edits.get(row);
    if (cells === undefined) {
      cells = new Map();
      this.edits.set(row, cells);
    }
    cells.set(column, edit);
  }

  /** The replacements that carry out the changes and put `added` in behind row `after`. */
  splices(after = 0, added: readonly AddedRow[] = []): Splice[] {
    const splices: Splice[] = [];
    const fresh = added.map((row) => this.addedXml(row)).join('');
    const last = this.sheet.rows.at(-1);
    let put = fresh === '';
    const edited = [...this.edits].sort(byPlace);
    let taken = 0;
    for (const run of this.sheet.rows) {
      const from = taken;
      while ((edited[taken]?.[0] ?? Number.POSITIVE_INFINITY) < run.row + run.repeat) taken += 1;
      const inside = !put && run.row <= after && after < run.row + run.repeat;
      const ends = after === run.row + run.repeat - 1;
      const rest =
        run === last ? Math.max(0, run.row + run.repeat - 1 + added.length - LAST_ROW) : 0;
      const split = inside && !ends ? { after, fresh } : null;
      const text = this.runXml(run, edited.slice(from, taken), split, rest);
      if (text !== null) splices.push({ start: run.tag.start, end: run.end, text });
      if (inside && ends) splices.push({ start: run.after, end: run.after, text: fresh });
      put ||= inside;
    }
    const at = last?.after ?? this.sheet.contentEnd;
    const next = last === undefined ? 1 : last.row + last.repeat;
    const text = this.behind(edited.slice(taken), next) + (put ? '' : fresh);
    if (text !== '') splices.push({ start: at, end: at, text });
    return splices;
  }

  /** Changed rows that the part does not have yet. */
  private behind(edited: readonly EditedRow[], next: number): string {
    let text = '';
    let at = next;
    for (const [row, cells] of edited) {
      if (row > at) text += emptyRows(row - at);
      text += this.addedXml({ cells, style: '' });
      at = row + 1;
    }
    return text;
  }

  /** A run of rows, taken apart where it has to be; null where nothing of it changes. */
  private runXml(
    run: RowRun,
    edited: readonly EditedRow[],
    split: { after: number; fresh: string } | null,
    less: number,
  ): string | null {
    const end = run.row + run.repeat;
    // A run of empty rows to the end of the sheet gives way to the rows that are put in.
    const shorter = less > 0 && less < run.repeat && edited.length === 0;
    if (edited.length === 0 && split === null && !shorter) return null;
    const cuts = new Set([run.row, end]);
    for (const [row] of edited) cuts.add(row).add(row + 1);
    if (split !== null) cuts.add(split.after + 1);
    const places = [...cuts].sort((a, b) => a - b);
    let text = '';
    for (const [place, from] of places.entries()) {
      const to = places[place + 1];
      if (split !== null && from === split.after + 1) text += split.fresh;
      if (to === undefined) continue;
      const cells = this.edits.get(from);
      const count = to === end && shorter ? to - from - less : to - from;
      text += cells === undefined ? this.repeated(run, count) : this.editedXml(run, cells);
    }
    return text;
  }

  private repeated(run: RowRun, count: number): string {
    const raw = this.xml.slice(run.tag.start, run.end);
    const tagLength = run.tag.end - run.tag.start;
    return withRepeat(raw.slice(0, tagLength), 'rows', count) + raw.slice(tagLength);
  }

  private editedXml(run: RowRun, edits: ReadonlyMap<number, CellEdit>): string {
    const raw = this.xml.slice(run.tag.start, run.tag.end);
    const open = single(raw, 'rows').replace(/\s*\/>$/, '>');
    const name = `${run.tag.prefix}table-row`;
    return `${open}${this.cellsXml(run.cells, edits)}</${name}>`;
  }

  private cellsXml(runs: readonly CellRun[], edits: ReadonlyMap<number, CellEdit>): string {
    const left = [...edits].sort(byPlace);
    let text = '';
    let next = 1;
    for (const run of runs) {
      const end = run.column + run.repeat;
      let from = run.column;
      while (left[0] !== undefined && left[0][0] < end) {
        const [column, edit] = left[0];
        left.shift();
        if (column > from) text += this.cells(run, column - from);
        text += this.changed(run, edit);
        from = column + 1;
      }
      if (from < end) text += this.cells(run, end - from);
      next = end;
    }
    return text + newCells(left, next);
  }

  /** Some of a run's cells as they were. */
  private cells(run: CellRun, count: number): string {
    const raw = this.xml.slice(run.start, run.end);
    const tagLength = run.tag.end - run.tag.start;
    const tag = withRepeat(raw.slice(0, tagLength), 'columns', count);
    return tag + raw.slice(tagLength);
  }

  /** A cell with another value: its looks, what may be typed in and people's remarks stay. */
  private changed(run: CellRun, edit: CellEdit): string {
    const about = new Map([...attributes(this.xml, run.tag)].filter(([name]) => !VALUE.test(name)));
    if (edit.style !== undefined) about.set('table:style-name', edit.style);
    const kept = this.besideText(run);
    return cellXml(edit.content, edit.type, about, kept, run.tag.prefix + run.tag.name);
  }

  private besideText({ tag, contentEnd }: CellRun): string {
    if (tag.kind !== 'open') return '';
    let text = '';
    let depth = 0;
    let start = tag.end;
    for (const part of tags(this.xml, tag.end, contentEnd)) {
      if (depth === 0) start = part.start;
      if (part.kind === 'open') depth += 1;
      if (part.kind === 'close') depth -= 1;
      if (depth === 0 && part.name !== 'p') text += this.xml.slice(start, part.end);
    }
    return text;
  }

  private addedXml({ cells, style }: AddedRow): string {
    const text = newCells([...cells].sort(byPlace), 1);
    const look = style === '' ? '' : ` table:style-name="${escapeOds(style)}"`;
    return `<table:table-row${look}>${text === '' ? '<table:table-cell/>' : text}</table:table-row>`;
  }
}

const byPlace = ([a]: readonly [number, unknown], [b]: readonly [number, unknown]): number => a - b;

/** Cells that are new in a row, from column `next` on. */
function newCells(cells: readonly (readonly [column: number, edit: CellEdit])[], next: number) {
  let text = '';
  let at = next;
  for (const [column, edit] of cells) {
    if (column > at) text += emptyCells(column - at);
    text += newCell(edit);
    at = column + 1;
  }
  return text;
}

function newCell({ content, type, style, validation }: CellEdit): string {
  const about: [string, string][] = [];
  if (style !== undefined) about.push(['table:style-name', style]);
  if (validation !== undefined) about.push(['table:content-validation-name', validation]);
  const named: CellAbout = new Map(about);
  return cellXml(content, type, named);
}

const emptyCells = (count: number): string => `<table:table-cell${repeatXml('columns', count)}/>`;

const emptyRows = (count: number): string =>
  `<table:table-row${repeatXml('rows', count)}><table:table-cell/></table:table-row>`;
