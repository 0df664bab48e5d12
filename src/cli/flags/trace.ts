import type { KeepFlags } from './keep.js';

export interface TraceFlags extends KeepFlags {
  addressee?: string;
  threshold?: number;
  aliases?: string;
  store?: string;
  format?: string;
  output?: string;
  excel?: boolean;
}
