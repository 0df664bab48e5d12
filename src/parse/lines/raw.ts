import type { Label } from '../../cues/label.js';
import type { Slice } from './joined.js';

/** What a paragraph is by its place alone (a column of a table), whatever its words. */
export type ParagraphRole = 'text' | 'deadline' | 'report' | 'responsible' | 'helping';

/** A paragraph of an item: a run of lines that belong together. */
export interface Paragraph {
  slices: Slice[];
  role: ParagraphRole;
  /** Printed for another item, to which this one refers («то же»). */
  copied?: boolean;
}

/** A point of the operative part before its place among the others is known. */
export interface RawItem {
  type: 'item';
  /** Null where nothing is printed in front of the words. */
  label: Label | null;
  /** The label's own place; null without one. */
  labelSlice: Slice | null;
  paragraphs: Paragraph[];
  /** True for an addressee line that stands over items without a number of its own. */
  heading: boolean;
  /** True for an order on a paragraph of its own behind the one its number opens with. */
  follows?: boolean;
}

/** Everything else that was printed, in order. */
export interface RawBlock {
  type:
    | 'header'
    | 'preamble'
    | 'agenda'
    | 'resolution'
    | 'section'
    | 'tail'
    | 'aside'
    | 'unrecognized';
  slices: Slice[];
  /** A section's number, where it has one. */
  number?: string | null;
}

export type Raw = RawItem | RawBlock;
