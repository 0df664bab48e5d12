import type { Content } from './cells.js';
import { cellXml } from './cells.js';
import { columnName, XML_START } from './xml.js';

/** Cell formats of a sheet that an update adds, as places in the workbook's own list. */
export interface SheetLooks {
  heading: string | undefined;
  text: string | undefined;
}

/** A column of an added sheet. */
export interface AddedColumn {
  heading: string;
  width: number;
  /** Where its cells look otherwise than the rest. */
  style?: string | undefined;
}

/** The XML of a sheet that is one table under a frozen heading, in the looks of the register. */
export function tableSheetXml(
  columns: readonly AddedColumn[],
  rows: readonly (readonly Content[])[],
  { heading, text }: SheetLooks,
  namespace: string,
): string {
  const headings = columns.map((column, place) =>
    cellXml(`${columnName(place + 1)}1`, heading ?? '0', column.heading),
  );
  const body = rows.map((row, index) => {
    const cells = row.map((content, place) => {
      const style = columns[place]?.style ?? text ?? '0';
      return cellXml(`${columnName(place + 1)}${index + 2}`, style, content);
    });
    return `<row r="${index + 2}">${cells.join('')}</row>`;
  });
  const widths = columns.map(
    ({ width }, place) =>
      `<col min="${place + 1}" max="${place + 1}" width="${width}" customWidth="1"/>`,
  );
  return [
    XML_START,
    `<worksheet xmlns="${namespace}">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2"',
    ' activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
    `<cols>${widths.join('')}</cols>`,
    `<sheetData><row r="1">${headings.join('')}</row>${body.join('')}</sheetData>`,
    `<autoFilter ref="A1:${columnName(columns.length)}${rows.length + 1}"/>`,
    '<pageMargins left="0.4" right="0.4" top="0.4" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>',
    '</worksheet>',
  ].join('');
}
