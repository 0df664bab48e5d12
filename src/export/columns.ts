import { daysBetween } from '../calendar/iso.js';
import type { Lang } from '../locale/index.js';
import type { IsoDate } from '../model/deadline.js';
import type { Task } from '../register/schema.js';
import { correctionNotes } from './corrections.js';
import { recurrenceWords } from './recurrence.js';
import { type RegisterRow, taskKey } from './rows.js';
import { DEADLINE_TYPES, documentLabel, duplicateLabel, partyNames, STATUSES } from './words.js';

/** A cell's value: text, a whole number, a calendar day as `YYYY-MM-DD`, or nothing. */
export type CellValue = string | number | null;

/** What a column's value may depend on besides the row. */
export interface CellContext {
  lang: Lang;
  /** The day «days left» counts from; without it that column is empty. */
  asOf?: IsoDate;
}

/** A column of a register that people read. */
export interface Column {
  /** Stable name for `--columns` and for programs. */
  key: string;
  heading: Record<Lang, string>;
  /** Width on a sheet, in characters. */
  width: number;
  /** `date` values are ISO days, `integer` values numbers, all else text. */
  type: 'text' | 'date' | 'integer';
  /** True where people write and the program only begins: an update never touches these. */
  people: boolean;
  value(row: RegisterRow, context: CellContext): CellValue;
}

type Rest = Partial<Pick<Column, 'type' | 'people'>>;

function column(
  key: string,
  ru: string,
  en: string,
  width: number,
  value: Column['value'],
  rest: Rest = {},
): Column {
  return { key, heading: { ru, en }, width, value, type: 'text', people: false, ...rest };
}

const orNull = (text: string): string | null => (text === '' ? null : text);

/** The columns every register has, in order, as Russian office work keeps them. */
export const DEFAULT_COLUMNS: readonly Column[] = [
  column('index', '№', 'No.', 6, (row) => row.index, { type: 'integer' }),
  column('document', 'Документ', 'Document', 24, (row) => documentLabel(row.document)),
  column('date', 'Дата', 'Date', 11, (row) => row.document.date, { type: 'date' }),
  column('number', 'Пункт', 'Item', 8, (row) => row.task.id),
  column('text', 'Поручение', 'Task', 52, (row) => row.task.text),
  column('assignees', 'Исполнитель', 'Assignee', 24, (row) =>
    orNull(partyNames(row.task.assignees)),
  ),
  column('coAssignees', 'Соисполнители', 'Co-assignees', 18, (row) =>
    orNull(partyNames(row.task.coAssignees)),
  ),
  column(
    'deadline',
    'Срок (как в тексте)',
    'Deadline as printed',
    18,
    (row) => row.task.deadline?.text ?? null,
  ),
  column('deadlineType', 'Вид срока', 'Deadline type', 15, (row, { lang }) =>
    row.task.deadline === null ? null : DEADLINE_TYPES[lang][row.task.deadline.type],
  ),
  column('start', 'Начало', 'Start', 11, (row) => row.task.deadline?.start ?? null, {
    type: 'date',
  }),
  column('due', 'Срок', 'Due', 11, (row) => row.task.deadline?.due ?? null, { type: 'date' }),
  column(
    'dueWorkday',
    'Рабочий день перед сроком',
    'Working day before due',
    13,
    (row) => row.task.deadline?.dueWorkday ?? null,
    { type: 'date' },
  ),
  column('recurrence', 'Повторение', 'Recurrence', 14, (row, { lang }) =>
    row.task.deadline?.type === 'recurring' ? recurrenceWords(row.task.deadline.rrule, lang) : null,
  ),
  column(
    'daysLeft',
    'Осталось дней',
    'Days left',
    10,
    (row, { asOf }) => {
      const due = row.task.deadline?.due ?? null;
      return asOf === undefined || due === null ? null : daysBetween(asOf, due);
    },
    { type: 'integer' },
  ),
  column(
    'status',
    'Статус',
    'Status',
    15,
    (row, { lang }) => row.task.tracking?.status ?? firstStatus(row.task, lang),
    { people: true },
  ),
  column(
    'completed',
    'Дата исполнения',
    'Completed',
    12,
    (row) => row.task.tracking?.completed ?? null,
    { type: 'date', people: true },
  ),
  column('note', 'Отметка', 'Note', 18, (row) => row.task.tracking?.note ?? null, { people: true }),
  column('duplicate', 'Повтор', 'Duplicate', 15, (row, { lang }) =>
    orNull(row.duplicates.map((link) => duplicateLabel(link, row, lang)).join('; ')),
  ),
  column('findings', 'Замечание', 'Findings', 22, (row, { lang }) =>
    orNull(
      [...correctionNotes(row.task, lang), ...row.diagnostics.map(({ message }) => message)].join(
        '; ',
      ),
    ),
  ),
];

/** When to report on a task; a register has it where one of its papers says that. */
export const REPORT_COLUMN: Column = column(
  'report',
  'Срок отчёта',
  'Report by',
  13,
  ({ task }) => (task.report === undefined ? null : (task.report.due ?? task.report.text)),
  { type: 'date' },
);

/** Columns that are there for the asking with `--columns`. */
export const FURTHER_COLUMNS: readonly Column[] = [
  REPORT_COLUMN,
  column('key', 'Код', 'Key', 24, (row) => taskKey(row.document.id, row.task.id)),
  column('kind', 'Вид пункта', 'Kind', 14, (row, { lang }) => KINDS[lang][row.task.kind]),
  column('parent', 'Пункт выше', 'Parent item', 9, (row) => row.task.parent),
  column('heading', 'Заголовок пункта', 'Heading', 40, (row) => row.task.heading),
  column('section', 'Раздел', 'Section', 30, (row) => row.task.section),
  column('issuer', 'Кем принят', 'Issuer', 30, (row) => row.document.issuer),
  column('documentNumber', 'Номер документа', 'Document No.', 14, (row) => row.document.number),
  column('references', 'Ссылки', 'References', 30, (row) =>
    orNull(row.task.references.map(({ text }) => text).join('; ')),
  ),
  column('rrule', 'Правило повторения', 'RRULE', 24, (row) =>
    row.task.deadline?.type === 'recurring' ? row.task.deadline.rrule : null,
  ),
  column('source', 'Файл', 'File', 30, (row) => row.document.source.path),
  column('line', 'Строка', 'Line', 8, (row) => row.task.position.start.line, { type: 'integer' }),
];

/** Where a task begins: not started; one that a person took off the list is off control. */
function firstStatus({ kind, asRead }: Task, lang: Lang): string | null {
  if (kind === 'task') return STATUSES[lang][0];
  return asRead?.kind === 'task' ? STATUSES[lang][4] : null;
}

const KINDS = {
  ru: { task: 'поручение', statement: 'констатация' },
  en: { task: 'task', statement: 'statement' },
} as const;
