import type { Position } from 'unist';

/** What the parser has to say about a place in the paper. */
export interface Finding {
  /** Stable id, as in `decisions explain`. */
  rule: string;
  severity: 'info' | 'warning' | 'error';
  message: string;
  /** Id of the item it is about. */
  task: string | null;
  position: Position | undefined;
  related: { message: string; position: Position }[];
}
