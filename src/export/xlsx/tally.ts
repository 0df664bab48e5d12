import type { IsoDate } from '../../model/deadline.js';
import { isGone } from '../../register/marks.js';
import type { RegisterRow } from '../rows.js';
import { partyLabel, STATUSES } from '../words.js';

/** Number of states a task may have: the members of STATUSES. */
export const STATES = 5;

/** How many tasks there are, by status, and how many of them are overdue. */
export interface Count {
  total: number;
  /** By status, in the order of STATUSES. */
  byStatus: number[];
  overdue: number;
}

/** One task as the summary sees it. */
export interface Tallied {
  /** As the assignee column names them, one by one. */
  assignees: readonly string[];
  due: IsoDate | null;
  /** Place in STATUSES; the first where the register says nothing. */
  status: number;
  /** Its paper has it no more, or was withdrawn: it is counted apart. */
  gone?: boolean;
}

/** Counts tasks by assignee and by month while the rows go by, so that no row need be kept. */
export class Tally {
  readonly all = emptyCount();
  /** By assignee; `''` for tasks that name none. */
  readonly assignees = new Map<string, Count>();
  /** By month due, `YYYY-MM`; `''` for tasks with no date. */
  readonly months = new Map<string, Count>();
  private readonly asOf: IsoDate | undefined;

  constructor(asOf?: IsoDate) {
    this.asOf = asOf;
  }

  /** Tasks that are none any more. */
  gone = 0;

  add(task: Tallied): void {
    if (task.gone === true) {
      this.gone += 1;
      return;
    }
    const open = task.status < 2;
    const overdue =
      this.asOf !== undefined && task.due !== null && open && task.due < this.asOf ? 1 : 0;
    const names = task.assignees.length === 0 ? [''] : new Set(task.assignees);
    for (const name of names) increase(this.assignees, name, task.status, overdue);
    increase(this.months, task.due?.slice(0, 7) ?? '', task.status, overdue);
    count(this.all, task.status, overdue);
  }
}

/** A row of a register: nothing is begun yet unless people noted it. */
export function tallied({ task }: RegisterRow): Tallied {
  const status = statusPlace(task.tracking?.status ?? '');
  const due = task.deadline?.due ?? null;
  return { assignees: task.assignees.map(partyLabel), due, status, gone: isGone(task) };
}

/** Place of a status among those the program knows, in either language; the first for others. */
export function statusPlace(status: string): number {
  const places = [STATUSES.ru.indexOf(status), STATUSES.en.indexOf(status)];
  return Math.max(0, ...places);
}

function emptyCount(): Count {
  return { total: 0, byStatus: Array.from({ length: STATES }, () => 0), overdue: 0 };
}

function increase(map: Map<string, Count>, key: string, status: number, overdue: number): void {
  let found = map.get(key);
  if (found === undefined) {
    found = emptyCount();
    map.set(key, found);
  }
  count(found, status, overdue);
}

function count(into: Count, status: number, overdue: number): void {
  into.total += 1;
  into.byStatus[status] = (into.byStatus[status] ?? 0) + 1;
  into.overdue += overdue;
}
