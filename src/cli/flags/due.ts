import type { KeepFlags } from './keep.js';

export interface DueFlags extends KeepFlags {
  format?: string;
  output?: string;
  asOf?: string;
  date?: string;
  calendar?: string;
  within: number;
  store?: string;
  assignee?: string;
  state?: string[];
  status?: string[];
  summary?: boolean;
  group: 'state' | 'assignee' | 'document' | 'month';
  remind?: number[];
  todo?: boolean;
  excel?: boolean;
}
