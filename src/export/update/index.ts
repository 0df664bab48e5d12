import type { Lang } from '../../locale/index.js';
import type { IsoDate } from '../../model/deadline.js';
import type { MergePlan } from './merge.js';

export interface UpdateOptions {
  /** Language of what the program says; a register keeps the one its headings are in. */
  lang: Lang;
  /** Statements too, not only tasks. */
  all: boolean;
  /** The day of the update, which its remarks name. */
  asOf?: IsoDate;
}

/** A register brought up to date. */
export interface Updated<Data> {
  data: Data;
  plan: MergePlan;
}
