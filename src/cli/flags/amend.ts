import type { KeepFlags } from './keep.js';

export interface AmendFlags extends KeepFlags {
  format?: string;
  output?: string;
  text?: string;
  all?: boolean;
  update?: boolean;
}
