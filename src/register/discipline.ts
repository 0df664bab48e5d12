import type { IsoDate } from '../model/deadline.js';
import { isGone, markOf } from './marks.js';
import type { Register, Task } from './schema.js';
import { partyKey } from './select.js';

/** How one body keeps its deadlines; counts of tasks. */
export interface Discipline {
  /** As the register names it; null for tasks that name nobody. */
  name: string | null;
  total: number;
  /** Done by the last day, or with no day noted and no word of lateness. */
  inTime: number;
  /** Done behind the last day, or said to be. */
  late: number;
  /** Open, and the last day is behind. */
  overdue: number;
  /** Open, and not overdue. */
  open: number;
  /** Taken off control. */
  dropped: number;
  /** `inTime` of all that should be done by now; null while nothing should. */
  share: number | null;
}

type Outcome = 'inTime' | 'late' | 'overdue' | 'open' | 'dropped';

/** What became of a task by a day. */
function outcomeOf({ tracking = {}, deadline }: Task, asOf: IsoDate): Outcome {
  const mark = markOf(tracking);
  const due = deadline?.due ?? null;
  if (mark?.closed === true) {
    if (mark.dropped) return 'dropped';
    const said = /наруш|опозд|late/i.test(tracking.status ?? '');
    const behind = mark.completed !== null && due !== null && mark.completed > due;
    return said || (behind && deadline?.type !== 'recurring') ? 'late' : 'inTime';
  }
  return due !== null && due < asOf && deadline?.type !== 'recurring' ? 'overdue' : 'open';
}

/**
 * Executive discipline (исполнительская дисциплина): the whole register first, then each assignee,
 * the busiest first. A task of several counts for each of them.
 */
export function disciplineOf({ tasks }: Pick<Register, 'tasks'>, asOf: IsoDate): Discipline[] {
  const all = empty('');
  const bodies = new Map<string, Discipline>();
  for (const task of tasks) {
    if (isGone(task)) continue;
    const outcome = outcomeOf(task, asOf);
    count(all, outcome);
    const parties = task.assignees.length === 0 ? [null] : task.assignees;
    const seen = new Set<string>();
    for (const party of parties) {
      const key = party === null ? '' : partyKey(party);
      if (seen.has(key)) continue;
      seen.add(key);
      const body = bodies.get(key) ?? empty(party?.name ?? null);
      bodies.set(key, body);
      count(body, outcome);
    }
  }
  const sorted = [...bodies.values()].sort(
    (a, b) => b.total - a.total || (a.name ?? '').localeCompare(b.name ?? '', 'ru'),
  );
  return [all, ...sorted].map((one) => ({ ...one, share: shareOf(one) }));
}

function empty(name: string | null): Discipline {
  return { name, total: 0, inTime: 0, late: 0, overdue: 0, open: 0, dropped: 0, share: null };
}

function count(into: Discipline, outcome: Outcome): void {
  into.total += 1;
  into[outcome] += 1;
}

function shareOf({ inTime, late, overdue }: Discipline): number | null {
  const expected = inTime + late + overdue;
  return expected === 0 ? null : inTime / expected;
}
