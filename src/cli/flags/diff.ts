import type { KeepFlags } from './keep.js';

export interface DiffFlags extends KeepFlags {
  format?: string;
  output?: string;
  excel?: boolean;
}
