export type { Deadline, DeadlineOptions, DeadlineType, IsoDate } from './deadline/types.js';
export { DecisionsError, type ErrorCode } from './errors.js';
export {
  type Assignee,
  type Diagnostic,
  type Duplicate,
  type Register,
  type RegisterDocument,
  registerSchema,
  type Task,
} from './register/schema.js';
