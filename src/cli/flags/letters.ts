import type { KeepFlags } from './keep.js';

export interface LettersFlags extends KeepFlags {
  output: string;
  assignee?: string;
  date?: string;
}
