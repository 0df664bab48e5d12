export { type DeadlineLabel, deadlineLabels, findDeadlineLabel } from './inside/label.js';
export { type FoundDeadline, findDeadlines } from './inside/sentence.js';
export { parseDeadline } from './parse.js';
export type * from './types.js';
