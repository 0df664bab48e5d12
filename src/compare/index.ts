export { type DuplicateOptions, findDuplicates } from './duplicates.js';
