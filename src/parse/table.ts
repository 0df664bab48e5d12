import { parseDeadline } from '../deadline/index.js';
import { startsWithInfinitive } from '../language/verbs.js';
import type { Slice } from './joined.js';
import { isLabelAlone, type Label, readLabel } from './label.js';
import type { Paragraph, ParagraphRole } from './raw.js';

export interface Row {
  label: { label: Label; slice: Slice } | null;
  paragraphs: Paragraph[];
  /** True for a row with an empty first cell: it goes on with the row above. */
  continues: boolean;
}

/** What a column holds, by its heading. */
const COLUMN_HEADINGS: [RegExp, ParagraphRole][] = [
  [/(?:срок|дата)/iu, 'deadline'],
  [/(?:ответствен|исполнител|соисполнител)/iu, 'responsible'],
  [/(?:поручени|мероприяти|содержание|пункт|решени|задач|наименовани)/iu, 'text'],
];

/** Columns of a table typed with spaces are at least this far apart. */
const WIDE_GAP = / {3,}/g;

/** Whether a line may be a row: it has tabs, bars or wide gaps. */
export function looksLikeRow({ line, from, to }: Slice): boolean {
  return /[\t|]| {3}/.test(line.text.slice(from, to));
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

function gapCells({ line, from, to }: Slice): Slice[] {
  const cells: Slice[] = [];
  let start = from;
  for (const gap of line.flat.slice(from, to).matchAll(WIDE_GAP)) {
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
 * Reads a line of a table: number, order, responsible body, deadline. Null for a line that is no
 * row: fewer than three cells, or no number to begin with.
 */
export function readRow(slice: Slice, headings: readonly ParagraphRole[] | null): Row | null {
  const cells = cellsOf(slice);
  const filled = cells.filter((cell) => cell.to > cell.from);
  if (cells.length < 3 || filled.length < 1) return null;
  const first = cells[0];
  if (first === undefined) return null;
  const words = textOf(first);
  const bodies = cells.slice(1);
  if (first.to === first.from) {
    return { label: null, paragraphs: paragraphsOf(bodies, headings), continues: true };
  }
  const label = readLabel(words) ?? bareNumber(words);
  if (label === null || filled.length < 3) return null;
  const labelSlice: Slice = {
    line: first.line,
    from: first.from,
    to: first.from + label.printed.length,
  };
  if (isLabelAlone(words, label)) {
    return {
      label: { label, slice: labelSlice },
      paragraphs: paragraphsOf(bodies, headings),
      continues: false,
    };
  }
  const text: Slice = { ...first, from: first.from + label.end };
  return {
    label: { label, slice: labelSlice },
    paragraphs: [{ slices: [text], role: 'text' }, ...paragraphsOf(bodies, headings)],
    continues: false,
  };
}

function bareNumber(words: string): Label | null {
  return /^\d{1,3}$/.test(words)
    ? { style: 'decimal', printed: words, parts: [words], end: words.length, doubtful: true }
    : null;
}

function paragraphsOf(
  cells: readonly Slice[],
  headings: readonly ParagraphRole[] | null,
): Paragraph[] {
  const paragraphs = cells.map((cell, index): Paragraph => {
    const role = headings === null ? roleOf(textOf(cell)) : (headings[index + 1] ?? 'text');
    return { slices: [cell], role };
  });
  const filled = paragraphs.filter(({ slices }) => slices.some((cell) => cell.to > cell.from));
  if (headings === null && !filled.some(({ role }) => role === 'text')) {
    // No cell begins with an order: the longest one is the text.
    const longest = filled.reduce<Paragraph | undefined>(
      (best, next) => (best === undefined || width(next) > width(best) ? next : best),
      undefined,
    );
    if (longest !== undefined) longest.role = 'text';
  }
  return filled;
}

function width({ slices }: Paragraph): number {
  return slices.reduce((sum, { from, to }) => sum + to - from, 0);
}
