import { requireRegister } from '../../arguments.js';
import type { Deadline } from '../../model/deadline.js';
import type { Register, Task } from '../../register/schema.js';
import { daysBetween } from '../trace/deadlines.js';
import { matchItems } from './match.js';
import type { ItemChange, RegisterDiff } from './types.js';
import { wordRuns } from './word-runs.js';

/** Tasks and statements in the order of the paper. */
function itemsOf({ tasks, statements }: Register): Task[] {
  return [...tasks, ...statements].sort(
    (a, b) => a.position.start.offset - b.position.start.offset,
  );
}

function evened(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A deadline is the same when it means the same days; words alone do not move it. */
function sameDeadline(a: Deadline | null, b: Deadline | null): boolean {
  if (a === null || b === null) return a === b;
  const known = a.due !== null && b.due !== null;
  if (known) {
    const rules = (one: Deadline): string => (one.type === 'recurring' ? one.rrule : '');
    return a.due === b.due && a.start === b.start && rules(a) === rules(b);
  }
  return evened(a.text).toLowerCase() === evened(b.text).toLowerCase();
}

function deadlineChange(a: Task, b: Task): ItemChange['deadline'] {
  if (sameDeadline(a.deadline, b.deadline)) return null;
  const [from, to] = [a.deadline?.due ?? null, b.deadline?.due ?? null];
  const days = from === null || to === null ? null : daysBetween(from, to);
  return { old: a.deadline, new: b.deadline, days };
}

function assigneeChange(a: Task, b: Task): ItemChange['assignees'] {
  const names = (task: Task): string[] =>
    [...task.assignees, ...task.coAssignees].map(({ name }) => name);
  const only = (one: Task, other: Task): string[] => {
    const known = new Set(names(other).map((name) => name.toLowerCase()));
    return names(one).filter((name) => !known.has(name.toLowerCase()));
  };
  const [removed, added] = [only(a, b), only(b, a)];
  return removed.length + added.length === 0 ? null : { added, removed };
}

function changeOf(before: Task, after: Task): ItemChange | null {
  const text =
    evened(before.text) === evened(after.text) ? null : wordRuns(before.text, after.text);
  const deadline = deadlineChange(before, after);
  const assignees = assigneeChange(before, after);
  const same = text === null && deadline === null && assignees === null;
  if (same && before.id === after.id) return null;
  return {
    kind: same ? 'renumbered' : 'changed',
    old: before.id,
    new: after.id,
    before,
    after,
    text,
    deadline,
    assignees,
  };
}

function lone(kind: 'added' | 'removed', task: Task): ItemChange {
  const [before, after] = kind === 'added' ? [null, task] : [task, null];
  const old = before?.id ?? null;
  const rest = { text: null, deadline: null, assignees: null };
  return { kind, old, new: after?.id ?? null, before, after, ...rest };
}

/**
 * What became of a decision from one version to the next: items added, removed, changed in words,
 * deadline or addressees, and items that only got another number.
 */
export function diffRegisters(before: Register, after: Register): RegisterDiff {
  requireRegister(before, 'before');
  requireRegister(after, 'after');
  const [oldItems, newItems] = [itemsOf(before), itemsOf(after)];
  const { pairs, removed, added } = matchItems(oldItems, newItems);
  const newOf = new Map(pairs.map((pair) => [pair.before, pair.after]));
  const changes: { place: number; change: ItemChange }[] = [];
  let unchanged = 0;
  for (const pair of pairs) {
    const change = changeOf(pair.before, pair.after);
    if (change === null) unchanged += 1;
    else changes.push({ place: newItems.indexOf(pair.after), change });
  }
  for (const task of added) {
    changes.push({ place: newItems.indexOf(task), change: lone('added', task) });
  }
  for (const task of removed) {
    const elder = oldItems
      .slice(0, oldItems.indexOf(task))
      .reverse()
      .map((one) => newOf.get(one))
      .find((one) => one !== undefined);
    const place = elder === undefined ? -1 : newItems.indexOf(elder);
    changes.push({ place: place + 0.5, change: lone('removed', task) });
  }
  changes.sort((a, b) => a.place - b.place);
  return { changes: changes.map(({ change }) => change), unchanged };
}
