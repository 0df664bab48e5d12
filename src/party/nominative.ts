import type { Case } from '../language/cases.js';
import { bendPhrase } from './bend.js';
import { detectCase } from './case.js';
import { print, tokenize } from './tokens.js';

/**
 * Brings an addressee to the nominative: «муниципальному казённому учреждению «Центр»» →
 * «муниципальное казённое учреждение «Центр»». Only the head with its adjectives bends, then heads
 * joined to it («заместителю председателя – начальнику управления»), participles that agree with it
 * and names of persons. What hangs on the head in another case stays as printed, as do abbreviations
 * and quoted names. A phrase that stands in the nominative comes back unchanged.
 *
 * The case is told by the endings (dative or instrumental) unless given.
 */
export function toNominative(phrase: string, inCase?: Case): string {
  const tokens = tokenize(phrase);
  const given = inCase ?? detectCase(tokens);
  if (given === null) return phrase;
  return print(phrase, tokens, bendPhrase(tokens, given).bent);
}
