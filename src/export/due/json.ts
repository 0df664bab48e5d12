import { DUE_STATES } from '../../register/due.js';
import type { DueList } from '../../register/due-list.js';

/** The list as JSON: the day, counts by state, and one object for each deadline. */
export function dueJson(list: DueList): string {
  const counts = Object.fromEntries(
    DUE_STATES.map((state) => [
      state,
      list.groups.find((group) => group.state === state)?.entries.length ?? 0,
    ]),
  );
  const items = list.groups.flatMap(({ entries }) =>
    entries.map(
      ({
        task,
        document,
        state,
        start,
        due,
        dueWorkday,
        daysLeft,
        previous,
        deadline,
        reporting,
      }) => ({
        state,
        start,
        due,
        dueWorkday,
        daysLeft,
        previous,
        document: document.id,
        paper: { title: document.title, date: document.date, path: document.source.path },
        task: task.id,
        number: task.number,
        text: task.text,
        assignees: task.assignees.map(({ name }) => name),
        coAssignees: task.coAssignees.map(({ name }) => name),
        deadline: deadline?.text ?? null,
        ...(reporting ? { reporting } : {}),
      }),
    ),
  );
  const { asOf, until, closed, gone } = list;
  return `${JSON.stringify({ schemaVersion: 1, asOf, until, counts, closed, ...(gone > 0 ? { gone } : {}), items }, null, 2)}\n`;
}
