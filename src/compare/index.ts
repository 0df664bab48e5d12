export {
  Archive,
  type ArchiveDocument,
  type DuplicateGroup,
  type GroupKind,
  type GroupTask,
  type Republished,
} from './archive.js';
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
