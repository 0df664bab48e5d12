export type { Refusal } from '../../model/comparison.js';

import type { AmendmentType, Refusal } from '../../model/comparison.js';
import type { Decision } from '../../tree/nodes.js';

/** A place of the base paper an amendment speaks of. */
export interface Target {
  /** Number of the item, as its path: `3.2`, `3.2.а`. Null for the whole paper. */
  item: string | null;
  /** 1-based paragraph (абзац) of the item. */
  paragraph?: number;
  /** 1-based sentence of the item, or of its paragraph. */
  sentence?: number;
  /** Number of the annex the item stands in; empty for the only one. */
  annex?: string;
  /** A part of the paper that is no item. */
  part?: 'preamble' | 'title';
}

/** What an amendment does, in the words of Russian drafting. */
export type Operation =
  /** «изложить в следующей редакции» */
  | { type: 'restate'; text: string }
  /** «исключить», «признать утратившим силу» */
  | { type: 'remove' }
  /** «слова … заменить словами …» */
  | { type: 'replace'; pairs: { from: string; to: string }[] }
  /** «слова … исключить» */
  | { type: 'remove-words'; words: string[] }
  /** «после слов … дополнить словами …», «дополнить словами …» */
  | { type: 'add-words'; words: string; place: 'after' | 'before' | 'end'; anchor: string | null }
  /** «дополнить предложением следующего содержания» */
  | { type: 'add-sentence'; text: string }
  /** «дополнить пунктом 3.11 следующего содержания» */
  | { type: 'add-items'; numbers: string[]; text: string; after: string | null }
  /** «дополнить абзацем следующего содержания» */
  | { type: 'add-paragraph'; text: string; at: number | null }
  /** «пункты 5, 6 считать соответственно пунктами 4, 5» */
  | { type: 'renumber'; to: string[] }
  /** «срок исполнения пункта 3.2 перенести на 1 июня 2022 года» */
  | { type: 'deadline'; text: string };

/** One instruction of an amending paper. */
export interface Amendment {
  /** The words that order it, shortened where they quote. */
  clause: string;
  /** 1-based line of the amending paper. */
  line: number;
  targets: Target[];
  operation: Operation;
}

export interface Unapplied {
  clause: string;
  line: number;
  reason: Refusal;
}

/** One change that was made. */
export interface AppliedChange {
  clause: string;
  line: number;
  operation: AmendmentType;
  /** Number of the item; null for the preamble, the title and a whole annex. */
  item: string | null;
  /** Number of the annex it stands in, empty for the only one; left out for the paper's own items. */
  annex?: string;
  /** 1-based paragraph and sentence of the item, where only that was changed. */
  paragraph?: number;
  sentence?: number;
  part?: Target['part'];
  before: string | null;
  after: string | null;
}

/** Reads a paper's text into its tree; given by who knows how to parse. */
export type ReadTree = (text: string) => Decision;

/** A paper after its amendments. */
export interface Consolidated {
  /** The consolidated text. */
  text: string;
  history: AppliedChange[];
  unapplied: Unapplied[];
}
