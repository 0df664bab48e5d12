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

/** Widths of the columns up to the end of the second table. */
const WIDTHS = [46, 9, 11, 11, 11, 14, 11, 12, 12, 18, 9, 12, 13, 12];

/** The XML of «Сводка»: two tables side by side, and room for the charts to their right. */
export function summaryXml(summary: Summary, lang: Lang, charts: boolean): string {
  const columns = WIDTHS.map((width): SheetColumn => ({ heading: '', width, style: 'plain' }));
  const titles = beside(
    [styled(say(XLSX, lang, 'byAssignee'), 'title')],
    [styled(say(XLSX, lang, 'byMonth'), 'title')],
  );
  const headings = beside(
    summary.assigneeHeadings.map((heading) => styled(heading, 'heading')),
    summary.monthHeadings.map((heading) => styled(heading, 'heading')),
  );
  const lines = Math.max(summary.assignees.length, summary.months.length);
  const rows = [rowXml(1, [styled(say(XLSX, lang, 'title'), 'title')], [], 21)];
  const note: Cell = summary.live
    ? { content: summary.gone, style: 'muted' }
    : styled(say(XLSX, lang, 'static'), 'muted');
  rows.push(rowXml(NOTE_ROW, [note], []));
  rows.push(rowXml(SUMMARY.headingRow - 1, titles, [], 21));
  rows.push(rowXml(SUMMARY.headingRow, headings, [], rowHeight(headings, columns, true)));
  for (let place = 0; place < lines; place += 1) {
    const cells = beside(lineCells(summary.assignees[place]), lineCells(summary.months[place]));
    rows.push(rowXml(SUMMARY.headingRow + 1 + place, cells, [], rowHeight(cells, columns)));
  }
  return [
    sheetStart(columns, false, false),
    ...rows,
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
