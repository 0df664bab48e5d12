import { addDays } from '../../calendar/iso.js';
import { occurrences } from '../../calendar/occurrences.js';
import { dueRecurrence } from '../../calendar/recurrence.js';
import type { Deadline, IsoDate, SimpleDeadline } from '../../model/deadline.js';
import type { DueState } from '../../register/due.js';
import { NEAR_DAYS } from '../../register/due.js';
import type { ReportTask } from './model.js';

/** A mark on the timeline: a day, or a period that ends on it. */
export interface TimelineMark {
  /** Place of the task in the report. */
  task: number;
  start: IsoDate | null;
  due: IsoDate;
  state: DueState;
  recurring: boolean;
}

/** The marks of one assignee. */
export interface TimelineRow {
  /** Place in the report's parties; -1 for tasks with no assignee. */
  party: number;
  marks: TimelineMark[];
}

export interface Timeline {
  from: IsoDate;
  to: IsoDate;
  rows: TimelineRow[];
}

/** Most returns of one deadline that are drawn. */
const MOST_RETURNS = 60;

/**
 * The timeline of some tasks as it stands on a day: a row for each assignee, those with the most
 * marks first among many, in order of appearance among few. Null when no task has a date.
 */
export function timelineOf(
  tasks: readonly ReportTask[],
  places: readonly number[],
  asOf: IsoDate | null,
): Timeline | null {
  const span = spanOf(tasks, places);
  if (span === null) return null;
  const rows = new Map<number, TimelineRow>();
  for (const place of places) {
    const task = tasks[place];
    if (!task) continue;
    const marks = marksOf(task.deadline, place, span, asOf);
    if (marks.length === 0) continue;
    for (const party of task.assignees.length > 0 ? task.assignees : [-1]) {
      const row = rows.get(party);
      if (row) row.marks.push(...marks);
      else rows.set(party, { party, marks: [...marks] });
    }
  }
  return { ...span, rows: [...rows.values()] };
}

interface Span {
  from: IsoDate;
  to: IsoDate;
}

function spanOf(tasks: readonly ReportTask[], places: readonly number[]): Span | null {
  let from: IsoDate | null = null;
  let to: IsoDate | null = null;
  for (const place of places) {
    for (const { start, due } of parts(tasks[place]?.deadline ?? null)) {
      if (due === null) continue;
      const begin: IsoDate = start ?? due;
      if (from === null || begin < from) from = begin;
      if (to === null || due > to) to = due;
    }
  }
  return from === null || to === null ? null : { from, to };
}

function marksOf(
  deadline: Deadline | null,
  task: number,
  span: Span,
  asOf: IsoDate | null,
): TimelineMark[] {
  return parts(deadline).flatMap((part) =>
    daysOf(part, span).map(({ start, due }) => ({
      task,
      start,
      due,
      state: stateOf(due, asOf, part.type === 'recurring'),
      recurring: part.type === 'recurring',
    })),
  );
}

function daysOf(part: SimpleDeadline, span: Span): { start: IsoDate | null; due: IsoDate }[] {
  if (part.due === null) return [];
  const recurrence = part.type === 'recurring' ? dueRecurrence(part) : null;
  if (!recurrence) return [{ start: part.start, due: part.due }];
  const days: { start: IsoDate | null; due: IsoDate }[] = [];
  for (const due of occurrences(recurrence.rrule, recurrence.first, span.from, span.to)) {
    days.push({ start: recurrence.startOf(due), due });
    if (days.length >= MOST_RETURNS) break;
  }
  return days;
}

function stateOf(due: IsoDate, asOf: IsoDate | null, recurring: boolean): DueState {
  if (asOf === null) return 'upcoming';
  // A return that has passed is past, not overdue: whether it was kept, the paper cannot tell.
  if (due < asOf) return recurring ? 'continuous' : 'overdue';
  return due <= addDays(asOf, NEAR_DAYS) ? 'due' : 'upcoming';
}

function parts(deadline: Deadline | null): SimpleDeadline[] {
  if (deadline === null) return [];
  return deadline.type === 'multiple' ? deadline.deadlines : [deadline];
}
