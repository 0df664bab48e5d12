export { type DeadlineLabel, findDeadlineLabel } from './label.js';
export { parseDeadline } from './parse.js';
export { type FoundDeadline, findDeadlines } from './sentence.js';
