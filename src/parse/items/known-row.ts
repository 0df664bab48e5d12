import { isLabelAlone, type Label, readLabel } from '../../cues/label.js';
import { isOrder } from '../../cues/order.js';
import type { SourceCell } from '../../source/types.js';
import {
  type ColumnRole,
  headingTexts,
  readHeadings,
  rolesOf,
  underHeadings,
} from '../lines/column-roles.js';
import { join, type Slice } from '../lines/joined.js';
import type { Line } from '../lines/line.js';
import type { Paragraph } from '../lines/raw.js';
import { bareNumber, cellsOf, saysNothing } from '../lines/table.js';
import { cellLines, entriesOf } from './cell-entries.js';
import { dittoed } from './ditto.js';
import { COMPLETE, pushBlock, type ScanContext, type State } from './scan-state.js';
import type { Table } from './table-state.js';

/** A cell of a row whose columns are known. */
interface Cell {
  role: ColumnRole;
  column: number;
  repeated: boolean;
  words: string;
  lines: Slice[];
}

/**
 * Reads a row of a table with headings whose cells the reader of the file knows. False for a row
 * that holds nothing of an order: it is read as a line.
 */
export function readKnownRow(context: ScanContext, state: State, line: Line): boolean {
  const { table } = state;
  const headed = headingsOf(line, table);
  if (headed !== null) {
    const row: Table['row'] = table?.known === true ? table.row : new Map();
    state.table = { ...headed, starts: null, row, open: null, known: true };
    pushBlock(context, 'aside', line);
    return true;
  }
  if (table?.known !== true || table.roles === null) return false;
  const cells = cellsIn(line, table.roles);
  if (countsColumns(cells)) {
    pushBlock(context, 'aside', line);
    return true;
  }
  if (isPoint(cells)) return false;
  return opensItem(state, cells)
    ? openItem(context, state, table, cells)
    : goOn(context, state, table, cells);
}

/** The headings that a row holds, alone or together with those of the row above. */
function headingsOf(line: Line, table: Table | null): Pick<Table, 'roles' | 'heads'> | null {
  const cells = cellsOf({ line, from: 0, to: line.text.length });
  const below = headingTexts(cells);
  const heads = table?.heads === undefined ? null : underHeadings(table.heads, below);
  const under = heads === null ? null : rolesOf(heads);
  if (under !== null) return { roles: under };
  const roles = readHeadings(cells);
  return roles === null ? null : { roles, heads: below };
}

function cellsIn(line: Line, roles: readonly ColumnRole[]): Cell[] {
  return (line.block?.cells ?? []).flatMap((cell: SourceCell): Cell[] => {
    const lines = cellLines(line, cell);
    const { value: words } = join(lines);
    const { column, repeated } = cell;
    if (saysNothing(words)) return [];
    return [{ role: roles[column] ?? 'other', column, repeated, words, lines }];
  });
}

/** «– составить списки;» alone in its row: a point of the order above it. */
function isPoint(cells: readonly Cell[]): boolean {
  const [cell, ...others] = cells.filter(({ repeated }) => !repeated);
  if (cell?.role !== 'text' || others.length > 0) return false;
  return readLabel(cell.words)?.style === 'bullet';
}

/** «1 | 2 | 3 | 4» under the headings. */
function countsColumns(cells: readonly Cell[]): boolean {
  return cells.length > 1 && cells.every(({ words }, index) => words === String(index + 1));
}

/** Whether a row begins an order: it has a number of its own, or an order of its own without one. */
function opensItem(state: State, cells: readonly Cell[]): boolean {
  const number = cells.find(({ role }) => role === 'number');
  const text = cells.find(({ role, repeated }) => role === 'text' && !repeated);
  if (number !== undefined && !number.repeated)
    return text !== undefined || cells.some(({ role }) => role === 'text');
  if (text === undefined) return false;
  if (state.item === null) return true;
  if (number?.repeated === true) return false;
  // An empty number under a numbered point: its words go on, or another order stands under it.
  const numbered = state.table?.roles?.includes('number') === true && state.item.label !== null;
  return !numbered || (isComplete(state.table) && (isOrder(text.words) || isWhole(cells)));
}

/** A row that says itself who does it and until when, beside its words. */
function isWhole(cells: readonly Cell[]): boolean {
  const own = cells.flatMap(({ role, repeated }) => (repeated ? [] : [role]));
  return (['text', 'responsible', 'deadline'] as const).every((role) => own.includes(role));
}

function openItem(
  context: ScanContext,
  state: State,
  table: Table,
  cells: readonly Cell[],
): boolean {
  const labelled = labelOf(cells);
  if (labelled !== null) context.sequence.accept(labelled.label);
  const row: Table['row'] = new Map();
  const own = cells.filter((cell) => cell.role !== 'number' || cell.lines !== labelled?.cell.lines);
  for (const cell of own) {
    const paragraphs = paragraphsOf(cell, labelled);
    if (paragraphs.length === 0) aside(context, cell);
    else row.set(cell.column, dittoed(paragraphs, table.row.get(cell.column)));
  }
  state.item = {
    type: 'item',
    label: labelled?.label ?? null,
    labelSlice:
      labelled === null
        ? null
        : { ...labelled.at, to: labelled.at.from + labelled.label.printed.length },
    paragraphs: [...row.values()].flat(),
    heading: false,
  };
  context.out.push(state.item);
  state.table = { ...table, row, heads: undefined };
  // The row is complete; what follows it stands for itself.
  state.closed = true;
  state.before = '.';
  return true;
}

/** A row that goes on with the one above: what its own cells say is added to the order. */
function goOn(context: ScanContext, state: State, table: Table, cells: readonly Cell[]): boolean {
  const { item } = state;
  const own = cells.filter(({ repeated, role }) => !repeated && role !== 'number');
  if (item === null || own.length === 0 || table.row.size === 0) return false;
  for (const cell of own) {
    const above = table.row.get(cell.column);
    const added = paragraphsOf(cell, null);
    const [first] = added;
    const last = above?.at(-1);
    if (added.length === 0) aside(context, cell);
    // «… с подозрением | на ЗНО»: the words of the cell above go on.
    else if (first !== undefined && last !== undefined && goesOn(last, cell)) {
      last.slices.push(...first.slices);
      item.paragraphs.push(...added.slice(1));
    } else {
      item.paragraphs.push(...added);
      table.row.set(cell.column, [...(above ?? []), ...added]);
    }
  }
  return true;
}

function goesOn(last: Paragraph, cell: Cell): boolean {
  if (last.copied === true) return false;
  return cell.role === 'text' ? !isOrder(cell.words) : /^[^A-ZЀ-Я\d«"]/.test(cell.words);
}

function aside({ out }: ScanContext, cell: Cell): void {
  out.push({ type: 'aside', slices: [...cell.lines] });
}

interface Labelled {
  label: Label;
  at: Slice;
  cell: Cell;
}

/** A row's number: alone in its cell, or in front of the order's words. */
function labelOf(cells: readonly Cell[]): Labelled | null {
  const number = cells.find(({ role, repeated }) => role === 'number' && !repeated);
  for (const cell of [number, cells.find(({ role }) => role === 'text')]) {
    const at = cell?.lines[0];
    if (cell === undefined || at === undefined) continue;
    const label = readLabel(cell.words) ?? bareNumber(cell.words);
    if (label === null || label.style === 'bullet') continue;
    if (cell.role === 'number' ? isLabelAlone(cell.words, label) : !label.doubtful)
      return { label, at, cell };
  }
  return null;
}

function paragraphsOf(cell: Cell, labelled: Labelled | null): Paragraph[] {
  const { role } = cell;
  if (role === 'other' || role === 'number') return [];
  if (role === 'responsible' || role === 'helping')
    return entriesOf(cell.lines).map((slices) => ({ slices, role }));
  const [first, ...rest] = cell.lines;
  if (first === undefined) return [];
  const from = labelled?.cell === cell ? first.from + labelled.label.end : first.from;
  return [{ slices: [{ ...first, from }, ...rest], role }];
}

/** Whether the order of the row above ends like a sentence. */
function isComplete(table: Table | null): boolean {
  const texts = [...(table?.row.values() ?? [])].flat().filter(({ role }) => role === 'text');
  return COMPLETE.test(join(texts.at(-1)?.slices ?? []).value);
}
