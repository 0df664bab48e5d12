import { holdsInfinitive } from '../language/verbs.js';
import type { Assignee, Task } from '../register/schema.js';
import { behindRequest } from './lead.js';

/** Farther from the beginning an addressee is part of what is to be done. */
const LEAD = 40;

/** Where the next addressee ends that begins within the lead, or null. */
function nextEnd(text: string, from: number, parties: readonly Assignee[]): number | null {
  let end: number | null = null;
  for (const { text: printed, inherited } of parties) {
    if (inherited || printed === '') continue;
    const at = text.indexOf(printed, from);
    if (at >= 0 && at - from <= LEAD) end = Math.max(end ?? 0, at + printed.length);
  }
  return end;
}

/**
 * UTF-16 offset at which a task begins to say what it orders, behind the words that say whom:
 * «Отделу воспитания провести учет» and «Школам провести учет» order the same of two bodies, and so
 * does «Просить школы провести учет». 0 where the addressee does not stand before the order.
 */
export function dutyStart({
  text,
  assignees,
  coAssignees,
}: Pick<Task, 'text' | 'assignees' | 'coAssignees'>): number {
  const parties = [...assignees, ...coAssignees];
  let end = 0;
  for (let next = nextEnd(text, 0, parties); next !== null && next > end; ) {
    end = next;
    next = nextEnd(text, end, parties);
  }
  if (end === 0) return behindRequest(text);
  // A person in brackets behind the body: «Отделу образования (Мошкина Л.П.) провести …».
  const rest = text.slice(end).replace(/^\s*\([^()]*\)/, '');
  return holdsInfinitive(rest) ? text.length - rest.length : 0;
}
