import type { Features } from './features.js';
import { codeId, codeKind, codeWeight, TERM_KINDS, type Term } from './terms.js';

/** Bits of the kinds that only one of two texts has. */
const BIT = Object.fromEntries(TERM_KINDS.map((kind, index) => [kind, 1 << index])) as Record<
  Term['kind'],
  number
>;

/**
 * What is left of the likeness when the rest makes another duty: something denied, other numbers,
 * other names, another thing in the place of one, a closed row's other member.
 */
const LEFT = {
  negation: 0.4,
  number: 0.5,
  name: 0.5,
  swapped: 0.55,
  narrowed: 0.85,
  otherHead: 0.6,
} as const;

/** A row of term codes, ascending: a part of a typed array or of a list. */
export interface CodeRow {
  codes: ArrayLike<number>;
  from: number;
  to: number;
  /** Id of the term that says what is to be done, or -1. */
  head: number;
}

interface Comparison {
  shared: number;
  union: number;
  /** Kinds only the first row has, as bits. */
  kindsA: number;
  /** Kinds only the second row has, as bits. */
  kindsB: number;
  /** Whether each row holds what the other one orders. */
  headsMeet: boolean;
}

function compare(a: CodeRow, b: CodeRow): Comparison {
  const result: Comparison = { shared: 0, union: 0, kindsA: 0, kindsB: 0, headsMeet: true };
  let headsMet = 0;
  let i = a.from;
  let j = b.from;
  while (i < a.to || j < b.to) {
    const x = i < a.to ? (a.codes[i] ?? 0) : -1;
    const y = j < b.to ? (b.codes[j] ?? 0) : -1;
    const idX = x < 0 ? Number.POSITIVE_INFINITY : codeId(x);
    const idY = y < 0 ? Number.POSITIVE_INFINITY : codeId(y);
    if (idX === idY) {
      const weightX = codeWeight(x);
      const weightY = codeWeight(y);
      result.shared += Math.min(weightX, weightY);
      result.union += Math.max(weightX, weightY);
      if (idX === a.head) headsMet += 1;
      if (idX === b.head) headsMet += 1;
      i += 1;
      j += 1;
    } else if (idX < idY) {
      result.union += codeWeight(x);
      result.kindsA |= 1 << codeKind(x);
      i += 1;
    } else {
      result.union += codeWeight(y);
      result.kindsB |= 1 << codeKind(y);
      j += 1;
    }
  }
  result.headsMeet = headsMet === (a.head < 0 ? 0 : 1) + (b.head < 0 ? 0 : 1);
  return result;
}

/** A denial, another number, name, object: each lowers the likeness by its own factor. */
function leftOver({ kindsA, kindsB, headsMeet }: Comparison): number {
  const either = kindsA | kindsB;
  const both = kindsA & kindsB;
  let left = 1;
  if (either & BIT.negation) left *= LEFT.negation;
  if (both & BIT.number) left *= LEFT.number;
  if (both & BIT.name) left *= LEFT.name;
  const narrow = BIT.plain | BIT.qualifier;
  if (kindsA & narrow && kindsB & narrow) left *= LEFT.swapped;
  else if (either & BIT.qualifier) left *= LEFT.narrowed;
  if (!headsMeet && left === 1) left = LEFT.otherHead;
  return left;
}

export function rowOf(features: Features): CodeRow {
  return { codes: features.codes, from: 0, to: features.codes.length, head: features.head };
}

/** Weighted Jaccard likeness of two rows of terms, 0 to 1: never below {@link likeness}. */
export function overlap(a: CodeRow, b: CodeRow): number {
  const { shared, union } = compare(a, b);
  return union === 0 ? 0 : shared / union;
}

/**
 * How far two rows of terms give the same duty, 0 to 1: the weighted share of common terms, lowered
 * where what differs makes another duty of it.
 */
export function likeness(a: CodeRow, b: CodeRow): number {
  const compared = compare(a, b);
  if (compared.shared === 0) return 0;
  return (compared.shared / compared.union) * leftOver(compared);
}

/** Likeness of two texts: 1 only for texts that are the same after normalising, else at most 0.99. */
export function similarity(a: Features, b: Features): number {
  if (a.key === b.key) return 1;
  return Math.min(0.99, likeness(rowOf(a), rowOf(b)));
}
