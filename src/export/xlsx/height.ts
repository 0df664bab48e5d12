import type { Cell } from './cells.js';
import { isStyled } from './cells.js';

/** Height of one line in points, and of the air around all lines. */
const LINE = 13;
const AIR = 2;

/** Highest row Excel shows. */
const HIGHEST = 409;

const heightOf = (lines: number): number => Math.min(lines * LINE + AIR, HIGHEST);

/** Every height `rowHeight` gives, of one line to the highest. */
export const ROW_HEIGHTS: readonly number[] = Array.from(
  { length: Math.ceil((HIGHEST - AIR) / LINE) },
  (_, place) => heightOf(place + 1),
);

/** Letters that fit a unit of width, less what is lost where words wrap. */
const FILL = 0.9;

/** A heading is bold. */
const BOLD = 0.85;

/**
 * Height of a row of wrapped texts, in points. Not every program works it out when it opens a
 * file (LibreOffice does not), and a row that is too low hides most of a task.
 */
export function rowHeight(
  cells: readonly Cell[],
  columns: readonly { width: number; hidden?: boolean }[],
  bold = false,
): number {
  let lines = 1;
  for (let place = 0; place < columns.length; place += 1) {
    const column = columns[place];
    const text = shownText(cells[place] ?? null);
    if (column === undefined || column.hidden === true) continue;
    const fit = column.width * FILL * (bold ? BOLD : 1);
    if (text.length <= fit && !text.includes('\n')) continue;
    lines = Math.max(lines, linesOf(text, fit));
  }
  return heightOf(lines);
}

function linesOf(text: string, fit: number): number {
  let lines = 0;
  for (const line of text.split('\n')) lines += Math.max(1, Math.ceil(line.length / fit));
  return lines;
}

/** The text a cell shows; numbers and dates always fit. */
function shownText(cell: Cell): string {
  if (typeof cell === 'string') return cell;
  if (cell === null || typeof cell === 'number') return '';
  if (isStyled(cell)) return shownText(cell.content);
  return typeof cell.value === 'string' ? cell.value : '';
}
