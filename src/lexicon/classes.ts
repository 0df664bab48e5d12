/** Classes of words, a bit each; compiled into the lexicon and asked of a word's `classes`. */

/** A body, an office, a place that stands for those who run it. */
export const BODY = 1;
/** A post or a rank. */
export const POST = 2;
/** People by what they are or do. */
export const PEOPLE = 4;
/** May issue a paper: «приказ министерства». */
export const ISSUES = 8;
/** May sign one: «Декан А.Б. Орлов». */
export const SIGNS = 16;
/** May be ordered to do something: «Префекту обеспечить». */
export const ADDRESSED = 32;

/** Stands in the tables just so: in the nominative singular. */
export const LISTED = 64;
/** By its suffix the name of a doer: «координатор», «тьютор». */
export const AGENT = 128;
/** An infinitive: «обеспечить». */
export const INFINITIVE = 256;
/** Printed short in capitals, so that it never bends: «МКУ», «УМВД», «Минобрнауки». */
export const ABBREVIATION = 512;
/** A preposition; what it governs is no addressee. */
export const PREPOSITION = 1024;
