/** The words in which comparisons say what they found: small unions that rooms and catalogs share. */

/** How the tasks of a group stand to each other; a group may be several of these. */
export type GroupKind =
  /** One paper prints one number twice over the same task. */
  | 'same-number'
  /** One paper gives one body the same task twice. */
  | 'same-addressee'
  /** One paper gives several bodies the same task. */
  | 'other-addressee'
  /** Several papers give the same task. */
  | 'across-papers'
  /** Several papers that are one paper published again. */
  | 'republished';

/** How the lower deadline stands to the upper one. */
export type DeadlineVerdict =
  /** Not later than the upper one, or the upper task has no deadline. */
  | 'kept'
  | 'late'
  /** The upper task has a deadline, the lower one prints none. */
  | 'no-deadline'
  /** The upper task recurs or goes on, the lower one is done once. */
  | 'single'
  /** The upper task is done once by a day, the lower one recurs or goes on. */
  | 'recurring'
  /** Both recur, the lower one more seldom. */
  | 'rarer'
  /** An event, a schedule, a request or a phrase not understood: no days to compare. */
  | 'unclear';

/** Why an instruction was not carried out. */
export type Refusal =
  /** It orders a change in words that are not understood. */
  | 'not-understood'
  /** There is no such item in the base paper. */
  | 'item-not-found'
  /** The base paper prints the number twice. */
  | 'item-ambiguous'
  /** The item does not hold the words to change. */
  | 'words-not-found'
  /** The item has no such paragraph or sentence. */
  | 'part-not-found'
  /** The base paper has no such annex. */
  | 'annex-not-found'
  /** It changes an annex in a way that is not carried out: its tables, a new annex. */
  | 'annex';

/** What became of an item between two versions. */
export type ItemChangeKind =
  /** Only in the new version. */
  | 'added'
  /** Only in the old version. */
  | 'removed'
  /** Other words, deadline or addressees, whatever its number. */
  | 'changed'
  /** The same under another number. */
  | 'renumbered';

/** How the upper tasks for a body were found: by the user's option, by names, or all of them. */
export type AddressedBy = 'option' | 'names' | 'all';

/** What an amending act does to a paper. */
export type AmendmentType =
  | 'restate'
  | 'remove'
  | 'replace'
  | 'remove-words'
  | 'add-words'
  | 'add-sentence'
  | 'add-items'
  | 'add-paragraph'
  | 'renumber'
  | 'deadline';
