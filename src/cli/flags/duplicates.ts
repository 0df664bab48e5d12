import type { KeepFlags } from './keep.js';

export interface DuplicatesFlags extends KeepFlags {
  threshold?: number;
  aliases?: string;
  store?: string;
  format?: string;
  output?: string;
  excel?: boolean;
}
