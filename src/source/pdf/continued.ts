import { joinLines } from '../../language/split-words.js';
import type { Block, TableBlock, TableCell, TableRow } from '../blocks.js';
import { isHeadingRow } from './headings.js';
import { ENDS_SENTENCE, STARTS_POINT } from './paragraphs.js';
import type { Gap } from './rivers.js';
import { addToCell } from './tables.js';
import {
  filledColumns,
  isEmpty,
  isNumbered,
  isShort,
  NOTHING,
  NUMBER,
  type Tally,
  tallied,
  textOf,
} from './tally.js';

/** Columns that differ by less are the same on both pages. */
const SAME = 4;
const GOES_ON = /^[\p{Ll}(]/u;

function texts(row: TableRow | undefined): string {
  return row?.cells.map(textOf).join('\t') ?? '';
}

/** True for tables with the same columns, wherever on their pages they stand. */
export function sameColumns(a: readonly number[], b: readonly number[]): boolean {
  const [from = 0] = a;
  const [to = 0] = b;
  return (
    a.length === b.length &&
    a.every((x, index) => Math.abs(x - from - ((b[index] ?? 0) - to)) <= SAME)
  );
}

/** True for gaps between columns that lie over one another: cells may begin anywhere between them. */
export function sameGaps(a: readonly Gap[], b: readonly Gap[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ from, to }, index) => {
      const other = b[index];
      return other !== undefined && from < other.to && other.from < to;
    })
  );
}

/** Takes off the rows without words that a table's frame leaves at the beginning of a page. */
function withoutBlankRows({ rows }: TableBlock): TableRow[] {
  const first = rows.findIndex((row) => texts(row).trim() !== '');
  const [head, ...rest] = rows.slice(Math.max(0, first));
  if (head === undefined || first <= 0) return [...rows];
  // What such a row spans is this row's own.
  return [{ ...head, cells: head.cells.map(({ blocks }) => ({ blocks })) }, ...rest];
}

/** How many rows at the beginning of a page repeat the table's headings. */
function repeatedRows(table: TableBlock, next: TableBlock): number {
  let count = 0;
  for (; count < next.rows.length && count < table.rows.length; count++) {
    const row = texts(next.rows[count]);
    const before = texts(table.rows[count]);
    // A scanner may slip in headings that it reads again.
    const isAgain = row === before || (isHeadingRow(row) && isHeadingRow(before));
    if (row.trim() === '' || !isAgain) break;
    // A numbered row that is printed twice is for the register to tell of.
    if (count === 0 && NUMBER.test(textOf(next.rows[0]?.cells[0]))) break;
  }
  return count;
}

/**
 * Whether a row is what the page's end cut off the last one. In a table whose first column numbers
 * its rows that is one without a number; in another one that goes on within a sentence. Nothing may
 * stand in a column that was empty before.
 */
function isRest(tally: Tally, last: TableRow, row: TableRow): boolean {
  const before = last.cells.map(textOf);
  const cells = row.cells.map(textOf);
  const filled = cells.flatMap((text, index) => (text === '' ? [] : [index]));
  if (filled.length === 0) return false;
  // The end left a row's number to the next page, or its words, or the short cells to this one.
  if (before[0] === '' && filled.every((index) => before[index] === '')) return true;
  if (cells[0] === '' && isNumbered(tally) && NUMBER.test(before[0] ?? ''))
    if (isShort(tally, last) || filled.every((index) => before[index] === '')) return true;
  if (filled.some((index) => before[index] === '')) return false;
  const longest = filled.reduce((best, index) =>
    (cells[index]?.length ?? 0) > (cells[best]?.length ?? 0) ? index : best,
  );
  if (cells[0] === '' && isNumbered(tally)) return NUMBER.test(before[0] ?? '');
  if (NUMBER.test(cells[0] ?? '') || STARTS_POINT.test(cells[0] ?? '')) return false;
  if (GOES_ON.test(cells[longest] ?? '')) return !ENDS_SENTENCE.test(before[longest] ?? '');
  return filled.length === 1 && cells[0] === '' && !ENDS_SENTENCE.test(before[longest] ?? '');
}

/** Letters that a page's end must have cut for the same words before and behind it to be one line. */
const LEAST_REPEAT = 12;

/** What of a rest the page before has not printed: some programs print a line they cut twice. */
function unprinted(before: string, rest: string): string {
  const most = Math.min(before.length, rest.length);
  for (let length = most; length >= LEAST_REPEAT; length--) {
    const isWhole = /\s/.test(before.charAt(before.length - length - 1) || ' ');
    if (isWhole && before.endsWith(rest.slice(0, length)) && !/^\S/.test(rest.slice(length)))
      return rest.slice(length).trimStart();
  }
  return rest;
}

/**
 * True for a row that is printed again whole because the end of the page before cut it: what stood
 * there is how its longest cell begins.
 */
function isWhole(last: TableRow, row: TableRow): boolean {
  const before = last.cells.map((cell) => textOf(cell).replace(/[-‐]$/, ''));
  const cells = row.cells.map(textOf);
  const longest = before.reduce(
    (best, text, index) => (text.length > (before[best]?.length ?? 0) ? index : best),
    0,
  );
  const [cut = '', whole = ''] = [before[longest], cells[longest]];
  return (
    cut.length >= LEAST_REPEAT &&
    whole.length > cut.length &&
    before.every((text, index) => cells[index]?.startsWith(text) === true)
  );
}

function append(cell: TableCell, rest: TableCell | undefined): void {
  const lines: Block[] = cell.blocks;
  for (const [index, block] of (rest?.blocks ?? []).entries()) {
    if (block.type !== 'line') {
      lines.push(block);
      continue;
    }
    const last = lines.at(-1);
    const text =
      index === 0 && last?.type === 'line' ? unprinted(last.text, block.text) : block.text;
    if (text === '') continue;
    // The first words go on with the sentence the page's end cut.
    if (index === 0 && last?.type === 'line' && GOES_ON.test(text))
      last.text = joinLines(last.text, text);
    else addToCell(lines, { ...block, text });
  }
}

/** True for a row with some of the cells that the other rows have, and not all; one cell is a title. */
function lacksCells(row: TableRow | undefined, columns: readonly number[]): boolean {
  const empty = columns.filter((column) => isEmpty(row?.cells[column])).length;
  return row !== undefined && empty > 0 && columns.length - empty > 1;
}

/** A table that may go on from page to page. */
export class OpenTable {
  /** What all rows but the last tell: the next page may go on with that one. */
  private tally = NOTHING;

  constructor(private readonly table: TableBlock) {}

  /**
   * Goes on with the table on the next page: repeated headings go, a row cut in two is put together.
   * True when a row on either side still lacks a cell that the others have.
   */
  goOn(next: TableBlock): boolean {
    const { table } = this;
    this.tally = tallied(this.tally, table.rows.slice(this.tally.rows, -1));
    const own = withoutBlankRows(next);
    const rows = own.slice(repeatedRows(table, { ...next, rows: own }));
    const last = table.rows.at(-1);
    if (last !== undefined && rows[0] !== undefined && isWhole(last, rows[0])) table.rows.pop();
    else
      for (let [rest] = rows; last !== undefined && rest !== undefined; [rest] = rows) {
        if (!isRest(tallied(this.tally, [last]), last, rest)) break;
        for (const [index, cell] of last.cells.entries()) append(cell, rest.cells[index]);
        rows.shift();
      }
    const added = [...table.rows.slice(this.tally.rows), ...rows];
    const columns = filledColumns(tallied(this.tally, added));
    const inDoubt = lacksCells(table.rows.at(-1), columns) || lacksCells(rows[0], columns);
    table.rows.push(...rows);
    return inDoubt;
  }
}
