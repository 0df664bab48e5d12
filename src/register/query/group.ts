import type { IsoDate, WorkCalendar } from '../../model/deadline.js';
import { dueMoments } from '../due.js';
import { isBehind } from '../due-list.js';
import type { RegisterDocument, Task } from '../schema.js';
import { partyKey } from '../select.js';
import { type DayRange, daysWithin } from './days.js';

export type Grouping = 'assignee' | 'month' | 'issuer';

/** What a group of tasks comes to. */
export interface TaskGroup {
  /** A body, or a month as `YYYY-MM`; null for tasks that have none. */
  name: string | null;
  tasks: number;
  /** Those that people noted as done or taken off control. */
  behind: number;
  overdue: number;
  /** Those that are due within the time looked ahead. */
  near: number;
  /** The earliest day that is due on `asOf` or later; null where there is none. */
  next: IsoDate | null;
}

export interface GroupOptions {
  by: Grouping;
  asOf: IsoDate;
  within: number;
  /** Days that count for `month`; without it each task's next or last day. */
  days?: DayRange;
  calendar?: WorkCalendar;
}

/** Counts tasks group by group; a task with two assignees, or days in two months, counts in both. */
export class TaskGroups {
  private readonly groups = new Map<string, TaskGroup>();

  constructor(private readonly options: GroupOptions) {}

  add(task: Task, document: RegisterDocument | undefined): void {
    const { asOf, within, calendar } = this.options;
    const behind = isBehind(task);
    const moments = behind
      ? []
      : dueMoments(task.deadline, { asOf, within, ...(calendar && { calendar }) });
    const has = (state: string) => moments.some((moment) => moment.state === state);
    const coming = moments.flatMap(({ due }) => (due !== null && due >= asOf ? due : [])).sort();
    for (const [key, name] of this.keysOf(task, document)) {
      const group = this.groups.get(key) ?? emptyGroup(name);
      this.groups.set(key, group);
      group.tasks += 1;
      if (behind) group.behind += 1;
      if (has('overdue')) group.overdue += 1;
      if (has('due')) group.near += 1;
      const [next] = coming;
      if (next !== undefined && (group.next === null || next < group.next)) group.next = next;
    }
  }

  /** Months in their order; bodies with most tasks first; what has no name last. */
  inOrder(): TaskGroup[] {
    const byMonth = this.options.by === 'month';
    return [...this.groups.values()].sort((a, b) => {
      if (a.name === null || b.name === null)
        return Number(a.name === null) - Number(b.name === null);
      const names = a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
      return byMonth ? names : b.tasks - a.tasks || names;
    });
  }

  private keysOf(task: Task, document: RegisterDocument | undefined): Map<string, string | null> {
    const { by, days } = this.options;
    if (by === 'issuer') return one(document?.issuer ?? null);
    if (by === 'assignee') {
      const named = [...task.assignees, ...task.coAssignees];
      if (named.length === 0) return one(null);
      return new Map(named.map((party) => [partyKey({ ...party, person: '' }), party.name]));
    }
    const months = (days === undefined ? this.lone(task) : daysWithin(task.deadline, days)).map(
      (day) => day.slice(0, 7),
    );
    return months.length === 0 ? one(null) : new Map(months.map((month) => [month, month]));
  }

  /** A task's day where no range is asked for: the next one of what returns, else the last. */
  private lone({ deadline }: Task): IsoDate[] {
    if (deadline?.type === 'multiple') return daysWithin(deadline, { from: null, to: null });
    if (deadline?.type === 'recurring') {
      const [next] = daysWithin(deadline, { from: this.options.asOf, to: null });
      if (next !== undefined) return [next];
    }
    return deadline?.due ? [deadline.due] : deadline?.start ? [deadline.start] : [];
  }
}

function one(name: string | null): Map<string, string | null> {
  return new Map([[name ?? '', name]]);
}

function emptyGroup(name: string | null): TaskGroup {
  return { name, tasks: 0, behind: 0, overdue: 0, near: 0, next: null };
}
