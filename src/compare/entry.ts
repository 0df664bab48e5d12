import type { Meaning } from './meanings.js';
import type { FamilyKind } from './term-kinds.js';
import { codeId, codeWeight, type Term, type TermKind, termCode } from './terms.js';
import type { Word } from './words.js';

/** What a word is to one analyzer. */
export interface Entry {
  readonly word: Word;
  readonly meaning: Meaning;
  /** The word's own, or that of the word it is a misprint of. */
  readonly family: string;
  /** Number of its term in the vocabulary. */
  readonly id: number;
  readonly kind: TermKind;
  /** Says nothing wherever it stands: a stop word, an order that only says «do it». */
  readonly isSilent: boolean;
  readonly opensPhrase: boolean;
}

const PREPOSITIONS = new Set(
  'в во на с со к ко о об по из от до за у для при под над между среди без через перед около'.split(
    ' ',
  ),
);

/** «Разработать и утвердить …»: either of the two orders may stand for both. */
export function ordersTwo(all: readonly Entry[], verb: number): boolean {
  return (
    verb >= 0 && all[verb + 1]?.word.norm === 'и' && all[verb + 2]?.meaning.isInfinitive === true
  );
}

/** A verb, or what it acts upon: no adjective, and nothing behind a preposition. */
export function isObject(all: readonly Entry[], at: number): boolean {
  if (all[at]?.meaning.isAdjective === true) return false;
  let before = at - 1;
  while (all[before]?.meaning.isAdjective === true) before -= 1;
  return !PREPOSITIONS.has(all[before]?.word.norm ?? '');
}

/** The ending of a number: «11-го», «9-х». */
export function endsNumber(all: readonly Entry[], at: number): boolean {
  return all[at]?.meaning.isNumberEnding === true && all[at - 1]?.word.kind === 'number';
}

export function phraseKind(listed: FamilyKind | undefined): TermKind {
  return listed === 'negation' || listed === 'broad' || listed === 'generic' ? listed : 'plain';
}

export function kindOf(word: Word, listed: FamilyKind | undefined): TermKind {
  if (listed === 'negation' || listed === 'broad' || listed === 'generic') return listed;
  if (word.kind === 'name') return 'name';
  return listed === undefined || listed === 'light' ? 'plain' : listed;
}

/** One code for each term in ascending order, the heaviest where a term was met in several kinds. */
export function codesOf(terms: readonly Term[]): number[] {
  const codes: number[] = [];
  for (const { id, kind } of terms) {
    const code = termCode(id, kind);
    let at = codes.length;
    while (at > 0 && codeId(codes[at - 1] ?? 0) > id) at -= 1;
    const before = codes[at - 1];
    if (before !== undefined && codeId(before) === id) {
      if (codeWeight(code) > codeWeight(before)) codes[at - 1] = code;
    } else if (at === codes.length) codes.push(code);
    else codes.splice(at, 0, code);
  }
  return codes;
}
