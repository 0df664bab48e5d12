import { ABBREVIATION, ADDRESSED, AGENT, BODY, LISTED, PEOPLE, POST } from '../lexicon/classes.js';
import { hasClass, wordOf } from '../words/word.js';

export { PREPOSITIONS } from '../lexicon/small-words.js';

/** Whether a word form is that of a post or of people. */
export function isPersonHead(word: string): boolean {
  return isAddressed(word, POST | PEOPLE);
}

/** Whether a word form is that of a body. */
export function isBodyHead(word: string): boolean {
  return isAddressed(word, BODY);
}

/** Whether a word form may head an addressee: a post, people or a body. */
export function isHead(word: string): boolean {
  return hasClass(word, ADDRESSED);
}

function isAddressed(word: string, kinds: number): boolean {
  const { classes } = wordOf(word);
  return (classes & ADDRESSED) !== 0 && (classes & kinds) !== 0;
}

/** Whether a word form looks like the name of a doer («координатор», «тьютор», «активист»). */
export function isAgent(word: string): boolean {
  return hasClass(word, AGENT);
}

/**
 * Words in capitals, or with several capitals inside, that never bend: «МКУ», «ЦОПМКиМКО», «УМВД»;
 * also «Минобрнауки».
 */
export function isAbbreviation(word: string): boolean {
  return hasClass(word, ABBREVIATION);
}

/** Whether a word stands in the list of heads just so: in the nominative singular. */
export function isListedNominative(word: string): boolean {
  return hasClass(word, LISTED);
}
