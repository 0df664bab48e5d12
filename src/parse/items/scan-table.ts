import { readLabel } from '../../cues/label.js';
import { readHeadings } from '../lines/column-roles.js';
import { type Slice, textOf } from '../lines/joined.js';
import type { Paragraph } from '../lines/raw.js';
import {
  cellsOf,
  gapCells,
  hasMarks,
  looksLikeRow,
  NARROW_GAP,
  type Row,
  RULE,
  readRow,
} from '../lines/table.js';
import { dittoed } from './ditto.js';
import { readKnownRow } from './known-row.js';
import { pushBlock, type ScanContext, type State } from './scan-state.js';
import type { Table } from './table-state.js';

/** Cells that begin this close to a column's beginning stand in it. */
const NEAR = 4;

/** Reads a line of a table, or of its headings. False for a line that stands in none. */
export function readTableLine(context: ScanContext, state: State, slice: Slice): boolean {
  if (RULE.test(textOf(slice)) && (state.table !== null || /[|+]/.test(textOf(slice)))) {
    pushBlock(context, 'aside', slice.line);
    return true;
  }
  if (slice.line.block?.kind === 'row' && readKnownRow(context, state, slice.line)) return true;
  if (looksLikeRow(slice)) {
    const cells = cellsOf(slice);
    const roles = readHeadings(cells);
    if (roles !== null) {
      state.table = { roles, starts: startsOf(slice, cells), row: new Map(), open: null };
      pushBlock(context, 'aside', slice.line);
      return true;
    }
    const row = readRow(slice, state.table?.roles ?? null);
    if (row !== null && openRow(context, state, slice, row)) return true;
  }
  const { table } = state;
  if (table === null) return false;
  return table.starts === null
    ? goOnWithTabs(context, state, table, slice)
    : goOnWithGaps(context, state, table, slice);
}

function startsOf(slice: Slice, cells: readonly Slice[]): number[] | null {
  return hasMarks(slice) ? null : cells.map(({ from }) => from);
}

function openRow(context: ScanContext, state: State, slice: Slice, row: Row): boolean {
  const { label, slice: labelSlice } = row.label;
  const doubtful = label.doubtful && (label.printed.length > 4 || row.cells.length < 2);
  if (doubtful && !context.sequence.fits(label)) return false;
  context.sequence.accept(label);
  const above = state.table?.row;
  const read = row.cells.map(({ column, paragraph }): [number, Paragraph[]] => [
    column,
    dittoed([paragraph], above?.get(column)),
  ]);
  const paragraphs = read.flatMap(([, own]) => own);
  state.item = { type: 'item', label, labelSlice, paragraphs, heading: false };
  context.out.push(state.item);
  for (const aside of row.asides) context.out.push({ type: 'aside', slices: [aside] });
  const cells = cellsOf(slice);
  const roles = state.table?.roles ?? null;
  const starts = startsOf(slice, cells);
  const broken = starts === null && roles !== null && cells.length < roles.length;
  state.table = {
    roles,
    starts:
      starts !== null && cells.length === roles?.length ? starts : (state.table?.starts ?? starts),
    row: new Map(read),
    open: broken ? cells.length - 1 : null,
  };
  state.closed = paragraphs.some((paragraph) => paragraph.role !== 'text');
  state.before = '.';
  return true;
}

function put({ out }: ScanContext, state: State, table: Table, column: number, slice: Slice): void {
  const last = table.row.get(column)?.at(-1);
  const role = table.roles?.[column] ?? 'text';
  if (last !== undefined && last.copied !== true) last.slices.push(slice);
  else if (role === 'other' || role === 'number') out.push({ type: 'aside', slices: [slice] });
  else {
    const created: Paragraph = { slices: [slice], role };
    table.row.set(column, [created]);
    state.item?.paragraphs.push(created);
  }
}

/** A row of tabs goes on: its first cell is empty, or the line before broke off in a cell. */
function goOnWithTabs(context: ScanContext, state: State, table: Table, slice: Slice): boolean {
  if (state.item === null || table.row.size === 0) return false;
  const emptyFirst = slice.line.text.slice(0, slice.from).includes('\t');
  const whole = emptyFirst ? { ...slice, from: 0 } : slice;
  const parted = hasMarks(whole);
  const label = readLabel(textOf(slice));
  if (label !== null && (label.style === 'bullet' || !emptyFirst)) return false;
  if (emptyFirst ? table.roles === null : table.open === null) return false;
  const first = emptyFirst ? 0 : (table.open ?? 0);
  const cells = parted ? cellsOf(whole) : [whole];
  cells.forEach((cell, index) => {
    if (cell.to > cell.from) put(context, state, table, first + index, cell);
  });
  if (!emptyFirst && parted) {
    const reached = first + cells.length - 1;
    table.open = reached < (table.roles?.length ?? 0) - 1 ? reached : null;
    if (table.open === null) state.closed = true;
  }
  return true;
}

/** A row typed with spaces goes on: each cell begins below the beginning of its column. */
function goOnWithGaps(context: ScanContext, state: State, table: Table, slice: Slice): boolean {
  const starts = table.starts ?? [];
  const cells = gapCells(slice, NARROW_GAP);
  const columns = cells.map(({ from }) => nearest(starts, from));
  if (columns.some((column) => column === null)) return false;
  if (table.row.size === 0) {
    if (readLabel(textOf(slice)) !== null) return false;
    pushBlock(context, 'aside', slice.line);
    return true;
  }
  if (state.item === null || columns[0] === 0) return false;
  cells.forEach((cell, index) => {
    put(context, state, table, columns[index] ?? 1, cell);
  });
  return true;
}

function nearest(starts: readonly number[], from: number): number | null {
  const column = starts.findLastIndex((start) => start <= from + NEAR);
  const start = starts[column];
  return start !== undefined && Math.abs(start - from) <= NEAR ? column : null;
}
