import { type Lang, say } from '../../locale/index.js';
import { XLSX } from '../../locale/xlsx.js';
import type { IsoDate } from '../../model/deadline.js';
import { NEAR_DAYS } from '../../register/due.js';
import type { CellValue, Column } from '../columns.js';
import { type RegisterRow, taskKey } from '../rows.js';
import { rowMarks } from '../update/columns.js';
import { CHECK, GONE_MARKS, KEY } from '../update/plan.js';
import { readValues } from '../update/read-values.js';
import { headingOf } from '../update/words.js';
import { STATUSES } from '../words.js';
import type { Cell } from './cells.js';
import { linkCell, plainCell, styleOf } from './plain-cells.js';
import { serialOf } from './serial.js';
import { HEADING_ROW, type Rule, type SheetColumn, type Validation } from './sheet.js';
import { statusPlace } from './tally.js';
import { columnName, formulaText, quoteSheet } from './xml.js';

/** What an update finds its way by. */
const TECHNICAL = [KEY, CHECK] as const;

/** Columns of a register nobody chose the columns of that stay hidden, so that a page can hold it. */
export const FOLDED: ReadonlySet<string> = new Set(['deadlineType', 'start', 'recurrence']);

/** Columns that say the same of many tasks. */
const REPEATING: ReadonlySet<string> = new Set([
  'document',
  'assignees',
  'coAssignees',
  'deadlineType',
  'recurrence',
  'status',
  'heading',
  'section',
  'issuer',
  'source',
]);

/** The sheet of tasks: its columns, what stands in them, and how they behave. */
export class TaskSheet {
  readonly name: string;
  readonly columns: readonly Column[];
  private readonly lang: Lang;
  /** Columns that are there and hidden. */
  private folded: ReadonlySet<string> = new Set();
  private readonly asOf: IsoDate | undefined;
  private readonly places: ReadonlyMap<string, number>;
  /** Statuses of tasks that are no longer open, as constants of a formula. */
  private readonly closedWords: readonly string[];

  /** `places` are the 1-based columns by key; the technical ones stand behind the others. */
  constructor(
    name: string,
    columns: readonly Column[],
    places: ReadonlyMap<string, number>,
    lang: Lang,
    asOf?: IsoDate,
  ) {
    this.name = name;
    this.columns = columns;
    this.places = places;
    this.lang = lang;
    this.asOf = asOf;
    this.closedWords = places.has('status') ? STATUSES[lang].slice(2).map(formulaText) : [];
  }

  /** The sheet of a new register. */
  static fresh(
    columns: readonly Column[],
    lang: Lang,
    asOf?: IsoDate,
    folded: ReadonlySet<string> = new Set(),
  ): TaskSheet {
    const places = new Map(columns.map(({ key }, place) => [key, place + 1]));
    for (const key of TECHNICAL) if (!places.has(key)) places.set(key, places.size + 1);
    const sheet = new TaskSheet(say(XLSX, lang, 'tasks'), columns, places, lang, asOf);
    sheet.folded = folded;
    return sheet;
  }

  /** Letters of the last column that is printed: people's marks close a row. */
  lastPrinted(): string {
    return this.letters('note') ?? columnName(this.columns.length);
  }

  /** Letters of a column, or undefined where the register does not have it. */
  letters(key: string): string | undefined {
    const place = this.places.get(key);
    return place === undefined ? undefined : columnName(place);
  }

  /** Keys of all columns in order, the technical ones too. */
  keys(): string[] {
    return [...this.places.keys()];
  }

  sheetColumns(): SheetColumn[] {
    const visible = this.columns.map(
      (column): SheetColumn => ({
        heading: column.heading[this.lang],
        width: column.width,
        style: styleOf(column),
        repeats: REPEATING.has(column.key),
        ...(this.folded.has(column.key) ? { hidden: true } : {}),
      }),
    );
    const hidden = this.technical().map((key): SheetColumn => {
      return { heading: headingOf(key, this.lang), width: 20, style: 'technical', hidden: true };
    });
    return [...visible, ...hidden];
  }

  /** Technical columns behind the others; the key may also be asked for by name, and be seen. */
  private technical(): (typeof TECHNICAL)[number][] {
    return TECHNICAL.filter((key) => !this.columns.some((column) => column.key === key));
  }

  /** The cells of one task; `row` is the line of the sheet they stand in. */
  cells(source: RegisterRow, row: number): Cell[] {
    const context =
      this.asOf === undefined ? { lang: this.lang } : { lang: this.lang, asOf: this.asOf };
    const values = this.columns.map((column): [string, CellValue] => [
      column.key,
      column.value(source, context),
    ]);
    const cells = this.columns.map((column, place) =>
      this.cell(column, values[place]?.[1] ?? null, source, row),
    );
    const technical = {
      key: taskKey(source.document.id, source.task.id),
      check: rowMarks(
        source.task.asRead === undefined ? values : readValues(source, this.columns, context),
        source.task.tracking,
      ),
    };
    return [...cells, ...this.technical().map((key) => technical[key])];
  }

  /** One cell of a task: formulas and links where the column has them. */
  cell(column: Column, value: CellValue, source: RegisterRow, row: number): Cell {
    if (column.key === 'daysLeft') return this.daysLeft(source, value, row);
    if (column.key === 'duplicate') return this.duplicate(source, value);
    return plainCell(column, value);
  }

  /** Counts on as the days pass; empty once the task is done. */
  private daysLeft(source: RegisterRow, value: CellValue, row: number): Cell {
    const due = this.letters('due');
    if (due === undefined) return value;
    const unknown = source.task.deadline?.due == null ? '' : null;
    const closed = statusPlace(source.task.tracking?.status ?? '') >= 2;
    return { formula: this.daysLeftFormula(due, row), value: closed ? '' : (value ?? unknown) };
  }

  private daysLeftFormula(due: string, row: number): string {
    const status = `${this.letters('status')}${row}`;
    const conditions = this.closedWords.map((word) => `,${status}=${word}`).join('');
    return `IF(OR(${due}${row}=""${conditions}),"",${due}${row}-TODAY())`;
  }

  /** A link to the first duplicate that finds it by its key, wherever sorting has put it. */
  private duplicate(source: RegisterRow, value: CellValue): Cell {
    const [first] = source.duplicates;
    if (first === undefined || typeof value !== 'string') return value;
    return linkCell(this.link(taskKey(first.document.id, first.task.id), value), value);
  }

  /** The formula of a link to a task's row, or null where a text is too long for one. */
  link(key: string, label: string): string | null {
    const keys = this.letters(KEY);
    const target = this.letters('number') ?? this.letters('text') ?? 'A';
    if (keys === undefined || key.length > 250 || label.length > 2000) return null;
    const sheet = quoteSheet(this.name);
    // A task that is not in the sheet (a statement, a row somebody removed) leads to the heading.
    const row = `IFERROR(MATCH(${formulaText(key)},${sheet}!$${keys}:$${keys},0),${HEADING_ROW})`;
    return `HYPERLINK(${formulaText(`#${sheet}!${target}`)}&${row},${formulaText(label)})`;
  }

  /** Conditions under which a task is no longer open; none where there is no status column. */
  private closed(status: string): string[] {
    return this.closedWords.map((word) => `${status}=${word}`);
  }

  /** Conditions under which a task is none any more, by the marks of its row. */
  private goneTests(row: number): string[] {
    const check = this.letters(CHECK);
    if (check === undefined) return [];
    return GONE_MARKS.map((mark) => `ISNUMBER(FIND(${formulaText(mark)},$${check}${row}))`);
  }

  rules(): Rule[] {
    const first = HEADING_ROW + 1;
    const due = this.letters('due');
    const status = this.letters('status');
    const rules: Rule[] = [];
    const words = this.closed(`$${status}${first}`);
    const closed = words.length === 0 ? [] : [...words, ...this.goneTests(first)];
    const last = columnName(this.columns.length);
    if (closed.length > 0) {
      rules.push({ columns: ['A', last], formula: `OR(${closed.join(',')})`, style: 'done' });
    }
    if (due === undefined) return rules;
    const open = closed.length > 0 ? `,NOT(OR(${closed.join(',')}))` : '';
    const day = `$${due}${first}`;
    const overdue = `AND(ISNUMBER(${day}),${day}<TODAY()${open})`;
    const soon = `AND(ISNUMBER(${day}),${day}>=TODAY(),${day}<=TODAY()+${NEAR_DAYS}${open})`;
    for (const key of ['due', 'daysLeft', 'status']) {
      const letters = this.letters(key);
      if (letters === undefined) continue;
      rules.push({ columns: [letters, letters], formula: overdue, style: 'overdue' });
      rules.push({ columns: [letters, letters], formula: soon, style: 'soon' });
    }
    return rules;
  }

  validations(): Validation[] {
    const validations: Validation[] = [];
    const status = this.letters('status');
    const completed = this.letters('completed');
    if (status !== undefined) {
      validations.push({
        column: status,
        type: 'list',
        formula: `"${STATUSES[this.lang].join(',')}"`,
        title: say(XLSX, this.lang, 'statusTitle'),
        message: say(XLSX, this.lang, 'statusMessage'),
      });
    }
    if (completed !== undefined) {
      validations.push({
        column: completed,
        type: 'date',
        formula: String(serialOf('1990-01-01')),
        title: say(XLSX, this.lang, 'dateTitle'),
        message: say(XLSX, this.lang, 'dateMessage'),
      });
    }
    return validations;
  }
}
