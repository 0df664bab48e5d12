import { KIND_LINES, SYNONYM_LINES } from './lexicon/compiled.js';
import { TERM_KINDS, type TermKind } from './terms.js';

/** What the lexicon says about a family: its kind, or `light` for an order that only says «do it». */
export type FamilyKind = TermKind | 'light';

const KINDS: readonly FamilyKind[] = [...TERM_KINDS, 'light'];

function rows(lines: string): string[][] {
  return lines
    .trim()
    .split('\n')
    .map((line) => line.split(' '));
}

/** Kind of each family the lexicon lists. */
export function familyKinds(): ReadonlyMap<string, FamilyKind> {
  const kinds = new Map<string, FamilyKind>();
  for (const [name, ...families] of rows(KIND_LINES)) {
    const kind = KINDS.find((one) => one === name);
    if (kind !== undefined) for (const family of families) kinds.set(family, kind);
  }
  return kinds;
}

/** For each family with synonyms, the family that stands for all of them. */
export function familySynonyms(): ReadonlyMap<string, string> {
  const synonyms = new Map<string, string>();
  for (const [first = '', ...others] of rows(SYNONYM_LINES)) {
    for (const other of others) synonyms.set(other, first);
  }
  return synonyms;
}
