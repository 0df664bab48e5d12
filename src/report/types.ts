import type { Lang } from '../locale/index.js';
import type { Report } from '../rules/run.js';
import type { Rule, Severity } from '../rules/types.js';
import type { SourceLine } from '../source/types.js';

/** One checked file with what was found in it. */
export interface PaperResult {
  /** Relative to where the program was started, with slashes. */
  path: string;
  /** False for a file that is no paper, such as a baseline with unused entries. */
  isPaper: boolean;
  /** The paper's lines, for code frames. */
  lines: readonly SourceLine[];
  /** True when the lines are those of the file itself, so that a line number leads into it. */
  isText: boolean;
  reports: readonly Report[];
  /** How many findings a baseline or the configuration held back. */
  suppressed: number;
}

/** A whole run of the validator. */
export interface RunResult {
  papers: readonly PaperResult[];
  /** The rules that were switched on, bundled ones and those of plugins. */
  rules: readonly Rule[];
}

export interface ReportOptions {
  lang: Lang;
  color: boolean;
  /** Columns of the terminal; infinite when the output is no terminal. */
  width: number;
  /** Version of the program. */
  version: string;
}

/** Turns a run into text. The same run gives the same text. */
export type Reporter = (run: RunResult, options: ReportOptions) => string;

/** How many findings of each severity. */
export type Totals = Record<Severity, number>;

export function totalsOf(run: RunResult): Totals {
  const totals: Totals = { error: 0, warning: 0, info: 0 };
  for (const { reports } of run.papers) for (const { severity } of reports) totals[severity] += 1;
  return totals;
}
