import { readRegisterJson } from '../../register/read-json.js';
import type { Register, Task, Tracking } from '../../register/schema.js';
import type { CellValue } from '../columns.js';
import json from '../json.js';
import { taskKey } from '../rows.js';
import { documentLabel } from '../words.js';
import {
  type Combined,
  type CombineEdit,
  type CombineOptions,
  type CopyFile,
  type CopyRow,
  planCombine,
} from './combine.js';
import { KEY } from './plan.js';

/**
 * Puts a second copy of a register kept as JSON into the first one: what people noted, and the
 * papers and tasks that only the second has.
 *
 * @throws DecisionsError `register-invalid`
 */
export async function combineJson(
  first: CopyFile,
  second: CopyFile,
  { lang, secondIsNewer }: CombineOptions,
): Promise<Combined> {
  const read = ({ bytes, path }: CopyFile): Register =>
    readRegisterJson(new TextDecoder().decode(bytes), { lang, path });
  const [one, other] = [read(first), read(second)];
  const [mine, theirs] = [tasksOf(one), tasksOf(other)];
  const plan = planCombine(rowsOf(one, mine), rowsOf(other, theirs), secondIsNewer);
  const edits = new Map(plan.edits.map((edit) => [edit.row, edit]));
  const merged = mine.map((task, row) => withEdit(task, edits.get(row)));
  const added = new Set(plan.additions.map(({ values }) => values.get(KEY)));
  for (const task of theirs) if (added.has(taskKey(task.document, task.id))) merged.push(task);
  const known = new Set(one.documents.map(({ id }) => id));
  const register: Register = {
    ...one,
    documents: [...one.documents, ...other.documents.filter(({ id }) => !known.has(id))],
    tasks: merged.filter(({ kind }) => kind === 'task'),
    statements: merged.filter(({ kind }) => kind === 'statement'),
  };
  const text = await json.write(register, { lang, all: true, width: 80, color: false });
  return { data: new TextEncoder().encode(String(text)), plan };
}

function tasksOf({ tasks, statements }: Register): Task[] {
  return [...tasks, ...statements];
}

function rowsOf({ documents }: Register, tasks: readonly Task[]): CopyRow[] {
  const labels = new Map(documents.map((document) => [document.id, documentLabel(document)]));
  return tasks.map(({ document, id, text, tracking = {} }) => {
    const values: [string, CellValue][] = [
      [KEY, taskKey(document, id)],
      ['document', labels.get(document) ?? document],
      ['number', id],
      ['text', text],
      ['status', tracking.status ?? null],
      ['completed', tracking.completed ?? null],
      ['note', tracking.note ?? null],
    ];
    const own = Object.entries(tracking.own ?? {}).map(([name, value]): [string, CellValue] => [
      name,
      typeof value === 'string' || typeof value === 'number' ? value : JSON.stringify(value),
    ]);
    return { values: new Map(values), own: new Map(own) };
  });
}

function withEdit(task: Task, edit: CombineEdit | undefined): Task {
  if (edit === undefined) return task;
  const text = (key: string): string | null => {
    const value = edit.values.get(key);
    return value === undefined || value === null ? null : String(value);
  };
  const [status, completed, note] = ['status', 'completed', 'note'].map(text);
  const tracking: Tracking = {
    ...task.tracking,
    ...(status ? { status } : {}),
    ...(completed ? { completed } : {}),
    ...(note ? { note } : {}),
    ...(edit.own.size === 0
      ? {}
      : { own: { ...task.tracking?.own, ...Object.fromEntries(edit.own) } }),
  };
  return { ...task, tracking };
}
