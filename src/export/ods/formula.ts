import { LAST_ROW } from '../xlsx/xml.js';

const CELLS = /^\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?$/;
const COLUMNS = /^(\$?[A-Z]{1,3}):(\$?[A-Z]{1,3})$/;

/** The pieces of a formula: a text, a sheet in quotes, a name or reference, any other sign. */
const PIECES = /"(?:[^"]|"")*"|'(?:[^']|'')*'!?|[\p{L}\d_.$\\:]+[!(]?|[\s\S]/gu;

/**
 * A formula of Excel's as OpenFormula (ODF 1.3, part 4): references in brackets with a dot before
 * the cell, arguments apart by semicolons. `SUM('A b'!$B$2:$B$9,1)` → `of:=SUM([$'A b'.$B$2:.$B$9];1)`.
 */
export function openFormula(formula: string): string {
  let sheet = '';
  let result = 'of:=';
  for (const [piece] of formula.matchAll(PIECES)) {
    if (piece.endsWith('!')) sheet = `$${piece.slice(0, -1)}`;
    else {
      result += piece === ',' ? ';' : (bracketed(piece, sheet) ?? piece);
      sheet = '';
    }
  }
  return result;
}

function bracketed(piece: string, sheet: string): string | null {
  if (CELLS.test(piece)) return `[${sheet}.${piece.replace(':', ':.')}]`;
  const [, from, to] = COLUMNS.exec(piece) ?? [];
  // Whole columns are no reference of OpenFormula.
  return from === undefined ? null : `[${sheet}.${from}$1:.${to}$${LAST_ROW}]`;
}
