import type { Marks } from './rules.js';
import type { Run } from './runs.js';

/** What is needed of a page. */
export interface PageInput {
  number: number;
  height: number;
  runs: Run[];
  width: number;
  /** Its text is a recogniser's, drawn without ink behind a picture. */
  layered: boolean;
  /** Some of its words are struck out and left aside. */
  struck: boolean;
  /** What is drawn on the page. */
  marks: Marks;
}
