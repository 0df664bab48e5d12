import { isLabelAlone, type Label, readLabel } from '../../cues/label.js';
import { parseDeadline } from '../../deadline/index.js';
import { startsWithInfinitive } from '../../language/verbs.js';
import type { ColumnRole } from './column-roles.js';
import { type Slice, textOf } from './joined.js';
import type { Paragraph, ParagraphRole } from './raw.js';

/** A cell with the column it stands in. */
export interface Cell {
  column: number;
  paragraph: Paragraph;
}

export interface Row {
  label: { label: Label; slice: Slice };
  cells: Cell[];
  /** What a register notes beside its orders. */
  asides: Slice[];
}

/** Columns of a table typed with spaces are at least this far apart. */
const WIDE_GAP = / {3,}/g;
export const NARROW_GAP = / {2,}/g;
/** A rule between the rows: «|---|---|», «+-----+». */
export const RULE = /^[|+:\s=_–—-]{4,}$/;

/** Words in quotation marks: a bar between them is the author's own. */
const QUOTED = /«[^«»]{0,200}»/g;

/** The letters of a line with those hidden that part no cells. */
function parting({ line, from, to }: Slice): string {
  const text = line.text.slice(from, to);
  return text.includes('|') && text.includes('«')
    ? text.replace(QUOTED, (quoted) => quoted.replaceAll('|', '_'))
    : text;
}

/** Whether a line has tabs or bars that may part cells, or is known to be a row. */
export function hasMarks(slice: Slice): boolean {
  return slice.line.block?.kind === 'row' || /[\t|]/.test(parting(slice));
}

/** Whether a line may be a row: it has tabs, bars or wide gaps that nothing but columns explains. */
export function looksLikeRow(slice: Slice): boolean {
  const { line, from, to } = slice;
  if (line.block?.kind === 'row') return true;
  return !line.justified && (hasMarks(slice) || line.flat.slice(from, to).includes('   '));
}

/** The cells that the reader of the file knows, an empty one in every column between them. */
function knownCells(line: Slice['line']): Slice[] {
  const cells: Slice[] = [];
  for (const { column, from, to } of line.block?.cells ?? []) {
    while (cells.length < column) cells.push({ line, from, to: from });
    cells.push({ line, from, to });
  }
  return cells;
}

/** Cuts a line where its reader knows cells, else at tabs and upright bars, else at wide gaps. */
export function cellsOf(slice: Slice): Slice[] {
  const { line, from, to } = slice;
  if (line.block?.kind === 'row') return knownCells(line);
  if (!hasMarks(slice)) return gapCells(slice);
  const marks = parting(slice);
  const cells: Slice[] = [];
  let start = from;
  for (let index = from; index <= to; index++) {
    const letter = marks.charAt(index - from);
    if (index < to && letter !== '\t' && letter !== '|') continue;
    cells.push(trimmed({ line, from: start, to: index }));
    start = index + 1;
  }
  if (line.text.charAt(from) === '|') cells.shift();
  if (line.text.charAt(to - 1) === '|') cells.pop();
  return cells;
}

/** Cuts a line at wide gaps, or at the narrower ones of a line that is known to stand in a table. */
export function gapCells({ line, from, to }: Slice, gaps: RegExp = WIDE_GAP): Slice[] {
  const cells: Slice[] = [];
  let start = from;
  for (const gap of line.flat.slice(from, to).matchAll(gaps)) {
    cells.push({ line, from: start, to: from + gap.index });
    start = from + gap.index + gap[0].length;
  }
  cells.push({ line, from: start, to });
  return cells;
}

function trimmed({ line, from, to }: Slice): Slice {
  let start = from;
  let end = to;
  while (start < end && line.flat.charCodeAt(start) === 32) start++;
  while (end > start && line.flat.charCodeAt(end - 1) === 32) end--;
  return { line, from: start, to: end };
}

/** What a cell holds, by its own words. */
function roleOf(text: string): ParagraphRole {
  if (startsWithInfinitive(text)) return 'text';
  if (text.length <= 80 && parseDeadline(text).type !== 'unknown') return 'deadline';
  return 'responsible';
}

/**
 * Reads the first line of a table's row: number, order, responsible body, deadline. Null for a line
 * that is none: no number to begin with, or fewer cells than a row has. A row whose cell is broken
 * over lines may have two, but only in a table with headings.
 */
export function readRow(slice: Slice, headings: readonly ColumnRole[] | null): Row | null {
  const cells = cellsOf(slice);
  const filled = cells.filter((cell) => cell.to > cell.from);
  const first = cells[0];
  if (first === undefined || filled.length < (headings === null ? 3 : 2)) return null;
  // «в составе: Жуков С.В.      - председатель     комитета»: a list of members, no row of orders.
  if (headings === null && cells.slice(1).some((cell) => /^[-–—]\s/.test(textOf(cell))))
    return null;
  const words = textOf(first);
  const label = readLabel(words) ?? bareNumber(words);
  if (label === null || label.style === 'bullet') return null;
  const labelSlice: Slice = { ...first, to: first.from + label.printed.length };
  if (isLabelAlone(words, label)) {
    const roles = headings?.slice(1) ?? null;
    return { label: { label, slice: labelSlice }, ...cellsWithRoles(cells.slice(1), roles, 1) };
  }
  if (filled.length < 3) return null;
  const text: Slice = { ...first, from: first.from + label.end };
  const together = headings !== null && cells.length === headings.length;
  const roles = headings?.slice(together ? 1 : 2) ?? null;
  const rest = cellsWithRoles(cells.slice(1), roles, 2);
  return {
    label: { label, slice: labelSlice },
    cells: [{ column: 1, paragraph: { slices: [text], role: 'text' } }, ...rest.cells],
    asides: rest.asides,
  };
}

/** «12»: a number alone in its cell. */
export function bareNumber(words: string): Label | null {
  return /^\d{1,3}$/.test(words)
    ? { style: 'decimal', printed: words, parts: [words], end: words.length, doubtful: true }
    : null;
}

function cellsWithRoles(
  slices: readonly Slice[],
  roles: readonly ColumnRole[] | null,
  firstColumn: number,
): Pick<Row, 'cells' | 'asides'> {
  const cells: Cell[] = [];
  const asides: Slice[] = [];
  slices.forEach((slice, index) => {
    const words = textOf(slice);
    if (saysNothing(words)) return;
    const role = roles === null ? roleOf(words) : (roles[index] ?? 'text');
    if (role === 'other' || role === 'number') asides.push(slice);
    else cells.push({ column: firstColumn + index, paragraph: { slices: [slice], role } });
  });
  if (
    roles === null &&
    firstColumn === 1 &&
    !cells.some(({ paragraph }) => paragraph.role === 'text')
  ) {
    // No cell begins with an order: the longest one is the text.
    const longest = cells.reduce<Cell | undefined>(
      (best, next) => (best === undefined || width(next) > width(best) ? next : best),
      undefined,
    );
    if (longest !== undefined) longest.paragraph.role = 'text';
  }
  return { cells, asides };
}

/** An empty cell, or a dash in one that has nothing to say. */
export function saysNothing(words: string): boolean {
  return /^[\s–—-]*$/.test(words);
}

function width({ paragraph: { slices } }: Cell): number {
  return slices.reduce((sum, { from, to }) => sum + to - from, 0);
}
