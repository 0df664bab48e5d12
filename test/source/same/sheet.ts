import { zipSync } from 'fflate';
import { gridOf, type Paper, type Run } from './model.js';
import { xml } from './word.js';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const MAIN = 'http://schemas.openxmlformats.org';
const RELATIONS = `${MAIN}/officeDocument/2006/relationships`;

const reference = (column: number, row: number): string =>
  `${String.fromCharCode(65 + column)}${row + 1}`;

function cell(runs: Run[], column: number, row: number): string {
  const words = runs.map(({ text, struck }) => {
    const look = struck === true ? '<rPr><strike/></rPr>' : '';
    return `<r>${look}<t xml:space="preserve">${xml(text)}</t></r>`;
  });
  return `<c r="${reference(column, row)}" t="inlineStr"><is>${words.join('')}</is></c>`;
}

/** One sheet: a paragraph is a row with words in its first cell. */
export function toXlsx(paper: Paper): Uint8Array {
  const rows: string[] = [];
  const merged: string[] = [];
  for (const part of paper) {
    if (part.kind === 'list') throw new Error('workbooks have no lists');
    if (part.kind === 'line') {
      rows.push(cell(part.runs, 0, rows.length));
      continue;
    }
    gridOf(part.rows).forEach((places, index) => {
      const row = rows.length;
      const cells = places.map((place, column) => {
        if ('covered' in place) return '';
        const { lines, rows: down, columns } = place.cell;
        if (down * columns > 1)
          merged.push(
            `${reference(column, row)}:${reference(column + columns - 1, row + down - 1)}`,
          );
        const struck = index === part.struckRow;
        return cell([{ text: lines.join('\n'), struck }], column, row);
      });
      rows.push(cells.join(''));
    });
  }
  const data = rows.map((cells, row) => `<row r="${row + 1}">${cells}</row>`).join('');
  const merges = merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  return zipSync({
    '[Content_Types].xml': encode('<Types/>'),
    'xl/workbook.xml': encode(
      `<workbook xmlns="${MAIN}/spreadsheetml/2006/main" xmlns:r="${RELATIONS}"><sheets><sheet name="Лист1" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': encode(
      `<Relationships xmlns="${MAIN}/package/2006/relationships"><Relationship Id="r1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': encode(
      `<worksheet xmlns="${MAIN}/spreadsheetml/2006/main"><sheetData>${data}</sheetData><mergeCells>${merges}</mergeCells></worksheet>`,
    ),
  });
}
