import { figureDate } from '../../calendar/iso.js';
import { parseDeadline } from '../../deadline/index.js';
import type { Deadline, IsoDate } from '../../model/deadline.js';
import { emptyRegister } from '../../register/empty.js';
import { marksOf, type TaskMark } from '../../register/marks.js';
import type { Assignee, Register, RegisterDocument, Task } from '../../register/schema.js';
import { type CellOf, cellsOf, type KeptRow, keyOf, readDay } from './cells.js';
import { KeptDocuments, type ListedPaper } from './documents.js';
import { trackingOf } from './tracking.js';

/** A register that people keep in a table, with what they noted. */
export interface KeptRegister {
  register: Register;
  marks: Map<string, TaskMark>;
}

/**
 * Makes a register of rows that people keep. Deadlines are read from the printed phrase again; a
 * date that people put instead of the one it gives wins, as an extended deadline is theirs to set.
 */
export function readRows(
  rows: Iterable<KeptRow>,
  path: string,
  listed: readonly ListedPaper[] = [],
): KeptRegister {
  const documents = new KeptDocuments(path, listed);
  const tasks: Task[] = [];
  const statements: Task[] = [];
  const taken = new Set<string>();
  for (const row of rows) {
    const cell = cellsOf(row);
    if (cell('text') === '') continue;
    const document = documents.of(cell);
    const task = taskOf(row, document, taken);
    if (task.kind === 'task') {
      document.tasks += 1;
      tasks.push(task);
    } else {
      document.statements += 1;
      statements.push(task);
    }
  }
  const register: Register = {
    ...emptyRegister(),
    documents: documents.all(),
    tasks,
    statements,
  };
  return { register, marks: marksOf(register) };
}

/** What nobody has to carry out, where the table tells. */
const STATEMENT = /^(?:констатация|statement)$/i;

function taskOf(row: KeptRow, document: RegisterDocument, taken: Set<string>): Task {
  const cell = cellsOf(row);
  // Place in the table stands for the place in the paper, so that the order stays.
  const point = { line: row.line, column: 1, offset: row.line };
  // Before numbers Excel would take for dates a register for Excel has «п.».
  const number = cell('number').replace(/^(?:п\.|item)\s*/i, '');
  const tracking = trackingOf(row);
  return {
    id: unique(keyOf(cell)?.task ?? number, document.id, taken),
    document: document.id,
    kind: STATEMENT.test(cell('kind')) ? 'statement' : 'task',
    number: number.replace(/#\d+$/, ''),
    label: null,
    parent: cell('parent') || null,
    section: cell('section') || null,
    heading: cell('heading') || null,
    text: cell('text'),
    assignees: parties(cell('assignees')),
    coAssignees: parties(cell('coAssignees')),
    deadline: deadlineOf(cell, document.date),
    ...reportOf(cell, document.date),
    references: [],
    position: { start: point, end: point },
    ...(tracking === null ? {} : { tracking }),
  };
}

/** A row copied for a second assignee is a task of its own, with marks of its own. */
function unique(id: string, document: string, taken: Set<string>): string {
  let own = id;
  for (let copy = 2; taken.has(`${document}/${own}`); copy += 1) own = `${id}~${copy}`;
  taken.add(`${document}/${own}`);
  return own;
}

function parties(names: string): Assignee[] {
  return names
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => ({ name, text: name, inherited: false }));
}

/** When to report, where the table has a column for it. */
function reportOf(cell: CellOf, documentDate: IsoDate | null): Pick<Task, 'report'> {
  const words = cell('report');
  if (words === '') return {};
  const due = readDay(words);
  if (due === null) return { report: parseDeadline(words, { documentDate }) };
  return { report: { type: 'date', text: figureDate(due), start: null, due, bound: 'by' } };
}

function deadlineOf(cell: CellOf, documentDate: IsoDate | null): Deadline | null {
  const phrase = cell('deadline');
  const due = readDay(cell('due'));
  const parsed = phrase === '' ? null : parseDeadline(phrase, { documentDate });
  if (due === null || due === parsed?.due) return parsed;
  return { type: 'date', text: phrase || due, start: null, due, bound: 'by' };
}
