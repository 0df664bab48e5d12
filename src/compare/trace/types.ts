export type { DeadlineVerdict } from '../../model/comparison.js';

import type { AddressedBy, DeadlineVerdict } from '../../model/comparison.js';
import type { Task } from '../../register/schema.js';
import type { AliasTable } from '../bodies.js';

/** A task of a paper, named as everywhere in registers. */
export interface TaskRef {
  document: string;
  task: string;
}

export interface TraceLink {
  upper: TaskRef;
  lower: TaskRef;
  /** 0 to 1. */
  similarity: number;
  late: boolean;
  /** Calendar days the lower deadline is behind the upper one; 0 when it is not. */
  daysLate: number;
  deadline: DeadlineVerdict;
  /** Common words as the lower paper prints them, in its order. */
  common: string[];
}

/** An upper task that a lower body has not taken up. */
export interface Uncovered extends TaskRef {
  /** Name of the lower body: the column of the matrix. */
  body: string;
}

/** One lower body with all its papers: a column of the matrix. */
export interface TraceColumn {
  body: string;
  documents: string[];
  /** How the upper tasks for this body were found. */
  addressed: AddressedBy;
  /** Ids of the upper tasks addressed to it. */
  tasks: string[];
  covered: number;
  late: number;
  uncovered: number;
  /** Share of the addressed tasks that are taken up, 0 to 1; 1 when none is addressed. */
  coverage: number;
}

/** How lower papers carry out an upper one. */
export interface Trace {
  upper: string;
  links: TraceLink[];
  uncovered: Uncovered[];
  unsourced: TaskRef[];
  columns: TraceColumn[];
  /** Bodies left out since the upper paper does not address them; `alike` have tasks like its own. */
  notAddressed?: { bodies: number; alike: number };
}

export interface TraceOptions {
  /** Words of the upper paper's addressee; the tasks are found by the bodies' names without it. */
  addressee?: string;
  /** The user's names of bodies; what they say of two names wins over what the words say. */
  aliases?: AliasTable;
  /** Likeness from which a lower task carries out an upper one, 0 to 1; 0.5 unless told. */
  threshold?: number;
}

export function refOf(task: Task): TaskRef {
  return { document: task.document, task: task.id };
}
