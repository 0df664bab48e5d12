export { type DuplicateOptions, findDuplicates } from './duplicates.js';
export { trace } from './trace/trace.js';
export type {
  DeadlineVerdict,
  Trace,
  TraceColumn,
  TraceLink,
  TraceOptions,
  Uncovered,
} from './trace/types.js';
