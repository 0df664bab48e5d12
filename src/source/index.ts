export { sourceFromText } from './text.js';
export type { SourceFormat, SourceLine, SourceNote, SourceText } from './types.js';
