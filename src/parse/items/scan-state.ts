import { mayHoldLabel } from '../../deadline/index.js';
import { findResponsible } from '../../party/index.js';
import type { Slice } from '../lines/joined.js';
import type { Line } from '../lines/line.js';
import type { Raw, RawItem } from '../lines/raw.js';
import type { Readings } from '../lines/readings.js';
import type { Sequence } from './sequence.js';
import type { Table } from './table-state.js';

/** What the scanner reads from and writes to. */
export interface ScanContext {
  lines: readonly Line[];
  sequence: Sequence;
  readings: Readings;
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

/** A line without a label, with what was read before it. */
export interface Continued {
  context: ScanContext;
  state: State;
  slice: Slice;
  /** The line's words, folded to one space between them. */
  words: string;
  /** Index behind the last line of the operative part. */
  region: { to: number };
  /** Index of the line. */
  index: number;
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

export function addParagraph(
  { readings }: ScanContext,
  state: State,
  slice: Slice,
  text: string,
): void {
  state.item?.paragraphs.push({ slices: [slice], role: 'text' });
  if (closes(readings, text)) state.closed = true;
}

/** Whether a line is a deadline or a responsible line, which completes an item's order. */
export function closes(readings: Readings, text: string): boolean {
  const head = text.slice(0, LABEL_REACH);
  return (
    (mayHoldLabel(head) && readings.deadlineLabel(text)?.start === 0) ||
    (MAY_BE_RESPONSIBLE.test(head) && findResponsible(text)?.start === 0)
  );
}

/** No label's first words are longer, with the brackets and spaces before them. */
const LABEL_REACH = 64;
const MAY_BE_RESPONSIBLE = /^\(?\s{0,40}(?:отв|исп|соисп)/i;
