import type { SourceBlock } from './types.js';

/** A paragraph or a line of one, as it would be printed. */
export interface LineBlock {
  type: 'line';
  text: string;
  page?: number | undefined;
  /** What its format says of it; missing where the format says nothing. */
  known?: Omit<SourceBlock, 'id' | 'cells'> | undefined;
  /** Goes on with the paragraph of the line before, behind a line break. */
  goesOn?: boolean | undefined;
}

export interface TableBlock {
  type: 'table';
  rows: TableRow[];
}

export interface TableRow {
  cells: TableCell[];
  /** Deleted or hidden: it is there for the cells that span down from it. */
  gone?: boolean;
}

/** A cell; one that spans columns is followed by empty ones, so that columns stay aligned. */
export interface TableCell {
  blocks: Block[];
  /** The cell above in the same column spans down over this place. */
  covered?: boolean;
}

/** What every format with paragraphs and tables is turned into first. */
export type Block = LineBlock | TableBlock;
