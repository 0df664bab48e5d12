import type { IsoDate } from '../model/deadline.js';
import type { Register, Task, Tracking } from './schema.js';

/** What people noted about a task in a register they keep. */
export interface TaskMark {
  /** Nothing more to do: done, or taken off control. */
  closed: boolean;
  /** Taken off control, which ends a recurring task too. */
  dropped: boolean;
  /** The day it was done, where they wrote it. */
  completed: IsoDate | null;
}

/** Names a task across documents. */
export function markKey(document: string, task: string): string {
  return `${document}/${task}`;
}

/** Words of a status that mean the task is behind them. */
const CLOSED = /^(?:исполнен|выполнен|снят|закрыт|done|completed|closed|taken off)/;
const DROPPED = /^(?:снят|taken off)/;
const BEGUN = /^(?:в работе|in progress)/;

/** What a task's status and day say; null while it is open. */
export function markOf({ status = '', completed = null }: Tracking): TaskMark | null {
  const words = status.trim().toLowerCase();
  const closed = CLOSED.test(words);
  if (!closed && completed === null) return null;
  return { closed: closed || !BEGUN.test(words), dropped: DROPPED.test(words), completed };
}

/** A task's status as people noted it; `first` where they noted none. */
export function statusOf({ tracking }: Pick<Task, 'tracking'>, first: string): string {
  return tracking?.status ?? first;
}

/** The marks of a register's tasks, by `markKey`. */
export function marksOf({ tasks }: Pick<Register, 'tasks'>): Map<string, TaskMark> {
  const marks = new Map<string, TaskMark>();
  for (const { document, id, tracking } of tasks) {
    const mark = tracking === undefined ? null : markOf(tracking);
    if (mark !== null) marks.set(markKey(document, id), mark);
  }
  return marks;
}

/** Whether a task is no longer one: its paper was withdrawn, or has it no more. */
export function isGone({ tracking }: Pick<Task, 'tracking'>): boolean {
  return tracking?.vanished !== undefined || tracking?.withdrawn !== undefined;
}
