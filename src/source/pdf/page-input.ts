import type { Marks } from './rules.js';
import type { Run } from './runs.js';

/** What is needed of a page. */
export interface PageInput {
  number: number;
  height: number;
  runs: Run[];
  width: number;
  /** What is drawn on the page. */
  marks: Marks;
}
