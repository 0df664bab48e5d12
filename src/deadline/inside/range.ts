import type { DeadlineOptions } from '../../model/deadline.js';

/** A stretch of a sentence's tokens that tells a deadline. */
export interface Range {
  from: number;
  to: number;
  /** It begins like a deadline and cannot be read whole. */
  unread?: boolean;
}

export interface FindOptions extends DeadlineOptions {
  /** Also days that were past by the paper's date: a slip of the pen that a reader should see. */
  keepPast?: boolean;
}
