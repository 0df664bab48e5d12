import type { Lang } from '../../locale/index.js';
import type { IsoDate } from '../../model/deadline.js';
import type { Register } from '../../register/schema.js';

/** A paper that a register file holds, as far as the file says so. */
export interface HeldPaper {
  /** Null where the file does not tell ids. */
  id: string | null;
  /** The paper's file as it was named; null where it came from standard input. */
  path: string | null;
  /** How the register calls the paper. */
  label: string;
  number: string | null;
}

/** What stands in a file that is about to be replaced. */
export interface Inspection {
  /**
   * `foreign`: no register of this program; `touched`: people marked, changed or added something, or
   * nobody can tell that they did not; `untouched`: as the program wrote it.
   */
  state: 'foreign' | 'touched' | 'untouched';
  papers: HeldPaper[];
}

export interface InspectOptions {
  lang: Lang;
  /** The papers as they are read now: what a file without marks is compared with. */
  fresh: Register | null;
  asOf?: IsoDate;
}

export const FOREIGN: Inspection = { state: 'foreign', papers: [] };
