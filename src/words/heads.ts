import { once } from '../language/once.js';
import { HEAD_LINES } from '../lexicon/compiled-heads.js';
import { DECLENSIONS, type Declension } from '../lexicon/row.js';

/** A word of the tables of heads. */
export interface Head {
  lemma: string;
  declension: Declension;
  /** Bits of `lexicon/classes.ts`. */
  classes: number;
}

interface Heads {
  byLemma: ReadonlyMap<string, Head>;
  byStem: ReadonlyMap<string, number>;
}

const heads = once((): Heads => {
  const byLemma = new Map<string, Head>();
  const byStem = new Map<string, number>();
  for (const line of HEAD_LINES.trim().split('\n')) {
    const [lemma = '', printed, bits, ...stems] = line.split(' ');
    const classes = Number(bits) | (byLemma.get(lemma)?.classes ?? 0);
    const declension = DECLENSIONS.find((one) => one === printed) ?? '0';
    byLemma.set(lemma, { lemma, declension, classes });
    for (const stem of stems) byStem.set(stem, classes | (byStem.get(stem) ?? 0));
  }
  return { byLemma, byStem };
});

/** The classes of the heads that have a stem (`stemRussian` of a folded word); 0 for none. */
export function classesOfStem(stem: string): number {
  return heads().byStem.get(stem) ?? 0;
}

/** The head that stands just so in the tables, in its nominative: folded, in lower case. */
export function headNamed(folded: string): Head | null {
  return heads().byLemma.get(folded) ?? null;
}

/** Every word of the tables. */
export function allHeads(): Iterable<Head> {
  return heads().byLemma.values();
}
