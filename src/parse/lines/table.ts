import { isLabelAlone, type Label, readLabel } from '../../cues/label.js';
import { parseDeadline } from '../../deadline/index.js';
import { startsWithInfinitive } from '../../language/verbs.js';
import type { Slice } from './joined.js';
import type { Paragraph, ParagraphRole } from './raw.js';

/** A cell with the column it stands in. */
export interface Cell {
  column: number;
  paragraph: Paragraph;
}

export interface Row {
  label: { label: Label; slice: Slice };
  cells: Cell[];
}

/** What a column holds, by its heading. */
const COLUMN_HEADINGS: [RegExp, ParagraphRole][] = [
  [/(?:срок|дата)/i, 'deadline'],
  [/^соисполнител/i, 'helping'],
  [/(?:ответствен|исполнител)/i, 'responsible'],
  [/(?:поручени|мероприяти|содержание|пункт|решени|задач|наименовани)/i, 'text'],
];

/** Columns of a table typed with spaces are at least this far apart. */
const WIDE_GAP = / {3,}/g;
export const NARROW_GAP = / {2,}/g;
/** A rule between the rows: «|---|---|», «+-----+». */
export const RULE = /^[|+:\s=_–—-]{4,}$/;

/** Whether a line may be a row: it has tabs, bars or wide gaps that nothing but columns explains. */
export function looksLikeRow({ line, from, to }: Slice): boolean {
  return !line.justified && /[\t|]| {3}/.test(line.text.slice(from, to));
}

/** Cuts a line at tabs and upright bars, else at wide gaps. */
export function cellsOf({ line, from, to }: Slice): Slice[] {
  if (!/[\t|]/.test(line.text.slice(from, to))) return gapCells({ line, from, to });
  const cells: Slice[] = [];
  let start = from;
  for (let index = from; index <= to; index++) {
    const letter = line.text.charAt(index);
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

function textOf({ line, from, to }: Slice): string {
  return line.flat.slice(from, to);
}

/** Roles of the columns, read from a heading row; null when the row is none. */
export function readHeadings(cells: readonly Slice[]): ParagraphRole[] | null {
  const roles = cells.map(
    (cell) => COLUMN_HEADINGS.find(([heading]) => heading.test(textOf(cell)))?.[1],
  );
  const named = roles.filter((role) => role !== undefined);
  const short = cells.every((cell) => cell.to - cell.from < 60);
  if (!short || named.length < 2 || !named.some((role) => role !== 'text')) return null;
  return roles.map((role) => role ?? 'text');
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
export function readRow(slice: Slice, headings: readonly ParagraphRole[] | null): Row | null {
  const cells = cellsOf(slice);
  const filled = cells.filter((cell) => cell.to > cell.from);
  const first = cells[0];
  if (first === undefined || filled.length < (headings === null ? 3 : 2)) return null;
  const words = textOf(first);
  const label = readLabel(words) ?? bareNumber(words);
  if (label === null || label.style === 'bullet') return null;
  const labelSlice: Slice = { ...first, to: first.from + label.printed.length };
  if (isLabelAlone(words, label)) {
    const roles = headings?.slice(1) ?? null;
    return { label: { label, slice: labelSlice }, cells: cellsWithRoles(cells.slice(1), roles, 1) };
  }
  if (filled.length < 3) return null;
  const text: Slice = { ...first, from: first.from + label.end };
  const together = headings !== null && cells.length === headings.length;
  const roles = headings?.slice(together ? 1 : 2) ?? null;
  return {
    label: { label, slice: labelSlice },
    cells: [
      { column: 1, paragraph: { slices: [text], role: 'text' } },
      ...cellsWithRoles(cells.slice(1), roles, 2),
    ],
  };
}

function bareNumber(words: string): Label | null {
  return /^\d{1,3}$/.test(words)
    ? { style: 'decimal', printed: words, parts: [words], end: words.length, doubtful: true }
    : null;
}

function cellsWithRoles(
  slices: readonly Slice[],
  roles: readonly ParagraphRole[] | null,
  firstColumn: number,
): Cell[] {
  const cells = slices
    .map((slice, index): Cell => {
      const role = roles === null ? roleOf(textOf(slice)) : (roles[index] ?? 'text');
      return { column: firstColumn + index, paragraph: { slices: [slice], role } };
    })
    // A dash stands in a cell that has nothing to say.
    .filter(
      ({
        paragraph: {
          slices: [slice],
        },
      }) => (slice === undefined ? false : !/^[\s–—-]*$/.test(textOf(slice))),
    );
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
  return cells;
}

function width({ paragraph: { slices } }: Cell): number {
  return slices.reduce((sum, { from, to }) => sum + to - from, 0);
}
