export { consolidate } from './amend/amend.js';
export type {
  AppliedChange,
  Consolidated,
  ReadTree,
  Refusal,
  Unapplied,
} from './amend/types.js';
export { Archive } from './archive.js';
export type {
  ArchiveDocument,
  DuplicateGroup,
  GroupKind,
  GroupTask,
  Republished,
} from './archive-types.js';
export { AliasTable, type BodyAliases, type KnownBody, unifyBodies } from './bodies.js';
export { diffRegisters } from './diff/diff.js';
export type { ItemChange, ItemChangeKind, RegisterDiff, WordRun } from './diff/types.js';
export { findDuplicates } from './duplicates.js';
export { DEFAULT_THRESHOLD, type DuplicateOptions } from './threshold.js';
export { TRACE_THRESHOLD, trace } from './trace/trace.js';
export type {
  DeadlineVerdict,
  Trace,
  TraceColumn,
  TraceLink,
  TraceOptions,
  Uncovered,
} from './trace/types.js';
