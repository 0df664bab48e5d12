import type { Features, Term } from './features.js';

/** What two texts do not share. */
export interface Difference {
  /** Terms only the first text has, in its order. */
  onlyA: Term[];
  /** Terms only the second text has, in its order. */
  onlyB: Term[];
}

/** Weight shared by two texts, each common term counted with the lesser weight. */
export function sharedWeight(a: Features, b: Features): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.ids.length && j < b.ids.length; ) {
    const x = a.ids[i] ?? 0;
    const y = b.ids[j] ?? 0;
    if (x === y) {
      shared += Math.min(a.weights[i] ?? 0, b.weights[j] ?? 0);
      i += 1;
      j += 1;
    } else if (x < y) i += 1;
    else j += 1;
  }
  return shared;
}

/** Weighted Jaccard likeness of the two sets of terms: the upper bound of {@link similarity}. */
export function overlap(a: Features, b: Features): number {
  const shared = sharedWeight(a, b);
  const union = a.total + b.total - shared;
  return union === 0 ? 0 : shared / union;
}

export function difference(a: Features, b: Features): Difference {
  const inA = new Set(a.ids);
  const inB = new Set(b.ids);
  return {
    onlyA: a.terms.filter((term) => !inB.has(term.id)),
    onlyB: b.terms.filter((term) => !inA.has(term.id)),
  };
}

/** One thing said differently and another thing left out weigh alike unless they say opposites. */
const PENALTY = { negation: 0.4, number: 0.5, name: 0.5, swapped: 0.55 } as const;

function has(terms: readonly Term[], kind: Term['kind']): boolean {
  return terms.some((term) => term.kind === kind);
}

/**
 * How far two texts give the same duty, 0 to 1. The weighted share of common terms, lowered where
 * what differs makes another duty of it: a negation on one side, other numbers or years, other
 * proper names, another object or addressee in the same place.
 */
export function similarity(a: Features, b: Features): number {
  if (a.key === b.key) return 1;
  const base = overlap(a, b);
  if (base === 0) return 0;
  const { onlyA, onlyB } = difference(a, b);
  let factor = 1;
  if (has(onlyA, 'negation') || has(onlyB, 'negation')) factor *= PENALTY.negation;
  if (has(onlyA, 'number') && has(onlyB, 'number')) factor *= PENALTY.number;
  if (has(onlyA, 'name') && has(onlyB, 'name')) factor *= PENALTY.name;
  else if (has(onlyA, 'plain') && has(onlyB, 'plain')) factor *= PENALTY.swapped;
  return base * factor;
}
