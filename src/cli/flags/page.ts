import type { KeepFlags } from './keep.js';

/** Options of `decisions page`. */
export interface PageFlags extends KeepFlags {
  output: string;
}
