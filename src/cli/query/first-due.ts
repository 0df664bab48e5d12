import type { IsoDate } from '../../model/deadline.js';
import { type DayRange, daysWithin } from '../../register/query/days.js';
import type { Register, Task } from '../../register/schema.js';
import { selectTasks } from '../../register/select.js';

/** Sorts behind every day. */
const NO_DAY = '9999-99-99';

/**
 * The tasks of a register that are due first, at most so many: by their first day in a range, those
 * without a day last, else as they stand.
 */
export function firstDue(register: Register, limit: number, range: DayRange): Register {
  const all = [...register.tasks, ...register.statements];
  if (all.length <= limit) return register;
  const dayOf = (task: Task): IsoDate => daysWithin(task.deadline, range)[0] ?? NO_DAY;
  const kept = new Set(
    all
      .map((task, place) => ({ task, place, day: dayOf(task) }))
      .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.place - b.place))
      .slice(0, limit)
      .map(({ task }) => task),
  );
  return selectTasks(register, (task) => kept.has(task));
}
