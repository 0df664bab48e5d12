export type { GroupKind } from '../model/comparison.js';

import type { GroupKind } from '../model/comparison.js';
import type { RegisterDocument } from '../register/schema.js';
import type { Difference } from './features.js';

export interface GroupTask {
  document: string;
  task: string;
  text: string;
  assignees: string[];
  /** Likeness to the first task of the group, 0 to 1. */
  similarity: number;
  /** Against the first task; null for the first one and for exact repeats. */
  difference: Difference | null;
}

/** Tasks that say the same as the first of them. */
export interface DuplicateGroup {
  kinds: GroupKind[];
  match: 'exact' | 'near';
  /** The least likeness in the group. */
  similarity: number;
  tasks: GroupTask[];
}

/** Papers that are one paper published again. */
export interface Republished {
  documents: string[];
  /** Share of the smaller paper's tasks that the other one has too. */
  share: number;
}

/** What a document of an archive is known by; the rest of a register's document is not needed. */
export type ArchiveDocument = Pick<RegisterDocument, 'id' | 'issuer' | 'date' | 'number'> & {
  title?: string | null;
  source: Pick<RegisterDocument['source'], 'path' | 'sha256'>;
};
