import type { KeepFlags } from './keep.js';

export interface ParseFlags extends KeepFlags {
  aliases?: string;
  format?: string;
  output?: string;
  date?: string;
  calendar?: string;
  all?: boolean;
  excel?: boolean;
  columns?: string[];
  update?: boolean;
  template?: string;
  encoding?: string;
  ocr?: boolean;
  places?: boolean;
  stdinPaths?: boolean;
  assignee?: string;
  asOf?: string;
  remind?: number[];
  todo?: boolean;
}
