import type {
  Diagnostic,
  Duplicate,
  Register,
  RegisterDocument,
  Task,
} from '../register/schema.js';

/** The other half of a duplicate, seen from one task. */
export interface DuplicateLink {
  document: RegisterDocument;
  task: Task;
  similarity: number;
  kind: Duplicate['kind'];
  sameAssignee: boolean;
}

/** One line of a register as people read it: a task with all that is known about it. */
export interface RegisterRow {
  /** 1-based number of the line. */
  index: number;
  task: Task;
  document: RegisterDocument;
  duplicates: DuplicateLink[];
  diagnostics: Diagnostic[];
}

/** Names a task across documents; a document's id holds no `/`. */
export function taskKey(document: string, task: string): string {
  return `${document}/${task}`;
}

/**
 * The rows of a register: documents in their order, in each its tasks (and with `all` its
 * statements) in the order of the paper. A task whose document the register does not hold is a
 * defect of the register; the schema cannot see it, so such a task still gets a row.
 */
export function* registerRows(
  register: Register,
  options: { all: boolean },
): Generator<RegisterRow, void, undefined> {
  const index = indexRegister(register);
  let number = 0;
  for (const entry of entriesInOrder(register, options.all)) {
    number += 1;
    const key = taskKey(entry.document.id, entry.task.id);
    yield {
      index: number,
      task: entry.task,
      document: entry.document,
      duplicates: index.duplicates.get(key) ?? [],
      diagnostics: index.diagnostics.get(key) ?? [],
    };
  }
}

interface Entry {
  task: Task;
  document: RegisterDocument;
}

function entriesInOrder(register: Register, all: boolean): Entry[] {
  const order = new Map<string, number>();
  const documents = new Map<string, RegisterDocument>();
  for (const [place, document] of register.documents.entries()) {
    order.set(document.id, place);
    documents.set(document.id, document);
  }
  const leaves = [...register.tasks, ...register.statements].filter(
    // What a person took off the list of tasks stays in sight, else an update would bring it back.
    ({ kind, asRead }) => all || kind === 'task' || asRead?.kind === 'task',
  );
  const entries = leaves.map(
    (task): Entry => ({ task, document: documents.get(task.document) ?? unknownDocument(task) }),
  );
  const placeOf = (entry: Entry) => order.get(entry.document.id) ?? order.size;
  return entries.sort(
    (a, b) =>
      placeOf(a) - placeOf(b) || a.task.position.start.offset - b.task.position.start.offset,
  );
}

interface RegisterIndex {
  duplicates: Map<string, DuplicateLink[]>;
  diagnostics: Map<string, Diagnostic[]>;
}

function indexRegister(register: Register): RegisterIndex {
  const documents = new Map(register.documents.map((document) => [document.id, document]));
  const tasks = new Map(
    [...register.tasks, ...register.statements].map((task) => [
      taskKey(task.document, task.id),
      task,
    ]),
  );
  const index: RegisterIndex = { duplicates: new Map(), diagnostics: new Map() };
  for (const { a, b, similarity, kind, sameAssignee } of register.duplicates) {
    for (const [here, there] of [
      [a, b],
      [b, a],
    ] as const) {
      const task = tasks.get(taskKey(there.document, there.task));
      if (task === undefined) continue;
      const document = documents.get(there.document) ?? unknownDocument(task);
      const link = { document, task, similarity, kind, sameAssignee };
      push(index.duplicates, taskKey(here.document, here.task), link);
    }
  }
  for (const diagnostic of register.diagnostics) {
    if (diagnostic.task === null) continue;
    push(index.diagnostics, taskKey(diagnostic.document, diagnostic.task), diagnostic);
  }
  return index;
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

function unknownDocument(task: Task): RegisterDocument {
  return {
    id: task.document,
    source: { path: null, format: '', encoding: '', sha256: '' },
    kind: 'none',
    title: null,
    issuer: null,
    date: null,
    number: null,
    signatories: [],
    tasks: 0,
    statements: 0,
  };
}
