import { type Lang, say } from '../../../locale/index.js';
import { XLSX } from '../../../locale/xlsx.js';
import type { IsoDate } from '../../../model/deadline.js';
import type { CellValue } from '../../columns.js';
import { CHECK, GONE_MARKS, type LivingRow } from '../../update/plan.js';
import { STATUSES } from '../../words.js';
import { type Cell, isStyled } from '../cells.js';
import { MOST_ASSIGNEES } from '../charts.js';
import type { Book } from '../edit/book.js';
import { cellAt } from '../edit/locate.js';
import { elements, type Splice, splice, textOf } from '../edit/scan.js';
import { SheetEditor } from '../edit/sheet-editor.js';
import { readSheet, type SheetImage } from '../edit/sheet-image.js';
import { dropDimension } from '../edit/surroundings.js';
import { SUMMARY, type SummaryLine, summarise } from '../summary.js';
import { NOTE_ROW } from '../summary-sheet.js';
import { Tally } from '../tally.js';
import type { TaskSheet } from '../tasks.js';
import { columnNumber, escapeXml } from '../xml.js';

/**
 * Counts the register anew in «Сводка», where it still stands as it was made: lines are added as
 * assignees and months are, in the looks of the line above, and the charts take them in.
 */
export function updateSummary(
  book: Book,
  tasks: TaskSheet,
  rows: readonly LivingRow[],
  lastRow: number,
  lang: Lang,
  asOf: IsoDate | undefined,
): void {
  const name = say(XLSX, lang, 'summary');
  const sheet = book.sheets().find((candidate) => candidate.name === name);
  if (sheet === undefined) return;
  const image = readSheet(book, sheet.part);
  const tally = new Tally(asOf);
  for (const row of rows) count(tally, row, lang);
  const summary = summarise(tally, tasks, lastRow, lang);
  const { headingRow, assigneeColumn, monthColumn } = SUMMARY;
  if (cellAt(image, headingRow, assigneeColumn) !== summary.assigneeHeadings[0]) return;
  if (cellAt(image, headingRow, monthColumn) !== summary.monthHeadings[0]) return;
  const editor = new SheetEditor(image);
  layLines(editor, image, assigneeColumn, summary.assignees, summary.assigneeHeadings.length);
  layLines(editor, image, monthColumn, summary.months, summary.monthHeadings.length);
  if (summary.live) editor.set(NOTE_ROW, 1, summary.gone);
  const { start } = image.data.tag;
  const text = editor.dataXml();
  const xml = splice(image.xml, [{ start, end: image.data.end, text }]);
  book.package.set(sheet.part, dropDimension(xml));
  const dated = summary.months.filter(({ label }) => isStyled(label)).length;
  const drawn = Math.min(summary.assignees.length - 1, MOST_ASSIGNEES);
  stretchCharts(
    book,
    name,
    { from: headingRow + 2, to: headingRow + 1 + drawn },
    { from: headingRow + 1, to: headingRow + dated },
  );
}

function count(tally: Tally, { values }: LivingRow, lang: Lang): void {
  const text = (key: string): string => String(values.get(key) ?? '');
  const marks = text(CHECK).split(' ');
  const status = text('status');
  // A row with no status is not under control: a statement, or no task at all.
  if (status === '') return;
  const place = Math.max(0, STATUSES[lang].indexOf(status));
  const due: CellValue = values.get('due') ?? null;
  tally.add({
    assignees: text('assignees')
      .split('; ')
      .filter((assignee) => assignee !== ''),
    due: typeof due === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(due) ? due : null,
    status: place,
    gone: GONE_MARKS.some((mark) => marks.includes(mark)),
  });
}

function layLines(
  editor: SheetEditor,
  image: SheetImage,
  column: number,
  lines: readonly SummaryLine[],
  width: number,
): void {
  const first = SUMMARY.headingRow + 1;
  const style = (row: number, at: number) => image.rows.get(row)?.cells.get(at)?.style;
  const before = [...image.rows.keys()].filter(
    (row) => row >= first && cellAt(image, row, column) !== null,
  );
  const last = Math.max(first + lines.length - 1, ...before);
  for (let row = first; row <= last; row += 1) {
    const line = lines[row - first];
    const cells = line === undefined ? [] : [line.label, ...line.cells];
    for (let offset = 0; offset < width; offset += 1) {
      const cell: Cell = cells[offset] ?? null;
      const content = isStyled(cell) ? cell.content : cell;
      const at = column + offset;
      // The first month is a date; «(без даты)» in the last line is none.
      const look = typeof content === 'number' ? style(first, at) : style(row, at);
      editor.set(row, at, content, look ?? style(first + 1, at) ?? style(first, at));
    }
  }
}

/** Lines of one of the tables that charts draw. */
interface Drawn {
  from: number;
  to: number;
}

/** Makes the charts' ranges over the summary reach to the last line and no further. */
function stretchCharts(book: Book, sheet: string, assignees: Drawn, months: Drawn): void {
  const stretched = (formula: string): string => {
    const range = /^(.{1,80})!\$([A-Z]{1,3})\$(\d{1,7}):\$([A-Z]{1,3})\$\d{1,7}$/.exec(formula);
    if (range === null) return formula;
    const [, name = '', column = '', from] = range;
    if (name.replace(/^'|'$/g, '') !== sheet) return formula;
    const table = columnNumber(column) < SUMMARY.monthColumn ? assignees : months;
    if (Number(from) !== table.from) return formula;
    return `${name}!$${column}$${from}:$${column}$${Math.max(table.from, table.to)}`;
  };
  for (const part of book.package.names()) {
    if (!/\/charts\/chart[^/]*\.xml$/.test(part)) continue;
    const xml = book.package.text(part);
    const splices = elements(xml, 'f').map(({ tag, contentEnd }): Splice => {
      const text = escapeXml(stretched(textOf(xml, tag.end, contentEnd)));
      return { start: tag.end, end: contentEnd, text };
    });
    book.package.set(part, splice(xml, splices));
  }
}
