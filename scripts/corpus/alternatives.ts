import { plainName } from './likeness.js';
import type { DeadlineReading, ItemReading, Reading } from './reading.js';

/**
 * Two careful readers may differ and both be right; an annotation then names both readings. What was
 * read is compared with the one it agrees with, else with the first.
 */

function sameDeadline(gold: DeadlineReading | null, read: DeadlineReading | null): boolean {
  if (gold === null || read === null) return gold === read;
  return gold.type === read.type && gold.start === read.start && gold.due === read.due;
}

function withAlternatives(deadline: DeadlineReading | null): (DeadlineReading | null)[] {
  if (deadline === null) return [null];
  const { alt = [], ...first } = deadline;
  const others = alt.map((other) => ({
    text: first.text,
    type: other.type ?? first.type,
    start: other.start === undefined ? first.start : other.start,
    due: other.due === undefined ? first.due : other.due,
    rrule: other.rrule ?? first.rrule,
  }));
  return [first, ...others];
}

function nameSet(names: readonly string[]): string {
  return names.map(plainName).sort().join('; ');
}

/** The annotated issuer that agrees with what was read, else the first. */
export function agreeingIssuer(gold: Reading, read: Reading): string | null {
  const { issuer: given } = read;
  if (given === null) return gold.issuer;
  return gold.issuerAlt?.find((other) => plainName(other) === plainName(given)) ?? gold.issuer;
}

/** The annotated item with those of its readings that agree with the item read, else the first. */
export function agreeingItem(gold: ItemReading, read: ItemReading | undefined): ItemReading {
  if (read === undefined) return gold;
  if (gold.kindAny === true && read.kind === 'statement') {
    return { ...gold, kind: 'statement', assignees: [], coAssignees: [], deadline: null };
  }
  const { assigneesAlt = [], deadlineAlt = [] } = gold;
  const deadlines = [gold.deadline, ...deadlineAlt].flatMap(withAlternatives);
  const deadline = deadlines.find((each) => sameDeadline(each, read.deadline));
  return {
    ...gold,
    kind: gold.kindAny === true ? read.kind : gold.kind,
    assignees:
      assigneesAlt.find((names) => nameSet(names) === nameSet(read.assignees)) ?? gold.assignees,
    deadline: deadline === undefined ? gold.deadline : deadline,
  };
}
