import type { Assignee, Register, Task } from '../../src/register/schema.js';
import type { Gold, GoldDeadline, GoldItem } from './gold.js';

/**
 * What was read in a paper, in the shape of an annotation: the program's register and the gold are
 * both brought to it before they are compared.
 */

export interface DeadlineReading {
  text: string;
  type: string;
  start: string | null;
  due: string | null;
  rrule?: string | undefined;
  /** Of an annotation: see alternatives.ts. */
  alt?: GoldDeadline['alt'];
}

export interface ItemReading extends Omit<GoldItem, 'deadline' | 'section' | 'deadlineAlt'> {
  section?: string | null | undefined;
  deadline: DeadlineReading | null;
  deadlineAlt?: (DeadlineReading | null)[] | undefined;
}

export interface Reading extends Omit<Gold, 'items'> {
  items: ItemReading[];
}

function partyText({ name, person }: Assignee): string {
  return person === undefined ? name : `${name} (${person})`;
}

function itemOf(task: Task): ItemReading {
  const { id, number, parent, section, kind, text, deadline } = task;
  return {
    id,
    number,
    parent,
    section,
    kind,
    text,
    assignees: task.assignees.map(partyText),
    coAssignees: task.coAssignees.map(partyText),
    deadline:
      deadline === null
        ? null
        : {
            text: deadline.text,
            type: deadline.type,
            start: deadline.start,
            due: deadline.due,
            rrule: deadline.type === 'recurring' ? deadline.rrule : undefined,
          },
    line: task.position.start.line,
  };
}

/** The one paper of a register as a reading, its items in the order of the paper. */
export function readingOf(register: Register): Reading {
  const [document] = register.documents;
  if (document === undefined) throw new Error('the register has no document');
  const items = [...register.tasks, ...register.statements].sort(
    (a, b) => a.position.start.offset - b.position.start.offset,
  );
  return {
    kind: document.kind,
    issuer: document.issuer,
    date: document.date,
    number: document.number,
    signatories: document.signatories.map(({ name }) => name),
    items: items.map(itemOf),
    duplicates: register.duplicates.map(({ a, b }) => [a.task, b.task]),
  };
}
