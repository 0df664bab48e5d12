export { LIMITS, type Limits } from './limits.js';
export { type NamedSource, type ReadOptions, readSource, readSources } from './read.js';
export type { ReadProgress, RecognizeOptions, Recognizer } from './reader.js';
export { sourceFromText } from './text.js';
export type { SourceFormat, SourceLine, SourceNote, SourceText } from './types.js';
