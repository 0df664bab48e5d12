import { joinLines } from '../../language/split-words.js';
import type { Block, LineBlock, TableBlock, TableCell } from '../blocks.js';
import { type Across, turnedByCell } from './across.js';
import { isCut, type Vocabulary } from './cut-words.js';
import type { Grid } from './grid.js';
import { lineOf, type PrintedLine, rowsOf } from './lines.js';
import { firstWord, usualPitch, type Width } from './paragraphs.js';
import { end, firstLetter, printed, type Run } from './runs.js';
import type { BandCells } from './unruled.js';

/** A line that breaks off within a word. */
const SPLIT = /\p{L}[-‐]$/u;

/** The line between two rows may cut into the letters of the first row a page begins with. */
const CUT_TOP = 4;

/** In which field between edges a value lies; `before` is how far in front of the first one it may. */
function place(edges: readonly number[], value: number, before = 1): number {
  for (let index = 0; index + 1 < edges.length; index++) {
    const room = index === 0 ? before : 1;
    if (value >= (edges[index] ?? 0) - room && value < (edges[index + 1] ?? 0)) return index;
  }
  return -1;
}

/** In which column and row of a grid a run stands; -1 for one beside it. */
function fieldOf(run: Run, grid: Grid): { column: number; row: number } {
  return {
    column: place(grid.xs, firstLetter(run)),
    row: place(grid.ys, run.y - run.size / 3, CUT_TOP),
  };
}

/** True for a run that lies in a grid. */
export function isInside(run: Run, grid: Grid): boolean {
  const { column, row } = fieldOf(run, grid);
  return column >= 0 && row >= 0;
}

/** Reads the runs inside a grid as a table; cells that a larger one covers are empty. */
export function readTable(
  grid: Grid,
  runs: readonly Run[],
  page: number,
  words: Vocabulary,
  across: readonly Across[] = [],
): TableBlock {
  const upright = turnedByCell(across, grid);
  const byCell = new Map<number, Run[]>();
  for (const run of runs) {
    const { column, row } = fieldOf(run, grid);
    const cell = grid.cell(row, column);
    byCell.set(cell, [...(byCell.get(cell) ?? []), run]);
  }
  const columns = grid.xs.length - 1;
  const rows = Array.from({ length: grid.ys.length - 1 }, (_, row) => ({
    cells: Array.from({ length: columns }, (_, column): TableCell => {
      const index = row * columns + column;
      // What spans rows serves them all; what spans columns is followed by empty cells.
      if (row > 0 && grid.cell(row - 1, column) === grid.cell(row, column))
        return { blocks: [], covered: true };
      const own = grid.cell(row, column) === index ? (byCell.get(index) ?? []) : [];
      const width = { left: grid.xs[column] ?? 0, right: right(grid, row, column) };
      const { blocks } = readCell(rowsOf(own), width, page, words);
      const turned = grid.cell(row, column) === index ? (upright.get(index) ?? []) : [];
      if (turned.length === 0) return { blocks };
      return {
        blocks: [...blocks, ...readCell(rowsOf(turned), spanOf(turned), page, words).blocks],
      };
    }),
  }));
  return { type: 'table', rows };
}

/** Between which places the lines of a cell run. */
function spanOf(runs: readonly Run[]): Width {
  return { left: Math.min(...runs.map(({ x }) => x)), right: Math.max(...runs.map(end)) };
}

/** Reads a table without lines. A column is as wide as its widest line. */
export function readBands(
  bands: readonly BandCells[],
  page: number,
  words: Vocabulary,
): TableBlock {
  const columns = Math.max(...bands.map((cells) => cells.length));
  const widths = Array.from({ length: columns }, (_, column): Width => {
    return spanOf(printed(bands.flatMap((cells) => (cells[column] ?? []).flat())));
  });
  const rows = bands.map((cells) => ({
    cells: widths.map((width, column) => readCell(cells[column] ?? [], width, page, words)),
  }));
  return { type: 'table', rows };
}

/** A cell's paragraphs: its lines flow on unless something shows that one ends. */
function readCell(
  rows: readonly Run[][],
  width: Width,
  page: number,
  words: Vocabulary,
): TableCell {
  const lines = rows.flatMap((row) => lineOf(row) ?? []);
  const pitch = usualPitch(lines);
  const blocks: Block[] = [];
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1];
    const last = blocks.at(-1);
    const text = line.text.replaceAll('\t', ' ');
    if (above === undefined || last?.type !== 'line' || endsAt(above, line, width, pitch))
      addToCell(blocks, { type: 'line', text, page, known: { kind: 'paragraph' } });
    else if (isCut(above, line, width, words)) last.text += text;
    else last.text = joinLines(last.text, text);
  }
  return { blocks };
}

/** A point's number or a dash; «20 июня» is no point in a cell. */
const STARTS_POINT_IN_CELL = /^(?:\d{1,3}(?:\.\d{1,3}){0,4}[.)](?:\s|$)|[а-яё]\)\s|[–—•▪·*-]\s)/i;

/** A name with its initials, alone on its line, and one that a line begins with. */
const NAME =
  /^(?:\p{Lu}[\p{L}-]+ \p{Lu}\. ?(?:\p{Lu}\.)?|\p{Lu}\. ?(?:\p{Lu}\. ?)?\p{Lu}[\p{L}-]+)[,;]?$/u;
const STARTS_NAME =
  /^(?:\p{Lu}[\p{L}-]+ \p{Lu}\. ?\p{Lu}\.|\p{Lu}\. ?(?:\p{Lu}\. ?)?\p{Lu}\p{Ll})/u;

/** Lines of one paragraph are nearer, in letter heights, but in a text of double spacing. */
const WIDE_PITCH = 1.9;

/** True where a paragraph of a cell ends: the next begins a point, or would have found room. */
function endsAt(line: PrintedLine, next: PrintedLine, width: Width, pitch: number): boolean {
  if (SPLIT.test(line.text)) return false;
  if (STARTS_POINT_IN_CELL.test(next.text)) return true;
  if (NAME.test(line.text) && STARTS_NAME.test(next.text)) return true;
  const apart = next.y - line.y;
  if (pitch > 0 && apart > Math.max(pitch, line.size) * 1.35) return true;
  if (/^[\p{Ll}(]/u.test(next.text)) return false;
  // Two lines alone tell of no usual distance.
  if (apart > line.size * WIDE_PITCH) return true;
  const padding = Math.max(0, line.left - width.left);
  return line.right + line.size * 0.25 + firstWord(next) < width.right - padding;
}

/** Adds a line to a cell, or goes on with the line before where that ends within a word. */
export function addToCell(blocks: Block[], line: LineBlock): void {
  const last = blocks.at(-1);
  if (last?.type === 'line' && SPLIT.test(last.text) && line.text !== '')
    last.text = joinLines(last.text, line.text);
  else blocks.push(line);
}

/** Right edge of the cell that begins in a field. */
function right(grid: Grid, row: number, column: number): number {
  let last = column;
  while (grid.cell(row, last + 1) === grid.cell(row, column) && last + 2 < grid.xs.length) last++;
  return grid.xs[last + 1] ?? 0;
}
