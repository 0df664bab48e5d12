import type { KeepFlags } from './keep.js';

export interface DuplicatesFlags extends KeepFlags {
  threshold?: number;
  aliases?: string;
  format?: string;
  output?: string;
  excel?: boolean;
}
