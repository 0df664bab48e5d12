import type { KeepFlags } from './keep.js';

export interface BatchFlags extends KeepFlags {
  /** The folder to write to; not needed with `store`. */
  output?: string;
  store?: string;
  format?: string[];
  jobs?: string;
  shard?: string;
  filesFrom?: string;
  resume?: boolean;
  failFast?: boolean;
  timeLimit?: string;
  date?: string;
  calendar?: string;
  asOf?: string;
  all?: boolean;
  encoding?: string;
  aliases?: string;
  ocr?: boolean;
}
