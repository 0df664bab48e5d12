import { VERSION } from '../version.js';
import type { Register } from './schema.js';

/** A register of this program without a paper, to be filled. */
export function emptyRegister(): Register {
  return {
    schemaVersion: 1,
    generator: { name: 'decisions', version: VERSION },
    documents: [],
    tasks: [],
    statements: [],
    duplicates: [],
    diagnostics: [],
  };
}
