import type { ColumnRole } from '../lines/column-roles.js';
import type { Paragraph } from '../lines/raw.js';

/** A table while it is being read. */
export interface Table {
  /** What the columns hold, by their headings. */
  roles: ColumnRole[] | null;
  /** Where the columns of a table typed with spaces begin; null where tabs or bars part them. */
  starts: number[] | null;
  /** The row's paragraphs by column; empty while the headings are read. */
  row: Map<number, Paragraph[]>;
  /** The column in which a row of tabs is broken off at the line's end. */
  open: number | null;
  /** The reader of the file knows the cells. */
  known?: boolean;
  /** The words of its headings by column, while no other row has come: a second row may part them. */
  heads?: string[] | undefined;
}
