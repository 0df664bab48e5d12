import type { Features } from '../features.js';
import { codeId, codeWeight, TERM_KINDS, type Term } from '../terms.js';
import { swappedWeight } from './slots.js';

/** What is left of the likeness when a lower task says something else. */
const LEFT = { otherHead: 0.6, negation: 0.4, otherYear: 0.85 } as const;
/** Each part of a slot filled otherwise takes away this many parts of what is shared. */
const SWAP_COST = 2;

function kindsOf(terms: Iterable<Term>, kind: Term['kind']): Set<number> {
  const ids = new Set<number>();
  for (const term of terms) if (term.kind === kind) ids.add(term.id);
  return ids;
}

function sharedWeight(a: Features, b: Features): number {
  const weights = new Map(b.codes.map((code) => [codeId(code), codeWeight(code)]));
  let shared = 0;
  for (const code of a.codes) {
    shared += Math.min(codeWeight(code), weights.get(codeId(code)) ?? 0);
  }
  return shared;
}

function holds(features: Features, id: number): boolean {
  return features.codes.some((code) => codeId(code) === id);
}

/**
 * Whether the lower task orders what the upper one orders: it names the upper order, or it only says
 * «обеспечить» and the upper task names what it is to provide.
 */
function sameOrder(upper: Features, lower: Features): boolean {
  if (upper.head < 0 || holds(lower, upper.head)) return true;
  return lower.lightOrder && holds(upper, lower.head);
}

function disjoint(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  if (a.size === 0 || b.size === 0) return false;
  for (const id of a) if (b.has(id)) return false;
  return true;
}

function sameSet(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  return a.size === b.size && [...a].every((id) => b.has(id));
}

/**
 * How far a lower task carries out an upper one, 0 to 1. Lower papers retell: they shorten, widen
 * and put their own names in. So the measure is the cosine of the weighted terms, the geometric
 * mean of the share of the upper task that is taken up and the share of the lower task that comes
 * from it; lowered when another thing is ordered, something is denied on one side only, or a slot
 * of the same sentence is filled with another thing.
 */
export function carriesOut(upper: Features, lower: Features): number {
  if (upper.total === 0 || lower.total === 0) return 0;
  const shared = sharedWeight(upper, lower);
  let value = shared / Math.sqrt(upper.total * lower.total);
  if (value === 0) return 0;
  if (!sameOrder(upper, lower)) value *= LEFT.otherHead;
  if (!sameSet(kindsOf(upper.terms, 'negation'), kindsOf(lower.terms, 'negation'))) {
    value *= LEFT.negation;
  }
  if (disjoint(kindsOf(upper.terms, 'number'), kindsOf(lower.terms, 'number'))) {
    value *= LEFT.otherYear;
  }
  const swapped = swappedWeight(upper.terms, lower.terms);
  return value * Math.max(0, 1 - (SWAP_COST * swapped) / shared);
}

/** The words two tasks share, as the second prints them, each once, in its order. */
export function commonWords(upper: Features, lower: Features): string[] {
  const ids = new Set(upper.terms.map((term) => term.id));
  const seen = new Set<number>();
  const words: string[] = [];
  for (const term of lower.terms) {
    if (!ids.has(term.id) || seen.has(term.id) || term.kind === TERM_KINDS[0]) continue;
    seen.add(term.id);
    words.push(term.text);
  }
  return words;
}
