import type { Lang } from '../../locale/index.js';
import { type Correction, correctDocument, correctTask } from '../../register/correct.js';
import type { Register, RegisterDocument, Task } from '../../register/schema.js';
import type { DeadlineSays, Failure, PaperRead } from '../engine/messages.js';
import type { DoubtShown } from '../engine/shown.js';

export type Phase = 'waiting' | 'reading' | 'read' | 'none' | 'failed' | 'stopped';
export type Fact = 'title' | 'issuer' | 'date' | 'number';

/** A paper of the page, from its drop on. */
export interface Paper {
  key: number;
  name: string;
  /** Null for a paper of a saved work, whose file is not there. */
  file: File | null;
  /** Which of the acts of its file it is, by place from 0 on, and how many there are. */
  act: number;
  acts: number;
  /** The key of the first of these acts; its own where the file holds one. */
  origin: number;
  phase: Phase;
  /** Which reading of the file this is; one more each time it is read again. */
  reading: number;
  progress: { done: number; total: number } | null;
  failure: Failure | null;
  read: PaperRead | null;
  /** What the user put in the place of what was read, by the id of the task. */
  corrections: Map<string, Correction>;
  /** What a corrected deadline says. */
  says: Map<string, DeadlineSays>;
  facts: Partial<Record<Fact, string | null>>;
  /** Doubts the user has decided on. */
  settled: Set<string>;
  stop: (() => void) | null;
  /** Whether what its file holds besides is in the list: further acts, papers of a letter. */
  opened: boolean;
}

export function newPaper(key: number, name: string, file: File | null): Paper {
  return {
    key,
    name,
    file,
    act: 0,
    acts: 1,
    origin: key,
    phase: 'waiting',
    reading: 0,
    progress: null,
    failure: null,
    read: null,
    corrections: new Map(),
    says: new Map(),
    facts: {},
    settled: new Set(),
    stop: null,
    opened: false,
  };
}

/** The tasks and statements of a paper with the user's corrections, in printed order. */
export function recordsOf({ read, corrections }: Paper): Task[] {
  if (read === null) return [];
  return [...read.register.tasks, ...read.register.statements]
    .map((task) => corrected(task, corrections))
    .sort((a, b) => a.position.start.offset - b.position.start.offset);
}

function corrected(task: Task, corrections: Paper['corrections']): Task {
  const correction = corrections.get(task.id);
  return correction === undefined ? task : correctTask(task, correction);
}

/** How many tasks a paper has. */
export function taskCount({ read, corrections }: Paper): number {
  if (read === null) return 0;
  let count = read.register.tasks.length;
  for (const [id, { kind }] of corrections) {
    if (kind === undefined) continue;
    const wasTask = read.register.tasks.some((task) => task.id === id);
    if (wasTask && kind === 'statement') count -= 1;
    if (!wasTask && kind === 'task') count += 1;
  }
  return count;
}

/** One record of a paper with the user's corrections. */
export function recordOf({ read, corrections }: Paper, id: string): Task | null {
  const { tasks = [], statements = [] } = read?.register ?? {};
  const task = [...tasks, ...statements].find((one) => one.id === id);
  return task === undefined ? null : corrected(task, corrections);
}

/** The facts of a paper with the user's corrections. */
export function documentOf({ read, facts }: Paper): RegisterDocument | null {
  const [document] = read?.register.documents ?? [];
  return document === undefined ? null : correctDocument(document, facts);
}

/** A paper's register with the user's corrections. */
export function correctedRegister(paper: Paper): Register | null {
  const document = documentOf(paper);
  if (paper.read === null || document === null) return null;
  const records = recordsOf(paper);
  const tasks = records.filter(({ kind }) => kind === 'task');
  const statements = records.filter(({ kind }) => kind === 'statement');
  const counts = { tasks: tasks.length, statements: statements.length };
  return { ...paper.read.register, documents: [{ ...document, ...counts }], tasks, statements };
}

/** Doubts of a paper that the user has not decided on. */
export function openDoubts({ read, settled }: Paper): DoubtShown[] {
  return read === null ? [] : read.doubts.filter(({ id }) => !settled.has(id));
}

/** What the deadline of a task says. */
export function saysOf({ read, says }: Paper, id: string): DeadlineSays | null {
  return says.get(id) ?? read?.says[id] ?? null;
}

/** All the page works on. */
export interface Work {
  lang: Lang;
  /** ISO day where the user is. */
  today: string;
  papers: Paper[];
  current: Paper | null;
  /** Whether something would be lost by leaving. */
  unsaved: boolean;
}

/** The user's own day, not that of Greenwich. */
export function todayHere(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
