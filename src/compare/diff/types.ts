export type { ItemChangeKind } from '../../model/comparison.js';

import type { ItemChangeKind } from '../../model/comparison.js';
import type { Deadline } from '../../model/deadline.js';
import type { Task } from '../../register/schema.js';

/** A run of words that both versions have, only the old one, or only the new one. */
export interface WordRun {
  type: 'same' | 'removed' | 'added';
  text: string;
}

/** One item of the decision that is not as it was. */
export interface ItemChange {
  kind: ItemChangeKind;
  /** Number in the old version; null for an added item. */
  old: string | null;
  /** Number in the new version; null for a removed item. */
  new: string | null;
  /** The item as it was and as it is. */
  before: Task | null;
  after: Task | null;
  /** Word by word; null where the words are the same. */
  text: WordRun[] | null;
  /** Null where the deadline is the same. */
  deadline: {
    old: Deadline | null;
    new: Deadline | null;
    /** Calendar days from the old last day to the new one; null where one of them has none. */
    days: number | null;
  } | null;
  /** Null where the addressees are the same. */
  assignees: { added: string[]; removed: string[] } | null;
}

/** What became of a decision from one version to the next. */
export interface RegisterDiff {
  /** In the order of the new version, removed items where they stood. */
  changes: ItemChange[];
  /** Items that are the same in every respect. */
  unchanged: number;
}
