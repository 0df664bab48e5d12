import { requireDay, requireRegister, requireText } from '../arguments.js';
import { addDays, daysBetween } from '../calendar/iso.js';
import type { IsoDate, WorkCalendar } from '../model/deadline.js';
import { DUE_STATES, type DueMoment, type DueState, dueMoments } from './due.js';
import { isGone, markKey, markOf, type TaskMark } from './marks.js';
import { isReportingDay } from './reporting.js';
import type { Register, RegisterDocument, Task } from './schema.js';
import { concerns, partyMatcher } from './select.js';

export interface DueListOptions {
  asOf: IsoDate;
  /** Days after `asOf`, inclusive, that count as near. */
  within: number;
  /** Only this assignee's or co-assignee's tasks. */
  assignee?: string;
  /** Only these states; all when missing. */
  states?: readonly DueState[];
  /** What people noted, by `markKey`. */
  marks?: ReadonlyMap<string, TaskMark>;
  /** Days off; the official calendar unless told. */
  calendar?: WorkCalendar;
}

/** A deadline on the list, with its task and paper. */
export interface DueEntry extends DueMoment {
  /** True for a day by which people report, beside the task's own. */
  reporting: boolean;
  task: Task;
  document: RegisterDocument;
}

export interface DueList {
  asOf: IsoDate;
  /** Last day that counts as near. */
  until: IsoDate;
  /** Entries by state, the most pressing state first, in each by day, then as in the register. */
  groups: { state: DueState; entries: DueEntry[] }[];
  /** Tasks left out since people noted them as done or taken off control. */
  closed: number;
  /** Tasks left out since their papers have them no more or were withdrawn. */
  gone: number;
}

/** What is due when, as it stands on a day. */
export function dueList(register: Register, options: DueListOptions): DueList {
  requireRegister(register, 'register');
  requireText(options.asOf, 'asOf');
  requireDay(options.asOf, 'asOf');
  const documents = new Map(register.documents.map((document) => [document.id, document]));
  const matches = options.assignee === undefined ? null : partyMatcher(options.assignee);
  const byState = new Map<DueState, DueEntry[]>(DUE_STATES.map((state) => [state, []]));
  let closed = 0;
  let gone = 0;
  for (const task of register.tasks) {
    const document = documents.get(task.document);
    if (!document || (matches && !concerns(task, matches))) continue;
    if (isGone(task)) {
      gone += 1;
      continue;
    }
    const mark = options.marks?.get(markKey(task.document, task.id));
    if (mark && isClosed(task, mark)) {
      closed += 1;
      continue;
    }
    for (const moment of openMoments({ deadline: task.report ?? null }, mark, options)) {
      if (moment.state !== 'none')
        byState.get(moment.state)?.push({ ...moment, reporting: true, task, document });
    }
    for (const moment of openMoments(task, mark, options)) {
      const reporting = isReportingDay(task, moment.deadline, moment.part);
      // That day has been listed as the task's report.
      if (reporting && task.report !== undefined) continue;
      byState.get(moment.state)?.push({ ...moment, reporting, task, document });
    }
  }
  const groups = DUE_STATES.filter((state) => options.states?.includes(state) ?? true)
    .map((state) => ({ state, entries: (byState.get(state) ?? []).sort(byDay) }))
    .filter(({ entries }) => entries.length > 0);
  return { asOf: options.asOf, until: addDays(options.asOf, options.within), groups, closed, gone };
}

/**
 * Whether nothing is left to do. A recurring task that was done on some day comes back; one that was
 * taken off control does not.
 */
export function isClosed({ deadline }: Task, mark: TaskMark): boolean {
  if (!mark.closed) return false;
  return mark.dropped || deadline?.type !== 'recurring' || mark.completed === null;
}

/** Whether a kept register says that a task needs no more: done, off control, or gone. */
export function isBehind(task: Task): boolean {
  const mark = task.tracking === undefined ? null : markOf(task.tracking);
  return isGone(task) || (mark !== null && isClosed(task, mark));
}

function openMoments(
  { deadline }: Pick<Task, 'deadline'>,
  mark: TaskMark | undefined,
  { asOf, within, calendar }: DueListOptions,
): DueMoment[] {
  const days = calendar === undefined ? {} : { calendar };
  const moments = dueMoments(deadline, { asOf, within, ...days });
  const done = deadline?.type === 'recurring' ? (mark?.completed ?? null) : null;
  if (done === null) return moments;
  // Done on a day of a period that still runs: that return is behind them, the next one counts.
  const open = moments.filter(({ start, due }) => due === null || done < (start ?? due));
  if (open.length > 0) return open;
  const next = moments.at(-1)?.due;
  return next
    ? dueMoments(deadline, { asOf: addDays(next, 1), within: 0, ...days }).map(recount(asOf))
    : [];
}

/** A moment worked out for a later day, told from the day asked for. */
function recount(asOf: IsoDate): (moment: DueMoment) => DueMoment {
  return (moment) =>
    moment.due === null
      ? moment
      : { ...moment, state: 'upcoming', daysLeft: daysBetween(asOf, moment.due) };
}

function byDay(a: DueEntry, b: DueEntry): number {
  const first = a.due ?? a.start ?? '';
  const second = b.due ?? b.start ?? '';
  return first < second ? -1 : first > second ? 1 : 0;
}
