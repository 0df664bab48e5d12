import type { IsoDate } from '../../model/deadline.js';
import type { CellValue } from '../columns.js';

/** Keys of the columns only a register that is kept up to date has. */
export const KEY = 'key';
export const CHECK = 'check';
export const CHANGE = 'change';

/** A row as it stands in the register; columns it does not have are missing. */
export interface LivingRow {
  values: ReadonlyMap<string, CellValue>;
}

/** A task of the new reading: the values of all columns the register has. */
export interface FreshRow {
  key: string;
  /** Id of its document. */
  document: string;
  values: ReadonlyMap<string, CellValue>;
  /** Marks of the task as the document has it, whatever a person corrected in the values. */
  marks: ReadonlyMap<string, string>;
}

/** A document of the new reading, as rows without a key name it. */
export interface FreshDocument {
  id: string;
  label: string;
  date: IsoDate | null;
}

/** What an update did with one task. */
export type ChangeKind =
  /** New in the register. */
  | 'added'
  /** The document says something else now, and the register has taken it over. */
  | 'replaced'
  /** The document says something else now, but people had changed the cell: it stays. */
  | 'kept'
  /** The document no longer has it. */
  | 'vanished'
  /** It had vanished and is there again. */
  | 'returned'
  /** Its document was withdrawn. */
  | 'withdrawn';

/** One change to show; `column`, `was` and `now` only where a cell is concerned. */
export interface Change {
  kind: ChangeKind;
  /** The document as the register calls it. */
  document: string;
  /** The item's number. */
  number: string;
  column?: string;
  was?: CellValue;
  now?: CellValue;
}

/** Cells to write into a row that stood in the register, and what to say of it. */
export interface RowEdit {
  /** Place among the rows. */
  row: number;
  /** The task it was found to be; null for one that vanished. */
  key: string | null;
  values: Map<string, CellValue>;
  changes: Change[];
}

/** A row to add. */
export interface Addition {
  fresh: FreshRow;
  /** Marks of what is written, for the next update. */
  check: string;
  change: Change;
  /** Place of the row it stands beside: its neighbour in the paper; null for the end. */
  after: number | null;
}

/** What has to be done to a register, worked out before anything is done. */
export interface MergePlan {
  edits: RowEdit[];
  /** Rows to add, each beside its neighbour or behind all others. */
  additions: Addition[];
  /** Tasks found again with nothing to say of them. */
  same: number;
}

export interface MergeInput {
  rows: readonly LivingRow[];
  /** Columns the register has. */
  columns: ReadonlySet<string>;
  fresh: readonly FreshRow[];
  /** Every document that was read again, one without tasks too: its rows may have vanished. */
  documents: readonly FreshDocument[];
}

/** Mark of a row whose task its document no longer has. */
export const GONE = 'gone';

/** Mark of a row whose document was withdrawn. */
export const WITHDRAWN = 'withdrawn';

/** What a row's marks have where its task is none any more. */
export const GONE_MARKS = [`${GONE}:1`, `${WITHDRAWN}:1`] as const;

/** Every change of a plan, in the order of the register. */
export function changesOf(plan: MergePlan): Change[] {
  return [
    ...plan.edits.flatMap(({ changes }) => changes),
    ...plan.additions.map(({ change }) => change),
  ];
}
