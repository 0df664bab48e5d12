export {
  type CalendarChanges,
  changedCalendar,
  isDayOff,
  officialCalendar,
} from '../calendar/days-off/calendar.js';
export { nextOccurrences } from '../calendar/occurrences.js';
export type * from '../model/deadline.js';
export { loadConversational } from './conversational.js';
export { type Explanation, explainDeadline } from './explain.js';
export {
  type DeadlineLabel,
  deadlineLabels,
  findDeadlineLabel,
  mayHoldLabel,
} from './inside/label.js';
export { mentionedTime } from './inside/mentioned.js';
export { type FoundDeadline, findDeadlines } from './inside/sentence.js';
export { parseDeadline } from './parse.js';
export { yearWithoutDecree } from './without-decree.js';
