import { align } from '../align.js';
import { type Term, termWeight } from '../terms.js';

/** Longest filling that still is one thing named; longer ones are retellings. */
const LONGEST_FILLING = 3;

/** Words that name a thing; places, numbers and general words may differ from paper to paper. */
function names(terms: readonly Term[]): Term[] {
  return terms.filter((term) => term.kind === 'plain' || term.kind === 'qualifier');
}

function weigh(terms: readonly Term[]): number {
  return terms.reduce((sum, term) => sum + termWeight(term.kind), 0);
}

/**
 * Weight of the slots of one sentence that two texts fill with different things: «профилактика
 * наркомании среди подростков» and «профилактика экстремизма среди подростков» differ in one. A slot
 * stands behind a common term, and before one or at the end of both; the lesser filling counts.
 */
export function swappedWeight(a: readonly Term[], b: readonly Term[]): number {
  const idsA = new Set(a.map((term) => term.id));
  const idsB = new Set(b.map((term) => term.id));
  let swapped = 0;
  for (const gap of align(a, b)) {
    const fillingA = a.slice(gap.fromA, gap.toA);
    const fillingB = b.slice(gap.fromB, gap.toB);
    if (fillingA.length > LONGEST_FILLING || fillingB.length > LONGEST_FILLING) continue;
    if (fillingA.some((term) => term.kind === 'broad')) continue;
    if (fillingB.some((term) => term.kind === 'broad')) continue;
    const onlyA = names(fillingA).filter((term) => !idsB.has(term.id));
    const onlyB = names(fillingB).filter((term) => !idsA.has(term.id));
    swapped += Math.min(weigh(onlyA), weigh(onlyB));
  }
  return swapped;
}
