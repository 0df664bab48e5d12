import type { Deadline } from '../model/deadline.js';
import type { Party } from '../model/party.js';
import { combine, toAct } from '../parse/attach/attach-deadlines.js';
import type { Addressee, DeadlineNode, Item, Responsible } from '../tree/nodes.js';
import type { PlaceBook } from './places.js';
import type { Task } from './schema.js';

/** What an item says of itself, beside its words. */
export interface Own {
  responsible: Responsible[];
  addressee: Addressee | null;
  deadlines: DeadlineNode[];
  references: Task['references'];
}

export function ownOf(item: Item): Own {
  const own: Own = { responsible: [], addressee: null, deadlines: [], references: [] };
  for (const child of item.children) {
    if (child.type === 'responsible') own.responsible.push(child);
    else if (child.type === 'addressee') own.addressee ??= child;
    else if (child.type === 'deadline') own.deadlines.push(child);
    else if (child.type === 'reference') own.references.push({ text: child.value });
  }
  return own;
}

/** «Ответственный: …» names the assignees and wins over the heading and the first words. */
export function named(own: Own): { assignees: Party[]; coAssignees: Party[] } | null {
  if (own.responsible.length > 0) {
    const assignees = own.responsible.flatMap(({ assignees }) => assignees);
    const coAssignees = own.responsible.flatMap(({ coAssignees }) => coAssignees);
    // «Соисполнители: …» alone leaves the order with the one it speaks to.
    return {
      assignees: filled(assignees) ?? own.addressee?.assignees ?? [],
      coAssignees: [...(own.addressee?.coAssignees ?? []), ...coAssignees],
    };
  }
  return own.addressee;
}

/**
 * When to report on a task, where that is said beside when it is to be done: «Срок – май. Отчёт – до
 * 15 июня». Null where the paper says one of the two only.
 */
export function reportOf({ deadlines }: Own): Deadline | null {
  const acting = toAct(deadlines);
  return combine(deadlines.filter((node) => node.report && !acting.includes(node)));
}

export function filled<Value>(list: Value[] | undefined): Value[] | undefined {
  return list === undefined || list.length === 0 ? undefined : list;
}

/** A deadline or a responsible line printed once, at the end of a lettered list, serves all of it. */
export function sharedByList(
  list: readonly Item[],
  places: PlaceBook | null,
): {
  deadline: Deadline | null;
  parties: { assignees: Party[]; coAssignees: Party[] } | null;
} {
  const last = list.at(-1);
  if (last === undefined || list.length < 2 || !list.every(isListPoint))
    return { deadline: null, parties: null };
  const lastOwn = ownOf(last);
  const others = list.slice(0, -1).map(ownOf);
  const labelled = lastOwn.deadlines.filter(({ inSentence }) => !inSentence);
  const serves = others.every(({ deadlines }) => deadlines.every(({ inSentence }) => inSentence));
  const deadline = serves ? combine(labelled) : null;
  places?.item(last);
  places?.combined(deadline, toAct(labelled));
  return {
    deadline,
    parties:
      lastOwn.responsible.length > 0 && others.every((own) => own.responsible.length === 0)
        ? named(lastOwn)
        : null,
  };
}

function isListPoint(item: Item): boolean {
  return item.label === null || !/\d[.\d]{0,24}$/.test(item.label);
}
