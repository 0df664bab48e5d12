import { alignment } from '../known.js';

type Destination = 'text' | 'label' | 'fonts' | 'holder' | 'none';

/** What holds within the braces that are open. */
export interface Group {
  destination: Destination;
  /** No control word of it was read yet: only the first one may name a destination that is unknown. */
  fresh: boolean;
  /** `\*` was read and the next word names a destination that may be unknown. */
  optional: boolean;
  hidden: boolean;
  deleted: boolean;
  struck: boolean;
  bold: boolean;
  font: number | undefined;
  /** Bytes that stand for one `\u` in readers without Unicode. */
  fallback: number;
  /** This group began a text box. */
  box: boolean;
}

/** Control words of a paragraph's alignment. */
export const ALIGNMENTS = {
  ql: alignment('left'),
  qr: alignment('right'),
  qc: alignment('center'),
  qj: alignment('both'),
};

/** Whether a control word sets a paragraph's alignment. */
export function isAlignment(name: string): name is keyof typeof ALIGNMENTS {
  return Object.hasOwn(ALIGNMENTS, name);
}

/** What holds outside all braces. */
export const START: Group = {
  destination: 'text',
  fresh: false,
  optional: false,
  hidden: false,
  deleted: false,
  struck: false,
  bold: false,
  font: undefined,
  fallback: 1,
  box: false,
};
