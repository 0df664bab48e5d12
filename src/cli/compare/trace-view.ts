import type { Trace, TraceColumn, TraceLink } from '../../compare/trace/types.js';
import type { Register, RegisterDocument, Task } from '../../register/schema.js';

/** A lower task that carries out an upper one. */
export interface LinkView {
  link: TraceLink;
  lower: Task;
  document: RegisterDocument | null;
}

/** What one lower body did about one upper task. */
export type Cell =
  | { state: 'covered' | 'late'; links: LinkView[] }
  | { state: 'uncovered' }
  /** The task is not addressed to this body. */
  | { state: 'not-addressed' };

/** One upper task with a cell for each lower body. */
export interface Row {
  upper: Task;
  cells: Cell[];
}

/** A trace with the words of its tasks: what people are shown. */
export interface TraceView {
  trace: Trace;
  upper: RegisterDocument | null;
  columns: TraceColumn[];
  /** Upper tasks that are addressed to at least one of the bodies, in the paper's order. */
  rows: Row[];
  /** Lower tasks with no upper source, column by column. */
  unsourced: { column: TraceColumn; tasks: Task[] }[];
}

function keyOf(document: string, task: string): string {
  return `${document}\n${task}`;
}

function cellOf(column: TraceColumn, upper: Task, links: LinkView[]): Cell {
  if (!column.tasks.includes(upper.id)) return { state: 'not-addressed' };
  const own = links.filter(({ lower }) => column.documents.includes(lower.document));
  if (own.length === 0) return { state: 'uncovered' };
  return { state: own.some(({ link }) => link.late) ? 'late' : 'covered', links: own };
}

/** Joins a trace with the registers it was made of. */
export function traceView(upper: Register, lowers: readonly Register[], trace: Trace): TraceView {
  const tasks = new Map<string, Task>();
  const documents = new Map<string, RegisterDocument>();
  for (const register of lowers) {
    for (const task of register.tasks) tasks.set(keyOf(task.document, task.id), task);
    for (const document of register.documents) documents.set(document.id, document);
  }
  const linksOf = new Map<string, LinkView[]>();
  for (const link of trace.links) {
    const lower = tasks.get(keyOf(link.lower.document, link.lower.task));
    if (lower === undefined) continue;
    const views = linksOf.get(link.upper.task) ?? [];
    views.push({ link, lower, document: documents.get(lower.document) ?? null });
    linksOf.set(link.upper.task, views);
  }
  const { columns } = trace;
  const rows = upper.tasks
    .map((task) => ({
      upper: task,
      cells: columns.map((column) => cellOf(column, task, linksOf.get(task.id) ?? [])),
    }))
    .filter(({ cells }) => cells.some(({ state }) => state !== 'not-addressed'));
  const unsourced = columns.map((column) => ({
    column,
    tasks: trace.unsourced
      .filter(({ document }) => column.documents.includes(document))
      .flatMap(({ document, task }) => tasks.get(keyOf(document, task)) ?? []),
  }));
  return { trace, upper: upper.documents[0] ?? null, columns, rows, unsourced };
}
