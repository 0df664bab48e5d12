/** The cases a paper names bodies and persons in, besides the nominative. */
export type Case = 'dative' | 'instrumental' | 'accusative' | 'genitive';

/** Masculine, neuter, feminine, or plural of any gender. */
export type Gender = 'm' | 'n' | 'f' | 'pl';

/** One way to understand a word form as a noun or an adjective in a given case. */
export interface Reading {
  pos: 'noun' | 'adjective';
  /** The genders the form may have; `m` and `n` share most endings. */
  genders: readonly Gender[];
  /** The nominative in lower case, for one of those genders. */
  nominative(gender: Gender): string;
}
