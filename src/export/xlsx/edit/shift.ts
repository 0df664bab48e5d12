import { LAST_ROW } from '../xml.js';

/** Rows put into a sheet: `by` new ones behind row `after`, what stood there moving down. */
export interface RowShift {
  sheet: string;
  after: number;
  by: number;
  /** True when the table goes on below: what ends at `after` is no whole of it and stays. */
  inside?: boolean;
}

/** Where a row has gone. */
export function shiftRow(row: number, { after, by }: RowShift): number {
  return row > after ? Math.min(row + by, LAST_ROW) : row;
}

/**
 * Where a range's last row has gone. A range that ended with the last row of the table takes the
 * new rows in: a filter, a list of statuses or a sum under the table goes on to serve all rows.
 */
function shiftEnd(start: number, end: number, shift: RowShift, counted: boolean): number {
  // In a formula a range of one row is the whole of a table that had one row; a merged cell is not.
  const grows = shift.inside !== true && end === shift.after && (start < end || counted);
  return grows ? Math.min(end + shift.by, LAST_ROW) : shiftRow(end, shift);
}

const CELL = /^(\$?[A-Za-z]{1,3}\$?)(\d{1,7})$/;

/** Moves one reference: `B7`, `A1:T24` or `$1:$1`; anything else stays. */
export function shiftReference(reference: string, shift: RowShift, counted = false): string {
  const [from = '', to, further] = reference.split(':');
  if (further !== undefined) return reference;
  const start = rowPart(from);
  if (start === null) return reference;
  // Alone, figures are a number and no row: «K2+5».
  if (to === undefined)
    return CELL.test(from) ? start.head + shiftRow(start.row, shift) : reference;
  const end = rowPart(to);
  if (end === null) return reference;
  const last = shiftEnd(start.row, end.row, shift, counted);
  return `${start.head}${shiftRow(start.row, shift)}:${end.head}${last}`;
}

/** A reference's letters (or the `$` of a whole row) and its row. */
function rowPart(text: string): { head: string; row: number } | null {
  const cell = CELL.exec(text) ?? /^(\$?)(\d{1,7})$/.exec(text);
  return cell === null ? null : { head: cell[1] ?? '', row: Number(cell[2]) };
}

/** Moves a list of ranges, as conditional formats and validations have. */
export function shiftRanges(ranges: string, shift: RowShift): string {
  return ranges
    .split(' ')
    .map((range) => shiftReference(range, shift))
    .join(' ');
}

/**
 * Moves the references of a formula to the sheet; `own` tells that the formula stands on it, so
 * that references without a sheet's name are meant too. Texts in quotes stay.
 */
export function shiftFormula(formula: string, shift: RowShift, own: boolean): string {
  let result = '';
  let at = 0;
  let mine = own;
  while (at < formula.length) {
    const character = formula[at] ?? '';
    if (character === '"') {
      const end = quoteEnd(formula, at, '"');
      result += formula.slice(at, end);
      at = end;
    } else if (character === "'") {
      const end = quoteEnd(formula, at, "'");
      const name = formula.slice(at + 1, end - 1).replaceAll("''", "'");
      if (formula[end] === '!') mine = name === shift.sheet;
      result += formula.slice(at, end);
      at = end;
    } else if (/[\p{L}\d_.$\\]/u.test(character)) {
      const end = wordEnd(formula, at);
      const word = formula.slice(at, end);
      if (formula[end] === '!') {
        mine = word === shift.sheet;
        result += word;
      } else {
        const call = formula[end] === '(';
        result += mine && !call ? shiftReference(word, shift, true) : word;
        mine = own;
      }
      at = end;
    } else {
      result += character;
      if (character !== '!') mine = own;
      at += 1;
    }
  }
  return result;
}

/** Behind the closing quote; a doubled quote does not close. */
function quoteEnd(text: string, start: number, quote: string): number {
  let at = start + 1;
  for (;;) {
    const found = text.indexOf(quote, at);
    if (found < 0) return text.length;
    if (text[found + 1] !== quote) return found + 1;
    at = found + 2;
  }
}

/** Behind a name, number or reference; a colon between two references belongs to it. */
function wordEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length && /[\p{L}\d_.$\\:]/u.test(text[at] ?? '')) at += 1;
  return at;
}
