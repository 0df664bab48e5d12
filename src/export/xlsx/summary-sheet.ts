import { type Lang, say } from '../../locale/index.js';
import { XLSX } from '../../locale/xlsx.js';
import { type Cell, rowXml } from './cells.js';
import { rowHeight } from './height.js';
import { pageSetup, type SheetColumn, sheetStart } from './sheet.js';
import { SUMMARY, type Summary, type SummaryLine } from './summary.js';

/** Relationship of the sheet to its drawing, which holds the charts. */
export const DRAWING_ID = 'rId1';

/** Row of the remark over the tables. */
export const NOTE_ROW = 2;

/** Height of the rows with titles, in points. */
export const TITLE_HEIGHT = 21;

/** Widths of the columns up to the end of the second table. */
const WIDTHS = [46, 9, 11, 11, 11, 14, 11, 12, 12, 18, 9, 12, 13, 12];

/** Looks of the sheet's columns. */
export const SUMMARY_COLUMNS = WIDTHS.map((width): SheetColumn => {
  return { heading: '', width, style: 'plain' };
});

/** A row of the summary, and its height in points where it is not one line. */
export interface SummaryRow {
  row: number;
  cells: Cell[];
  height?: number;
}

/** The rows of «Сводка»: two tables side by side. */
export function summaryRows(summary: Summary, lang: Lang): SummaryRow[] {
  const titles = beside(
    [styled(say(XLSX, lang, 'byAssignee'), 'title')],
    [styled(say(XLSX, lang, 'byMonth'), 'title')],
  );
  const headings = beside(
    summary.assigneeHeadings.map((heading) => styled(heading, 'heading')),
    summary.monthHeadings.map((heading) => styled(heading, 'heading')),
  );
  const lines = Math.max(summary.assignees.length, summary.months.length);
  const note: Cell = summary.live
    ? { content: summary.gone, style: 'muted' }
    : styled(say(XLSX, lang, 'static'), 'muted');
  const { headingRow } = SUMMARY;
  return [
    { row: 1, cells: [styled(say(XLSX, lang, 'title'), 'title')], height: TITLE_HEIGHT },
    { row: NOTE_ROW, cells: [note] },
    { row: headingRow - 1, cells: titles, height: TITLE_HEIGHT },
    { row: headingRow, cells: headings, height: rowHeight(headings, SUMMARY_COLUMNS, true) },
    ...Array.from({ length: lines }, (_, place): SummaryRow => {
      const cells = beside(lineCells(summary.assignees[place]), lineCells(summary.months[place]));
      return { row: headingRow + 1 + place, cells, height: rowHeight(cells, SUMMARY_COLUMNS) };
    }),
  ];
}

/** The XML of «Сводка», with room for the charts at the right of its tables. */
export function summaryXml(summary: Summary, lang: Lang, charts: boolean): string {
  return [
    sheetStart(SUMMARY_COLUMNS, false, false),
    ...summaryRows(summary, lang).map(({ row, cells, height }) => rowXml(row, cells, [], height)),
    '</sheetData>',
    pageSetup(say(XLSX, lang, 'page')),
    charts ? `<drawing r:id="${DRAWING_ID}"/>` : '',
    '</worksheet>',
  ].join('');
}

const styled = (content: string, style: 'title' | 'heading' | 'muted'): Cell => ({
  content,
  style,
});

function lineCells(line: SummaryLine | undefined): Cell[] {
  return line === undefined ? [] : [line.label, ...line.cells];
}

/** The cells of both tables in one row of the sheet, nothing between them. */
function beside(left: Cell[], right: Cell[]): Cell[] {
  const gap = SUMMARY.monthColumn - SUMMARY.assigneeColumn - left.length;
  const between = Array.from({ length: gap }, (): Cell => ({ content: null, style: 'plain' }));
  return right.length === 0 ? left : [...left, ...between, ...right];
}
