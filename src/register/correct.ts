import type { RegisterDocument, Task } from './schema.js';

/** Fields of a task that a person may correct. */
export const CORRECTABLE = ['kind', 'text', 'assignees', 'coAssignees', 'deadline'] as const;

/** What a person puts in the place of what was read. */
export type Correction = Partial<Pick<Task, (typeof CORRECTABLE)[number]>>;

/**
 * A task with a person's corrections. What was read stays beside them in `asRead`, so that an update
 * of a kept register can tell what the paper says from what a person made of it. A field put back as
 * it was read is no longer a correction.
 */
export function correctTask(task: Task, correction: Correction): Task {
  const read = asReadOf(task);
  const { asRead: _before, ...corrected } = { ...task, ...correction };
  const changed = CORRECTABLE.filter((field) => !same(corrected[field], read[field]));
  if (changed.length === 0) return corrected;
  const asRead: NonNullable<Task['asRead']> = {};
  for (const field of changed) Object.assign(asRead, { [field]: read[field] });
  return { ...corrected, asRead };
}

/** A task as the program read it, without what a person corrected. */
export function asReadOf(task: Task): Task {
  const { asRead, ...corrected } = task;
  return { ...corrected, ...asRead };
}

/** The fields of a task that a person corrected. */
export function correctedFields({ asRead }: Task): (typeof CORRECTABLE)[number][] {
  return asRead === undefined ? [] : CORRECTABLE.filter((field) => field in asRead);
}

/**
 * A new reading of a task with the corrections of the old one: a field that a person corrected stays
 * corrected, whatever the paper says now, unless the new reading brings a correction of its own.
 */
export function carryCorrections(old: Task, fresh: Task): Task {
  const own = new Set(correctedFields(fresh));
  const correction: Correction = {};
  for (const field of correctedFields(old))
    if (!own.has(field)) Object.assign(correction, { [field]: old[field] });
  return Object.keys(correction).length === 0 ? fresh : correctTask(fresh, correction);
}

/** Facts of a paper that a person may correct. */
export const FACTS = ['title', 'issuer', 'date', 'number'] as const;

/** What a person puts in the place of a paper's facts. */
export type FactCorrection = Partial<Pick<RegisterDocument, (typeof FACTS)[number]>>;

/** A paper with a person's corrections of its facts; what was read stays in `asRead`. */
export function correctDocument(
  document: RegisterDocument,
  correction: FactCorrection,
): RegisterDocument {
  const { asRead: before, ...printed } = document;
  const read = { ...printed, ...before };
  const corrected = { ...printed, ...correction };
  const changed = FACTS.filter((fact) => corrected[fact] !== read[fact]);
  if (changed.length === 0) return corrected;
  const asRead: NonNullable<RegisterDocument['asRead']> = {};
  for (const fact of changed) Object.assign(asRead, { [fact]: read[fact] });
  return { ...corrected, asRead };
}

/** A new reading of a paper with the corrections of the old one. */
export function carryFacts(old: RegisterDocument, fresh: RegisterDocument): RegisterDocument {
  const own = new Set(Object.keys(fresh.asRead ?? {}));
  const correction: FactCorrection = {};
  for (const fact of FACTS) {
    const corrected = old.asRead !== undefined && fact in old.asRead;
    if (corrected && !own.has(fact)) Object.assign(correction, { [fact]: old[fact] });
  }
  return Object.keys(correction).length === 0 ? fresh : correctDocument(fresh, correction);
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
