import { foldWord } from '../language/fold-word.js';
import { PLURAL_IN_A } from '../language/noun-tables.js';
import { isHead, isListedNominative, PREPOSITIONS } from './lexicon.js';
import type { Token } from './tokens.js';

/** «руководителей предприятий и организаций города»: hangs on the head before it. */
export function isGenitiveHead(token: Token | undefined): boolean {
  const word = token?.kind === 'word' ? foldWord(token.text) : '';
  return word !== '' && isHead(word) && !isNominativeHead(word);
}

/** Whether a head in the nominative starts here, its adjectives before it. */
export function startsNominative(
  tokens: readonly Token[],
  from: number,
  starts: ReadonlySet<number>,
): boolean {
  let plural = false;
  for (let at = from; at < Math.min(from + 4, tokens.length); at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'word' || starts.has(at)) return false;
    const word = foldWord(token.text);
    if (PREPOSITIONS.has(word)) return false;
    if (isNominativeHead(word)) return true;
    // «областные управления»: the adjective tells the nominative of many from a genitive of one.
    if (plural && isHead(word) && /[аяыи]$/.test(word)) return true;
    plural = /[ыи]е(?:ся)?$/.test(word);
    if (!/(?:[ыиоа]й|[оеая][ея]|[ыи]е|ая|яя)(?:ся)?$/.test(word)) return false;
    if (/[ущюая]щ(?:ий|ая|ее|ие)(?:ся)?$/.test(word) && !isHead(word)) return false;
  }
  return false;
}

/** A listed head in the singular as listed, or in a plural that cannot be a genitive. */
export function isNominativeHead(word: string): boolean {
  if (isListedNominative(word)) return true;
  if (!isHead(word)) return false;
  const stem = word.slice(0, -1);
  if (word.endsWith('а') || word.endsWith('я'))
    return PLURAL_IN_A.has(stem) || /ств[а]$/.test(word);
  return /(?:[ыи]|граждане|ые|ие)$/.test(word);
}
