import type { Features } from './features.js';
import { codeId, codeKind, codeWeight, TERM_KINDS, type TermKind } from './terms.js';

function bit(kind: TermKind): number {
  return 1 << TERM_KINDS.indexOf(kind);
}
const NEGATION = bit('negation');
const NUMBER = bit('number');
const NAME = bit('name');
const QUALIFIER = bit('qualifier');
const THING = bit('plain') | QUALIFIER;
/** What names a thing: a word for it or its own name. */
const NAMED = THING | NAME;
const PLAIN = TERM_KINDS.indexOf('plain');

/**
 * What is left of the likeness when the rest makes another duty: something denied, other numbers,
 * other names, another thing in the place of one, one more adjective of a closed row, another order.
 */
const LEFT = {
  negation: 0.4,
  number: 0.5,
  name: 0.5,
  swapped: 0.55,
  narrowed: 0.85,
  otherHead: 0.6,
} as const;

/** Likeness of two texts that differ in no term: the same but for order, endings and small words. */
export const ALMOST_EXACT = 0.99;

/** A row of term codes, ascending: a part of a typed array or a list of its own. */
export interface CodeRow {
  codes: ArrayLike<number>;
  from: number;
  to: number;
  /** Id of the term that says what is to be done, or -1. */
  head: number;
}

/**
 * Compares two rows of terms. One object serves any number of comparisons, since at a million texts
 * an object for each pair costs more than the comparison.
 */
export class Comparison {
  /** @param nameOf the family of a term's id, for telling words of one root */
  constructor(private readonly nameOf: (id: number) => string) {}

  private shared = 0;
  private union = 0;
  /** Kinds only the one row has, and only the other, as bits. */
  private onlyA = 0;
  private onlyB = 0;
  private headsMeet = true;

  /** Weighted Jaccard likeness, 0 to 1: never below {@link likeness}. */
  overlap(a: CodeRow, b: CodeRow): number {
    this.run(a, b);
    return this.union === 0 ? 0 : this.shared / this.union;
  }

  /**
   * How far two rows give the same duty, 0 to {@link ALMOST_EXACT}: the weighted share of common
   * terms, lowered where what differs makes another duty of it.
   *
   * @param needed below this it does not matter how far: 0 is given without a closer look
   */
  likeness(a: CodeRow, b: CodeRow, needed = 0): number {
    const overlap = this.overlap(a, b);
    if (overlap === 0 || overlap < needed) return 0;
    return Math.min(ALMOST_EXACT, overlap * this.left(a, b));
  }

  private run(a: CodeRow, b: CodeRow): void {
    let shared = 0;
    let union = 0;
    let onlyA = 0;
    let onlyB = 0;
    let heads = (a.head < 0 ? 0 : 1) + (b.head < 0 ? 0 : 1);
    let i = a.from;
    let j = b.from;
    while (i < a.to && j < b.to) {
      const x = a.codes[i] ?? 0;
      const y = b.codes[j] ?? 0;
      const idX = codeId(x);
      const idY = codeId(y);
      if (idX === idY) {
        const weightX = codeWeight(x);
        const weightY = codeWeight(y);
        shared += Math.min(weightX, weightY);
        union += Math.max(weightX, weightY);
        if (idX === a.head) heads -= 1;
        if (idX === b.head) heads -= 1;
        i += 1;
        j += 1;
      } else if (idX < idY) {
        union += codeWeight(x);
        onlyA |= 1 << codeKind(x);
        i += 1;
      } else {
        union += codeWeight(y);
        onlyB |= 1 << codeKind(y);
        j += 1;
      }
    }
    for (; i < a.to; i += 1) {
      const x = a.codes[i] ?? 0;
      union += codeWeight(x);
      onlyA |= 1 << codeKind(x);
    }
    for (; j < b.to; j += 1) {
      const y = b.codes[j] ?? 0;
      union += codeWeight(y);
      onlyB |= 1 << codeKind(y);
    }
    this.shared = shared;
    this.union = union;
    this.onlyA = onlyA;
    this.onlyB = onlyB;
    this.headsMeet = heads === 0;
  }

  /** Whether the things that differ are one and the same in words of one root. */
  private onlyRelated(a: CodeRow, b: CodeRow): boolean {
    if ((this.onlyA | this.onlyB) & (QUALIFIER | NAME)) return false;
    const [few, many] = [plainOnly(a, b), plainOnly(b, a)].sort((x, y) => x.length - y.length);
    return (few ?? []).every((one) =>
      many?.some((other) => related(this.nameOf(one), this.nameOf(other))),
    );
  }

  /** A denial, another number, name, thing or order: each lowers the likeness by its own factor. */
  private left(a: CodeRow, b: CodeRow): number {
    const either = this.onlyA | this.onlyB;
    const both = this.onlyA & this.onlyB;
    let left = 1;
    if (either & NEGATION) left *= LEFT.negation;
    if (both & NUMBER) left *= LEFT.number;
    if (both & NAME) left *= LEFT.name;
    const swapped =
      (this.onlyA & THING && this.onlyB & THING) ||
      (this.onlyA & NAMED && this.onlyB & NAMED && !(both & NAME));
    if (swapped && !this.onlyRelated(a, b)) left *= LEFT.swapped;
    else if (either & QUALIFIER) left *= LEFT.narrowed;
    if (!this.headsMeet && left === 1) left = LEFT.otherHead;
    return left;
  }
}

/** Ids of the plain terms that only the first row has. */
function plainOnly(a: CodeRow, b: CodeRow): number[] {
  const others = new Set<number>();
  for (let at = b.from; at < b.to; at += 1) others.add(codeId(b.codes[at] ?? 0));
  const only: number[] = [];
  for (let at = a.from; at < a.to; at += 1) {
    const code = a.codes[at] ?? 0;
    if (codeKind(code) === PLAIN && !others.has(codeId(code))) only.push(codeId(code));
  }
  return only;
}

/** Words of one root: «награждение» and «наградить», whose stems begin alike. */
function related(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  const needed = Math.max(4, Math.ceil(shorter * 0.7));
  return shorter >= needed && a.slice(0, needed) === b.slice(0, needed);
}

export function rowOf(features: Features): CodeRow {
  return { codes: features.codes, from: 0, to: features.codes.length, head: features.head };
}
