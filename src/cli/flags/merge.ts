import type { KeepFlags } from './keep.js';

export interface MergeFlags extends KeepFlags {
  output: string;
}
