import type { KeepFlags } from './keep.js';

export interface DueFlags extends KeepFlags {
  format: 'table' | 'json' | 'md' | 'ics';
  output?: string;
  asOf?: string;
  date?: string;
  within: number;
  assignee?: string;
  state?: string[];
  group: 'state' | 'assignee' | 'document' | 'month';
  remind?: number[];
  todo?: boolean;
}
