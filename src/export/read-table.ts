import { isRealDay } from '../calendar/iso.js';
import { parseDeadline } from '../deadline/index.js';
import { DecisionsError } from '../errors.js';
import { slug } from '../language/slug.js';
import type { Lang } from '../locale/index.js';
import type { Deadline, IsoDate } from '../model/deadline.js';
import { markKey, type TaskMark } from '../register/due-list.js';
import { emptyRegister } from '../register/empty.js';
import type { Assignee, Register, RegisterDocument, Task } from '../register/schema.js';
import { columnKeyOf } from './update/words.js';

/** A register that people keep in a table, with what they noted. */
export interface KeptRegister {
  register: Register;
  marks: Map<string, TaskMark>;
}

/** A cell of a kept table: dates as ISO days or as «26.11.2021». */
export type KeptCell = string | number | null;

/** What a table of tasks cannot do without, by column key. */
const NEEDED = ['number', 'text'];

/** A row of a kept table: its 1-based line and its cells by column key. */
export interface KeptRow {
  line: number;
  cells: ReadonlyMap<string, KeptCell>;
}

/**
 * Reads a table of tasks back from lines of cells; the heading is the first line that names the
 * columns of a register.
 *
 * @throws DecisionsError `register-invalid` when no line does
 */
export function readTable(
  lines: readonly (readonly KeptCell[])[],
  options: { lang: Lang; path: string },
): KeptRegister {
  const start = lines.findIndex((line) => hasNeeded(keysOf(line)));
  if (start < 0) throw notRegister(options);
  const keys = keysOf(lines[start] ?? []);
  const rows = lines.slice(start + 1).map((line, index) => {
    const cells = new Map<string, KeptCell>();
    for (const [place, key] of keys.entries()) if (key) cells.set(key, line[place] ?? null);
    return { line: start + index + 2, cells };
  });
  return readRows(rows, options.path);
}

/**
 * Makes a register of rows that people keep. Deadlines are read from the printed phrase again; a
 * date that people put instead of the one it gives wins, as an extended deadline is theirs to set.
 */
export function readRows(rows: Iterable<KeptRow>, path: string): KeptRegister {
  const documents = new Map<string, RegisterDocument>();
  const tasks: Task[] = [];
  const marks = new Map<string, TaskMark>();
  for (const { line, cells } of rows) {
    const cell = (key: string): string => String(cells.get(key) ?? '').trim();
    if (cell('text') === '' || STATEMENT.test(cell('kind'))) continue;
    const document = documentOf(cell, documents, path);
    const task = taskOf(cell, document, line);
    document.tasks += 1;
    tasks.push(task);
    const mark = markOf(cell);
    if (mark) marks.set(markKey(document.id, task.id), mark);
  }
  const register: Register = {
    ...emptyRegister(),
    documents: [...documents.values()],
    tasks,
  };
  return { register, marks };
}

type CellOf = (key: string) => string;

function keysOf(line: readonly KeptCell[]): (string | undefined)[] {
  return line.map((name) =>
    typeof name === 'string' ? (columnKeyOf(name) ?? undefined) : undefined,
  );
}

function hasNeeded(keys: (string | undefined)[]): boolean {
  return NEEDED.every((key) => keys.includes(key));
}

function documentOf(
  cell: CellOf,
  documents: Map<string, RegisterDocument>,
  path: string,
): RegisterDocument {
  const date = readDay(cell('date'));
  const title = cell('document') || path;
  const id = keyOf(cell)?.document ?? slug(`${date ?? ''} ${title}`);
  const known = documents.get(id);
  if (known) return known;
  const document: RegisterDocument = {
    id,
    source: { path, format: 'table', encoding: 'utf-8', sha256: '' },
    kind: 'none',
    title,
    issuer: cell('issuer') || null,
    date,
    number: null,
    signatories: [],
    tasks: 0,
    statements: 0,
  };
  documents.set(id, document);
  return document;
}

function taskOf(cell: CellOf, document: RegisterDocument, line: number): Task {
  const point = { line, column: 1, offset: 0 };
  // Before numbers Excel would take for dates a register for Excel has «п.».
  const id = cell('number').replace(/^(?:п\.|item)\s*/i, '');
  return {
    id: keyOf(cell)?.task ?? id,
    document: document.id,
    kind: 'task',
    number: id.replace(/#\d+$/, ''),
    label: null,
    parent: cell('parent') || null,
    section: cell('section') || null,
    heading: cell('heading') || null,
    text: cell('text'),
    assignees: parties(cell('assignees')),
    coAssignees: parties(cell('coAssignees')),
    deadline: deadlineOf(cell, document.date),
    references: [],
    position: { start: point, end: point },
  };
}

/** The names a register written by this program gives a task: of its document and its own. */
function keyOf(cell: CellOf): { document: string; task: string } | null {
  const [, document, task] = /^([^/]+)\/(.+)$/.exec(cell('key')) ?? [];
  return document && task ? { document, task } : null;
}

function parties(names: string): Assignee[] {
  return names
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => ({ name, text: name, inherited: false }));
}

function deadlineOf(cell: CellOf, documentDate: IsoDate | null): Deadline | null {
  const phrase = cell('deadline');
  const due = readDay(cell('due'));
  const parsed = phrase === '' ? null : parseDeadline(phrase, { documentDate });
  if (due === null || due === parsed?.due) return parsed;
  return { type: 'date', text: phrase || due, start: null, due, bound: 'by' };
}

/** What nobody has to carry out, where the table tells. */
const STATEMENT = /^(?:констатация|statement)$/i;

/** Words of a status that mean the task is behind them. */
const CLOSED = /^(?:исполнен|выполнен|снят|закрыт|done|completed|closed|taken off)/;
const DROPPED = /^(?:снят|taken off)/;

function markOf(cell: CellOf): TaskMark | null {
  const status = cell('status').toLowerCase();
  const completed = readDay(cell('completed'));
  const closed = CLOSED.test(status);
  if (!closed && completed === null) return null;
  return {
    closed: closed || !/^(?:в работе|in progress)/.test(status),
    dropped: DROPPED.test(status),
    completed,
  };
}

/** A day as ISO or as people write it, «26.11.2021»; null for what is no day. */
function readDay(text: string): IsoDate | null {
  const iso = /^(\d{4}-\d{2}-\d{2})(?:T.*)?$/.exec(text)?.[1];
  const figures = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  const [, day = '', month = '', year = ''] = figures ?? [];
  const date = iso ?? (figures ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : '');
  return isRealDay(date) ? date : null;
}

/** What a table is told that has no tasks in it. */
export function notRegister({ lang, path }: { lang: Lang; path: string }): DecisionsError {
  return new DecisionsError(
    'register-invalid',
    lang === 'ru'
      ? 'в таблице нет столбцов «Пункт» и «Поручение»'
      : 'the table has no columns «Item» and «Task»',
    {
      path,
      remedy:
        lang === 'ru'
          ? 'укажите реестр, который записала команда decisions parse, со строкой заголовков'
          : 'give a register written by decisions parse, with its heading line',
    },
  );
}
