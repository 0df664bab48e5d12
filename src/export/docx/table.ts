import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { figureDate } from '../../calendar/iso.js';
import { fill, type Lang } from '../../locale/index.js';
import type { Task } from '../../register/schema.js';
import { recurrenceWords } from '../recurrence.js';
import type { RegisterRow } from '../rows.js';
import { trackingLines } from '../tracking-lines.js';
import { datedLabel, partyNames } from '../words.js';
import type { BulkRows } from './bulk-rows.js';
import { LINE, run } from './parts.js';
import { DOCX_WORDS } from './words.js';

export interface TaskColumn {
  heading: string;
  /** Twentieths of a point. */
  width: number;
  /** The lines of the cell; each becomes a paragraph. */
  lines(row: RegisterRow): string[];
}

/** The columns a task table can have, by name. */
export function taskColumns(lang: Lang) {
  const words = DOCX_WORDS[lang];
  return {
    index: { heading: words.index, width: 700, lines: (row) => [String(row.index)] },
    item: { heading: words.item, width: 1000, lines: (row) => [row.task.number] },
    task: { heading: words.task, width: 6400, lines: (row) => [row.task.text] },
    assignees: {
      heading: words.assignees,
      width: 3100,
      lines: (row) => assigneeLines(row.task, lang),
    },
    deadline: {
      heading: words.deadline,
      width: 2000,
      lines: (row) => deadlineLines(row.task, lang),
    },
    done: {
      heading: words.done,
      width: 1900,
      lines: ({ task }) => {
        const lines = trackingLines(task, lang);
        return lines.length === 0 ? [''] : lines;
      },
    },
  } satisfies Record<string, TaskColumn>;
}

function assigneeLines(task: Task, lang: Lang): string[] {
  const words = DOCX_WORDS[lang];
  const names = task.assignees.map((party) => partyNames([party]));
  const together = partyNames(task.coAssignees);
  return [
    ...(names.length > 0 ? names : [words.noAssignee]),
    ...(together === '' ? [] : [fill(words.together, { names: together })]),
  ];
}

/** The deadline as printed, with the date or the rule it means where that says more. */
export function deadlineLines({ deadline }: Task, lang: Lang): string[] {
  const words = DOCX_WORDS[lang];
  if (deadline === null) return [words.noDeadline];
  if (deadline.type === 'recurring') return [deadline.text, recurrenceWords(deadline.rrule, lang)];
  if (deadline.due === null) return [deadline.text];
  return [deadline.text, fill(words.until, { date: figureDate(deadline.due) })];
}

/**
 * The table of tasks: headings repeated on every page, no row torn over two, a row across for each
 * paper (when there are several) and for each heading the tasks stand under.
 */
export function taskTable(
  rows: readonly RegisterRow[],
  columns: readonly TaskColumn[],
  bulk: BulkRows,
): Table {
  const several = new Set(rows.map(({ document }) => document.id)).size > 1;
  const { standIn, rows: body } = bulk.block();
  const widths = columns.map(({ width }) => width);
  let document = '';
  let heading: string | null = null;
  for (const row of rows) {
    if (row.document.id !== document) {
      document = row.document.id;
      heading = null;
      if (several) body.across(datedLabel(row.document), widths, true);
    }
    const own = headingOf(row.task);
    if (own !== heading && own !== null) body.across(own, widths, false);
    heading = own;
    body.add(columns.map((column) => ({ width: column.width, lines: column.lines(row) })));
  }
  return headed(columns, standIn);
}

/** «3. Рекомендовать муниципальным органам управления образованием» */
function headingOf({ parent, heading, section }: Task): string | null {
  const words =
    heading === null ? section : [parent && `${parent}.`, heading].filter(Boolean).join(' ');
  return words === '' ? null : words;
}

/** A table of texts, its headings repeated on every page. */
export function plainTable(
  columns: readonly Headed[],
  rows: readonly (readonly string[])[],
  bulk: BulkRows,
): Table {
  const { standIn, rows: body } = bulk.block();
  for (const row of rows)
    body.add(
      row.map((text, place) => ({
        width: columns[place]?.width ?? 0,
        lines: text.split('\n'),
      })),
    );
  return headed(columns, standIn);
}

type Headed = Pick<TaskColumn, 'heading' | 'width'>;

function headed(columns: readonly Headed[], body: TableRow): Table {
  const widths = columns.map(({ width }) => width);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    rows: [headingRow(columns), body],
  });
}

const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE };
const MARGINS = { top: 40, bottom: 40, left: 80, right: 80 };

function headingRow(columns: readonly Headed[]): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(
      ({ heading, width }) =>
        new TableCell({
          borders: BORDERS,
          margins: MARGINS,
          width: { size: width, type: WidthType.DXA },
          verticalAlign: VerticalAlignTable.CENTER,
          children: [
            new Paragraph({
              alignment: AlignmentType.CENTER,
              children: [run(heading, { bold: true, size: 22 })],
            }),
          ],
        }),
    ),
  });
}
