export {
  type AppliedChange,
  Archive,
  type BodyAliases,
  type Consolidated,
  consolidate,
  type DuplicateGroup,
  type DuplicateOptions,
  diffRegisters,
  findDuplicates,
  type GroupKind,
  type ItemChange,
  type KnownBody,
  type RegisterDiff,
  type Trace,
  type TraceLink,
  type TraceOptions,
  trace,
  type Unapplied,
  unifyBodies,
} from './compare/index.js';
export { parseDeadline } from './deadline/index.js';
export { type Doubt, type DoubtField, doubtsOf } from './doubts.js';
export { DecisionsError, type ErrorCode } from './errors.js';
export type { Deadline, DeadlineOptions, DeadlineType, IsoDate } from './model/deadline.js';
export {
  decisionProcessor,
  type Parsed,
  type ParseOptions,
  parseBytes,
  parseDecision,
  registerFromSource,
} from './pipeline.js';
export { type DueMoment, type DueState, dueMoments } from './register/due.js';
export { type DueEntry, type DueList, type DueListOptions, dueList } from './register/due-list.js';
export { mergeRegisters } from './register/merge.js';
export {
  type Assignee,
  type Diagnostic,
  type DocumentPlaces,
  type Duplicate,
  type Register,
  type RegisterDocument,
  registerSchema,
  type Span,
  type Task,
  type TaskPlaces,
} from './register/schema.js';
export { forAssignee } from './register/select.js';
export { defineRule } from './rules/define.js';
export type { Paper } from './rules/paper.js';
export type { Report } from './rules/run.js';
export type {
  Category,
  Edit,
  Finding,
  OptionSpec,
  PresetName,
  Rule,
  RuleContext,
  Severity,
} from './rules/types.js';
export {
  LIMITS,
  type Limits,
  type ReadOptions,
  type ReadProgress,
  type Recognizer,
  readSource,
  type SourceFormat,
  type SourceLine,
  type SourceNote,
  type SourceText,
  sourceFromText,
} from './source/index.js';
export { type ValidateOptions, validateDecision, validateParsed } from './validate.js';
