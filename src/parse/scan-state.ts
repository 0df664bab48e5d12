import { findDeadlineLabel } from '../deadline/index.js';
import { findResponsible } from '../party/index.js';
import type { Slice } from './joined.js';
import type { Line } from './line.js';
import type { Raw, RawItem } from './raw.js';
import type { Table } from './scan-table.js';
import type { Sequence } from './sequence.js';

/** What the scanner reads from and writes to. */
export interface ScanContext {
  lines: readonly Line[];
  sequence: Sequence;
  out: Raw[];
  /** Indexes of the lines that the page prints around the paper. */
  running: ReadonlySet<number>;
}

export interface State {
  item: RawItem | null;
  /** True when the item's order is complete: its deadline or responsible line was read. */
  closed: boolean;
  gap: boolean;
  /** True behind a page's head, foot or number. */
  bridged: boolean;
  /** Words of the line before, within the same paragraph. */
  before: string;
  /** The table being read. */
  table: Table | null;
}

/** A line that ends like this is complete. */
export const COMPLETE = /[.;:!?…][»")\]]?$/;

export function pushBlock(
  { out }: ScanContext,
  type: 'aside' | 'unrecognized',
  line: Line | undefined,
): void {
  if (line === undefined || line.blank) return;
  out.push({ type, slices: [{ line, from: line.indent, to: line.end }] });
}

export function addParagraph(state: State, slice: Slice, text: string): void {
  state.item?.paragraphs.push({ slices: [slice], role: 'text' });
  if (closes(text)) state.closed = true;
}

/** Whether a line is a deadline or a responsible line, which completes an item's order. */
export function closes(text: string): boolean {
  return findDeadlineLabel(text)?.start === 0 || findResponsible(text)?.start === 0;
}
