export interface DuplicateOptions {
  /** Likeness from which two tasks count as near duplicates, above 0 and up to 1; 0.6 unless told. */
  threshold?: number;
}

export const DEFAULT_THRESHOLD = 0.6;
