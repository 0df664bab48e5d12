import type { Grouping } from '../../register/query/group.js';
import type { KeepFlags } from './keep.js';

export interface QueryFlags extends KeepFlags {
  format?: string;
  output?: string;
  store?: string;
  sql?: string;
  assignee?: string;
  text?: string;
  issuer?: string;
  due?: string;
  from?: string;
  to?: string;
  kind?: string[];
  state?: string[];
  status?: string[];
  overdue?: boolean;
  groupBy?: Grouping;
  limit?: number;
  asOf?: string;
  within: number;
  columns?: string[];
  calendar?: string;
  excel?: boolean;
}
