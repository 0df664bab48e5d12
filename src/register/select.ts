import { requireRegister, requireText } from '../arguments.js';
import { foldWord } from '../language/fold-word.js';
import type { Assignee, Register, RegisterDocument, Task } from './schema.js';

/** Words of a name for comparing: case, ё, quotes, dashes and spaces do not matter. */
function fold(text: string): string {
  return text
    .split(/[\s«»"„“”'.,;:()\-–—]+/)
    .map(foldWord)
    .filter((word) => word !== '')
    .join(' ');
}

/**
 * Tells whether a body or person is meant by what the user wrote: part of its name, of its printed
 * words or of the person in brackets. «цро» finds «МКУ «ЦРО»».
 */
export function partyMatcher(wanted: string): (party: Assignee) => boolean {
  const needle = fold(wanted);
  return ({ name, text, person, body }) =>
    [name, text, person ?? '', body ?? ''].some((words) => fold(words).includes(needle));
}

/** One key for a body or person however it is spelt: its common id, else its folded name. */
export function partyKey({ name, person, body }: Assignee): string {
  return `${body ?? fold(name)}\n${fold(person ?? '')}`;
}

/** Whether a task concerns somebody, as assignee or co-assignee. */
export function concerns(task: Task, matches: (party: Assignee) => boolean): boolean {
  return task.assignees.some(matches) || task.coAssignees.some(matches);
}

/**
 * The part of a register that concerns one assignee, a register of its own: with the documents,
 * duplicates and diagnostics that belong to the tasks left.
 */
export function forAssignee(register: Register, wanted: string): Register {
  requireRegister(register, 'register');
  requireText(wanted, 'wanted');
  const matches = partyMatcher(wanted);
  return selectTasks(register, (task) => concerns(task, matches));
}

/** The part of a register whose tasks and statements pass. */
export function selectTasks(register: Register, passes: (task: Task) => boolean): Register {
  const tasks = register.tasks.filter(passes);
  const statements = register.statements.filter(passes);
  const keyOf = (document: string, task: string) => `${document}/${task}`;
  const kept = new Set([...tasks, ...statements].map(({ document, id }) => keyOf(document, id)));
  const documents = recount(register.documents, tasks, statements);
  return {
    ...register,
    documents,
    tasks,
    statements,
    duplicates: register.duplicates.filter(
      ({ a, b }) => kept.has(keyOf(a.document, a.task)) && kept.has(keyOf(b.document, b.task)),
    ),
    diagnostics: register.diagnostics.filter(
      ({ document, task }) => task !== null && kept.has(keyOf(document, task)),
    ),
  };
}

/** The documents that still have items, with their counts made anew. */
function recount(
  documents: RegisterDocument[],
  tasks: Task[],
  statements: Task[],
): RegisterDocument[] {
  const ofTasks = countByDocument(tasks);
  const ofStatements = countByDocument(statements);
  return documents
    .map((document) => ({
      ...document,
      tasks: ofTasks.get(document.id) ?? 0,
      statements: ofStatements.get(document.id) ?? 0,
    }))
    .filter((document) => document.tasks + document.statements > 0);
}

function countByDocument(tasks: Task[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { document } of tasks) counts.set(document, (counts.get(document) ?? 0) + 1);
  return counts;
}
