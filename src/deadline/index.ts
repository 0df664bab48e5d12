export type * from '../model/deadline.js';
export { loadConversational } from './conversational.js';
export {
  type CalendarChanges,
  changedCalendar,
  isDayOff,
  officialCalendar,
} from './days-off/calendar.js';
export { type Explanation, explainDeadline } from './explain.js';
export {
  type DeadlineLabel,
  deadlineLabels,
  findDeadlineLabel,
  mayHoldLabel,
} from './inside/label.js';
export { type FoundDeadline, findDeadlines } from './inside/sentence.js';
export { parseDeadline } from './parse.js';
export { nextOccurrences } from './recurrence/read-rule.js';
