export interface DuplicateOptions {
  /** Likeness from which two tasks count as near duplicates, above 0 and up to 1; 0.6 unless told. */
  threshold?: number;
}

/** Likeness of words, 0 to 1, from which two tasks are near duplicates. */
export const DEFAULT_THRESHOLD = 0.6;
