import { areHeadings, isHeading } from './headings.js';
import { LABEL, lineOf } from './lines.js';
import { ENDS_SENTENCE, STARTS_POINT } from './paragraphs.js';
import { columnOf, type Gap } from './rivers.js';
import type { Rule } from './rules.js';
import { end, printed, type Run } from './runs.js';

/** Rows of a table without lines: for each its cells, for each cell its printed lines. */
export type BandCells = Run[][][];

/** A wider space than the lines of a cell have, against their usual distance. */
const WIDER = 1.22;

/** The text of each column in one printed row; empty where there is none. */
function cellsOf(row: readonly Run[], gaps: readonly Gap[]): Run[][] {
  const cells: Run[][] = Array.from({ length: gaps.length + 1 }, () => []);
  for (const run of row) {
    if (run.text.trim() === '' && !isInside(run, gaps)) continue;
    cells[columnOf(run, gaps)]?.push(run);
  }
  return cells.map((cell) => (printed(cell).length > 0 ? cell : []));
}

/** A blank piece belongs to a column when it does not fill the gap before the next one. */
function isInside(run: Run, gaps: readonly Gap[]): boolean {
  return !gaps.some((gap) => run.x <= gap.from + 1 && end(run) >= gap.to - 1);
}

function textOf(cell: readonly Run[] | undefined): string {
  return cell === undefined ? '' : (lineOf(cell)?.text ?? '');
}

/** A printed row of a table without lines. */
export interface Line {
  cells: Run[][];
  texts: string[];
  y: number;
  size: number;
}

/** The printed rows with the words of each column; rows without words are left out. */
export function linesOf(rows: readonly Run[][], gaps: readonly Gap[]): Line[] {
  return rows.flatMap((row) => {
    const [first] = printed(row);
    if (first === undefined) return [];
    const cells = cellsOf(row, gaps);
    return [{ cells, texts: cells.map(textOf), y: first.y, size: first.size }];
  });
}

/** How many columns some rows of a table have. */
export function columnsOf([line]: readonly Line[]): number {
  return line?.cells.length ?? 0;
}

/** The distance at which lines of one cell follow one another. */
export function pitchOf(lines: readonly Line[]): number {
  const pitches = lines
    .slice(1)
    .map((line, index) => line.y - (lines[index]?.y ?? 0))
    .sort((a, b) => a - b);
  return pitches[Math.floor(pitches.length * 0.25)] ?? 0;
}

/** True when a level line is drawn between two baselines. */
function isRuled(rules: readonly Rule[], above: Line, below: Line): boolean {
  return rules.some(
    (rule) => rule.level && rule.at > above.y && rule.at < below.y - below.size * 0.4,
  );
}

/** What the decision about a line needs to know of the table. */
interface Table {
  pitch: number;
  /** Most cells of the first column are numbers or labels alone. */
  numbered: boolean;
  rules: readonly Rule[];
  /** Right edge of the first column's text. */
  right: number;
}

/** The first line of the cell above may have had room for this line's first word. */
function hadRoom(above: Line, line: Line, right: number): boolean {
  const last = lineOf(above.cells[0] ?? []);
  const next = lineOf(line.cells[0] ?? []);
  if (last === null || next === null) return false;
  const letter = (next.right - next.left) / Math.max(1, next.text.length);
  const word = next.text.split(' ', 1)[0] ?? '';
  return last.right + letter * (word.length + 1) < right;
}

/** True where a cell ends its sentence and begins another: a scanner has lost the row's number. */
function beginsSentence(line: Line, above: Line): boolean {
  return line.texts.some(
    (text, column) => /^[\p{Lu}«"]/u.test(text) && ENDS_SENTENCE.test(above.texts[column] ?? ''),
  );
}

/** True where a row of the table begins. */
function begins(
  line: Line,
  above: Line,
  before: readonly Line[],
  table: Table,
  isLast: boolean,
): boolean {
  if (isRuled(table.rules, above, line)) return true;
  const filled = line.texts.flatMap((text, column) => (text === '' ? [] : [column]));
  const [first = ''] = line.texts;
  if (opensBelow(line, before)) return true;
  const isApart = line.y - above.y > table.pitch * WIDER;
  // The end of a page may keep the short cells of a row and leave its words to the next one.
  const isShort = filled.length > 1 || line.texts.length === 2;
  if (isLast && isApart && first === '' && isShort) return true;
  if (table.numbered && first !== '') return LABEL.test(first) || isHeading(first);
  if (isApart && (first !== '' || filled.length > 1)) return !table.numbered;
  // A column that had come to its end has text again.
  const resumed = filled.filter(
    (column) =>
      column > 0 && above.texts[column] === '' && before.some(({ texts }) => texts[column] !== ''),
  );
  if (table.numbered) return resumed.length > 1 && beginsSentence(line, above);
  if (STARTS_POINT.test(first)) return true;
  if (resumed.length > 0 && first !== '') return true;
  const last = above.texts[0] ?? '';
  return (
    /^\p{Lu}/u.test(first) &&
    filled.length === 1 &&
    ENDS_SENTENCE.test(last) &&
    hadRoom(above, line, table.right)
  );
}

/** The printed lines of a table's headings; none where its first row is no row of headings. */
export function headOf(lines: readonly Line[]): string[] {
  const [first = [], ...others] = lineBands(lines, [], []);
  if (others.length === 0 || !areHeadings(first[0]?.texts ?? [])) return [];
  return first.map(({ texts }) => texts.join('\t'));
}

/** Letters that a scanner reads alike in a line that is printed again. */
const ALIKE = 0.7;

/** Whether two lines have most of their letters in common, as a scanner reads one line twice. */
function isAlike(a: string, b: string): boolean {
  const left = [...a];
  let common = 0;
  for (const letter of b) {
    const at = left.indexOf(letter);
    if (at === -1) continue;
    left.splice(at, 1);
    common++;
  }
  return common >= Math.max(a.length, b.length) * ALIKE;
}

/** How many lines from the first on print the headings of a table again; a scanner may slip. */
function repeatedLines(lines: readonly Line[], head: readonly string[]): number {
  const [first] = lines;
  if (first === undefined || head.length === 0) return 0;
  const printed = lines.slice(0, head.length).map(({ texts }) => texts.join('\t'));
  if (printed[0] !== head[0] && !areHeadings(first.texts)) return 0;
  const other = printed.findIndex((text, index) => index > 0 && !isAlike(text, head[index] ?? ''));
  return other === -1 ? printed.length : other;
}

/** A sentence under headings, of several words behind a capital, is no heading's second line. */
const SENTENCE = /^[\p{Lu}«"][\p{L}-]+ \p{Ll}+ \p{L}/u;

/** True for the first words below the headings where a scanner has lost the row's number. */
function opensBelow(line: Line, before: readonly Line[]): boolean {
  return (
    areHeadings(before[0]?.texts ?? []) &&
    line.texts.some((text) => SENTENCE.test(text) && !isHeading(text))
  );
}

/**
 * Cuts the printed rows of a table without lines into the rows of the table. `head` are the lines of
 * its headings, which may stand on each of its pages.
 */
export function bandsOf(
  lines: readonly Line[],
  rules: readonly Rule[],
  head: readonly string[] = [],
): BandCells[] {
  return lineBands(lines, rules, head).map((band) =>
    Array.from({ length: columnsOf(band) }, (_, column) =>
      band.flatMap(({ cells }) => {
        const cell = cells[column] ?? [];
        return cell.length > 0 ? [cell] : [];
      }),
    ),
  );
}

function lineBands(
  lines: readonly Line[],
  rules: readonly Rule[],
  head: readonly string[],
): Line[][] {
  const repeated = repeatedLines(lines, head);
  const firsts = lines.flatMap(({ texts }) => (texts[0] ? [texts[0]] : []));
  const labels = firsts.filter((text) => LABEL.test(text)).length;
  const table: Table = {
    pitch: pitchOf(lines),
    numbered: labels > 0 && labels >= (firsts.length - 2) * 0.7,
    rules,
    right: Math.max(...lines.map(({ cells }) => lineOf(cells[0] ?? [])?.right ?? 0)),
  };
  const bands: Line[][] = [];
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1];
    const band = bands.at(-1);
    // A scanner's headings may have a line less than on the page before: a number ends them.
    const inHead = index < repeated && !LABEL.test(line.texts[0] ?? '');
    const endsHead = index === repeated && bands.length === 1;
    const isNew =
      endsHead ||
      (!inHead &&
        above !== undefined &&
        band !== undefined &&
        begins(line, above, band, table, index === lines.length - 1));
    if (band === undefined || isNew) bands.push([line]);
    else band.push(line);
  }
  return bands;
}
