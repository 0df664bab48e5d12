import { areHeadings } from './headings.js';
import { LABEL, lineOf } from './lines.js';
import { STARTS_POINT } from './paragraphs.js';
import { bandsOf, columnsOf, type Line, pitchOf } from './unruled.js';

/** True for two columns the first of which holds numbers that hang before their text. */
export function isHanging(lines: readonly Line[]): boolean {
  const firsts = lines.flatMap(({ texts }) => (texts[0] ? [texts[0]] : []));
  return columnsOf(lines) === 2 && firsts.every((text) => LABEL.test(text));
}

/**
 * Whether columns are those of a table. More than two are; two are when the first row says so by its
 * words, or when the right one is filled here and there, each time beside a new point on the left.
 */
export function isTable(lines: readonly Line[]): boolean {
  const headed = lines.slice(0, 2).some(({ texts }) => areHeadings(texts));
  const columns = columnsOf(lines);
  if (headed || columns > 3) return true;
  if (isProse(lines) || lines.filter(({ texts }) => isPoint(texts[1])).length > 1) return false;
  const bands = bandsOf(lines, []);
  const both = bands.filter((cells) => cells.filter((cell) => cell.length > 0).length > 1);
  if (columns > 2) return both.length >= 2;
  const isFilled = (line: Line | undefined, column: number): boolean =>
    (line?.texts[column] ?? '') !== '';
  const right = lines.filter((line) => isFilled(line, 1));
  const left = lines.filter((line) => isFilled(line, 0));
  const starts = lines.filter((line, index) => isFilled(line, 1) && !isFilled(lines[index - 1], 1));
  const beside = starts.filter(({ texts }) => STARTS_POINT.test(texts[0] ?? '')).length;
  return (
    (starts.length > 2 && beside >= starts.length * 0.8 && right.length < left.length * 0.8) ||
    isBanded(lines, both.length)
  );
}

/** A point with words behind its number; in the right one of two columns there are none in a table. */
function isPoint(text: string | undefined): boolean {
  return /^\d{1,3}(?:\.\d{1,3}){0,4}[.)]?\s+\p{Lu}\p{Ll}/u.test(text ?? '');
}

/** Share of a column's lines that fill it in prose, and how wide such a line is. */
const FULL_LINES = 0.5;
const FULL = 0.85;
/** Columns of a page are about as wide as one another. */
const AS_WIDE = 1.35;

/** Columns of a page: as wide as one another, side by side, and filled with running text. */
function isProse(lines: readonly Line[]): boolean {
  const columns = (lines[0]?.cells ?? []).map((_, column) => {
    const printed = lines.flatMap(({ cells }) => lineOf(cells[column] ?? []) ?? []);
    const left = Math.min(...printed.map((line) => line.left));
    const right = Math.max(...printed.map((line) => line.right));
    const full = printed.filter((line) => line.right - left > (right - left) * FULL).length;
    return { width: right - left, rows: printed.length, full };
  });
  const widths = columns.map(({ width }) => width);
  return (
    Math.max(...widths) <= Math.min(...widths) * AS_WIDE &&
    columns.every(({ rows, full }) => full >= rows * FULL_LINES && full > 2)
  );
}

/** Both columns leave space at the same heights. */
function isBanded(lines: readonly Line[], both: number): boolean {
  const pitch = pitchOf(lines);
  const starts = lines.filter((line, index) => {
    const above = lines[index - 1];
    return above === undefined || line.y - above.y > pitch * 1.3;
  });
  const filled = starts.filter(({ texts }) => texts.every((text) => text !== '')).length;
  return starts.length >= 3 && filled >= starts.length * 0.7 && both >= 3;
}
