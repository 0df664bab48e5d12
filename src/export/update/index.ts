import type { Lang } from '../../locale/index.js';
import type { IsoDate } from '../../model/deadline.js';
import type { Register } from '../../register/schema.js';
import type { FreshDocument, MergePlan } from './plan.js';

export interface UpdateOptions {
  /** Language of what the program says; a register keeps the one its headings are in. */
  lang: Lang;
  /** Statements too, not only tasks. */
  all: boolean;
  /** The day of the update, which its remarks name. */
  asOf?: IsoDate;
  /** Papers to mark as withdrawn; no paper is read then. */
  withdraw?: readonly FreshDocument[];
}

/** A register brought up to date. */
export interface Updated<Data> {
  data: Data;
  plan: MergePlan;
}

/** Brings a register of one format up to date; gives the bytes back as they were if nothing changed. */
export type Updater = (
  bytes: Uint8Array,
  register: Register,
  options: UpdateOptions,
) => Promise<Updated<Uint8Array>>;
