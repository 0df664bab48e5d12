import type { Book } from './book.js';
import { attribute, elements, type Splice, splice, textOf, withAttribute } from './scan.js';
import { shiftFormulas } from './sheet-editor.js';
import { type RowShift, shiftFormula, shiftRanges, shiftRow } from './shift.js';

/** Attributes of a sheet's own elements that hold ranges. */
const RANGES: readonly (readonly [element: string, attribute: string])[] = [
  ['dimension', 'ref'],
  ['autoFilter', 'ref'],
  ['sortState', 'ref'],
  ['sortCondition', 'ref'],
  ['mergeCell', 'ref'],
  ['conditionalFormatting', 'sqref'],
  ['dataValidation', 'sqref'],
  ['hyperlink', 'ref'],
  ['protectedRange', 'sqref'],
  ['ignoredError', 'sqref'],
];

/** The ranges around a sheet's data, moved. Give it the sheet without its data. */
export function shiftSurroundings(xml: string, shift: RowShift): string {
  const splices: Splice[] = [];
  for (const [name, key] of RANGES) {
    for (const { tag } of elements(xml, name)) {
      const before = attribute(xml, tag, key);
      if (before === undefined) continue;
      const after = shiftRanges(before, shift);
      if (after !== before) splices.push(withAttribute(xml, tag, key, after));
    }
  }
  // Newer conditional formats and validations keep their ranges as text.
  for (const { tag, contentEnd } of elements(xml, 'sqref')) {
    const before = textOf(xml, tag.end, contentEnd);
    splices.push({ start: tag.end, end: contentEnd, text: shiftRanges(before, shift) });
  }
  return splice(xml, splices);
}

/** Moves what other parts say of the sheet's rows: tables, pictures, remarks, names, formulas. */
export function shiftBook(book: Book, sheetPart: string, shift: RowShift): void {
  const { package: files } = book;
  for (const { type, part } of files.relationships(sheetPart).values()) {
    if (!files.has(part)) continue;
    const xml = files.text(part);
    if (type === 'table')
      files.set(part, shiftAttributes(xml, ['table', 'autoFilter'], 'ref', shift));
    else if (type === 'comments') files.set(part, shiftAttributes(xml, ['comment'], 'ref', shift));
    else if (type === 'threadedComment') {
      files.set(part, shiftAttributes(xml, ['threadedComment'], 'ref', shift));
    } else if (type === 'drawing') files.set(part, shiftRows(xml, 'row', shift));
    else if (type === 'vmlDrawing') files.set(part, shiftRows(xml, 'Row', shift));
  }
  for (const sheet of book.sheets()) {
    if (sheet.part === sheetPart) continue;
    files.set(sheet.part, shiftFormulas(files.text(sheet.part), shift, false));
  }
  for (const part of files.names()) {
    if (/\/charts\/chart[^/]*\.xml$/.test(part)) {
      files.set(part, shiftFormulas(files.text(part), shift, false));
    }
  }
  book.defineNames([], (formula) => shiftFormula(formula, shift, false));
}

function shiftAttributes(
  xml: string,
  names: readonly string[],
  key: string,
  shift: RowShift,
): string {
  const splices: Splice[] = [];
  for (const name of names) {
    for (const { tag } of elements(xml, name)) {
      const before = attribute(xml, tag, key);
      if (before !== undefined)
        splices.push(withAttribute(xml, tag, key, shiftRanges(before, shift)));
    }
  }
  return splice(xml, splices);
}

/** Rows of anchors are counted from 0. */
function shiftRows(xml: string, name: string, shift: RowShift): string {
  const splices = elements(xml, name).flatMap(({ tag, contentEnd }): Splice[] => {
    const row = Number(textOf(xml, tag.end, contentEnd));
    if (tag.kind === 'empty' || !Number.isInteger(row)) return [];
    return [{ start: tag.end, end: contentEnd, text: String(shiftRow(row + 1, shift) - 1) }];
  });
  return splice(xml, splices);
}
