import type { KeepFlags } from './keep.js';

export interface ValidateFlags extends KeepFlags {
  format?: string;
  output?: string;
  maxWarnings?: string;
  config?: string;
  printConfig?: string;
  baseline?: string;
  updateBaseline?: boolean;
  reason?: string;
  asOf?: string;
  stdinFilename?: string;
  fix?: boolean;
  dryRun?: boolean;
  changedSince?: string;
}
