import { COMBINE } from '../../locale/combine.js';
import { say } from '../../locale/index.js';
import type { OwnField } from '../../register/own-fields.js';
import { type OwnedRegister, readOwnedRegister } from '../../register/read-json.js';
import type { Register, Task, Tracking } from '../../register/schema.js';
import type { CellValue } from '../columns.js';
import json from '../json.js';
import { taskKey } from '../rows.js';
import { documentLabel } from '../words.js';
import {
  type Combined,
  type CombineEdit,
  type CombineOptions,
  type Conflict,
  type CopyFile,
  type CopyRow,
  planCombine,
} from './combine.js';
import { ownerOf, withOwnFields } from './own-json.js';
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
  options: CombineOptions,
): Promise<Combined> {
  const { lang, secondIsNewer } = options;
  const read = ({ bytes, path }: CopyFile): OwnedRegister =>
    readOwnedRegister(new TextDecoder().decode(bytes), { lang, path });
  const copies = { first: read(first), second: read(second) };
  const [one, other] = [copies.first.register, copies.second.register];
  const [mine, theirs] = [tasksOf(one), tasksOf(other)];
  const plan = planCombine(rowsOf(one, mine), rowsOf(other, theirs), secondIsNewer);
  const edits = new Map(plan.edits.map((edit) => [edit.row, edit]));
  const others = new Map(theirs.map((task) => [taskKey(task.document, task.id), task]));
  const merged = mine.map((task, row) =>
    withGone(withEdit(task, edits.get(row)), others.get(taskKey(task.document, task.id))),
  );
  const added = new Set(plan.additions.map(({ values }) => values.get(KEY)));
  for (const task of theirs) if (added.has(taskKey(task.document, task.id))) merged.push(task);
  const known = new Set(one.documents.map(({ id }) => id));
  const isNew = (document: string): boolean => !known.has(document);
  const register: Register = {
    ...one,
    documents: [...one.documents, ...other.documents.filter(({ id }) => isNew(id))],
    tasks: merged.filter(({ kind }) => kind === 'task'),
    statements: merged.filter(({ kind }) => kind === 'statement'),
    duplicates: [
      ...one.duplicates,
      ...other.duplicates.filter(({ a, b }) => isNew(a.document) || isNew(b.document)),
    ],
    diagnostics: [...one.diagnostics, ...other.diagnostics.filter((it) => isNew(it.document))],
  };
  const text = String(await json.write(register, { lang, all: true, width: 80, color: false }));
  plan.conflicts.push(...fieldConflicts(copies.first, copies.second, options));
  // What stands there already stays: the newer copy's fields come first.
  const inOrder = secondIsNewer ? [copies.second, copies.first] : [copies.first, copies.second];
  const whole = inOrder.reduce(
    (json, { register: kept, fields }) =>
      withOwnFields(json, { kept, merged: register }, fields, ({ id }) => id),
    text,
  );
  return { data: new TextEncoder().encode(whole), plan };
}

/** Fields of people's own outside the tasks in which two copies differ. */
function fieldConflicts(
  first: OwnedRegister,
  second: OwnedRegister,
  { secondIsNewer, lang }: CombineOptions,
): Conflict[] {
  const mine = new Map(first.fields.map((field) => [nameOf(first, field), field.value]));
  return second.fields.flatMap((field) => {
    const before = mine.get(nameOf(second, field));
    if (before === undefined) return [];
    const [a, b] = [wordsOf(before), wordsOf(field.value)];
    if (a === b) return [];
    const taken = secondIsNewer ? b : a;
    const [list, place] = field.path;
    const paper = list === 'documents' ? second.register.documents[Number(place)] : undefined;
    const document = paper === undefined ? say(COMBINE, lang, 'register') : documentLabel(paper);
    return [{ document, number: '', column: field.key, first: a, second: b, taken }];
  });
}

function wordsOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function nameOf({ register }: OwnedRegister, field: OwnField): string {
  return `${ownerOf(register, field)} ${field.key}`;
}

/** What one copy knows to be gone or withdrawn is so in both. */
function withGone(task: Task, other: Task | undefined): Task {
  const { vanished, withdrawn } = other?.tracking ?? {};
  if (vanished === undefined && withdrawn === undefined) return task;
  const tracking: Tracking = {
    ...(vanished === undefined ? {} : { vanished }),
    ...(withdrawn === undefined ? {} : { withdrawn }),
    ...task.tracking,
  };
  return { ...task, tracking };
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
