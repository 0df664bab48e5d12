import type { Span } from './locate.js';
import type { Refusal } from './types.js';

/** One edit of a text: the range and what stands there from now on. */
export interface Edit extends Span {
  text: string;
}

/** What an operation comes to: edits of the text, or why it cannot be carried out. */
export type Outcome = { edits: Edit[] } | { refusal: Refusal };

export function refuse(refusal: Refusal): Outcome {
  return { refusal };
}
