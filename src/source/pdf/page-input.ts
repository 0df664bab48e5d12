import type { Across } from './across.js';
import type { PrintedRow } from './lines.js';
import type { Marks } from './rules.js';
import type { Run } from './runs.js';

/** What is needed of a page. */
export interface PageInput {
  number: number;
  height: number;
  runs: Run[];
  /** Its words that run up or down. */
  across: Across[];
  width: number;
  /** Its text is a recogniser's, drawn without ink behind a picture. */
  layered: boolean;
  /** Some of its words are struck out and left aside. */
  struck: boolean;
  /** What is drawn on the page. */
  marks: Marks;
}

/** A page with some of its rows left out. */
export function withoutRows(page: PageInput, rows: readonly PrintedRow[]): PageInput {
  const gone = new Set(rows.flatMap(({ runs }) => runs));
  return { ...page, runs: page.runs.filter((run) => !gone.has(run)) };
}
