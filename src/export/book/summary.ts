import { type Lang, say } from '../../locale/index.js';
import { XLSX } from '../../locale/xlsx.js';
import type { IsoDate } from '../../model/deadline.js';
import type { CellValue } from '../columns.js';
import { CHECK, GONE_MARKS, type LivingRow } from '../update/plan.js';
import { STATUSES } from '../words.js';
import { type Cell, contentIn, isStyled } from '../xlsx/cells.js';
import { MOST_ASSIGNEES } from '../xlsx/charts.js';
import { SUMMARY, type SummaryLine, summarise } from '../xlsx/summary.js';
import { NOTE_ROW } from '../xlsx/summary-sheet.js';
import { Tally } from '../xlsx/tally.js';
import type { TaskSheet } from '../xlsx/tasks.js';
import { cellAt } from './locate.js';
import type { CellEditing, LivingBook, SheetGrid } from './types.js';

/**
 * Counts the register anew in «Сводка», where it still stands as it was made: lines are added as
 * assignees and months are, in the looks of the line above, and the charts take them in.
 */
export function updateSummary(
  book: LivingBook,
  tasks: TaskSheet,
  rows: readonly LivingRow[],
  lastRow: number,
  lang: Lang,
  asOf: IsoDate | undefined,
): void {
  const name = say(XLSX, lang, 'summary');
  const sheet = book.sheets().find((candidate) => candidate.name === name);
  if (sheet === undefined) return;
  const image = book.grid(sheet);
  const tally = new Tally(asOf);
  for (const row of rows) count(tally, row, lang);
  const summary = summarise(tally, tasks, lastRow, lang);
  const { headingRow, assigneeColumn, monthColumn } = SUMMARY;
  if (cellAt(image, headingRow, assigneeColumn) !== summary.assigneeHeadings[0]) return;
  if (cellAt(image, headingRow, monthColumn) !== summary.monthHeadings[0]) return;
  const editor = book.editCells(sheet);
  layLines(editor, image, assigneeColumn, summary.assignees, summary.assigneeHeadings.length);
  layLines(editor, image, monthColumn, summary.months, summary.monthHeadings.length);
  if (summary.live) editor.set(NOTE_ROW, 1, summary.gone, 'text');
  editor.commit();
  const dated = summary.months.filter(({ label }) => isStyled(label)).length;
  const drawn = Math.min(summary.assignees.length - 1, MOST_ASSIGNEES);
  book.stretchCharts(
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
  editor: CellEditing,
  image: SheetGrid,
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
      const content = contentIn(cell);
      const at = column + offset;
      // The first month is a date; «(без даты)» in the last line is none.
      const look = typeof content === 'number' ? style(first, at) : style(row, at);
      const type = isStyled(cell) && cell.style === 'month' ? 'date' : 'text';
      editor.set(row, at, content, type, look ?? style(first + 1, at) ?? style(first, at));
    }
  }
}
