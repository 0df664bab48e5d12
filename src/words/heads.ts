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
  byStem: ReadonlyMap<string, Stem>;
}

/** The heads that one stem may be of. */
interface Stem {
  classes: number;
  heads: readonly Head[];
}

const heads = once((): Heads => {
  const byLemma = new Map<string, Head>();
  const byStem = new Map<string, Stem>();
  for (const line of HEAD_LINES.trim().split('\n')) {
    const [lemma = '', printed, bits, ...stems] = line.split(' ');
    const classes = Number(bits) | (byLemma.get(lemma)?.classes ?? 0);
    const declension = DECLENSIONS.find((one) => one === printed) ?? '0';
    const head = { lemma, declension, classes };
    byLemma.set(lemma, head);
    for (const stem of stems) {
      const before = byStem.get(stem);
      const own = {
        classes: classes | (before?.classes ?? 0),
        heads: [...(before?.heads ?? []), head],
      };
      byStem.set(stem, own);
    }
  }
  return { byLemma, byStem };
});

/** The classes of the heads that have a stem (`stemRussian` of a folded word); 0 for none. */
export function classesOfStem(stem: string): number {
  return heads().byStem.get(stem)?.classes ?? 0;
}

/** The heads that a stem may be of. */
export function headsOfStem(stem: string): readonly Head[] {
  return heads().byStem.get(stem)?.heads ?? [];
}

/** The head that stands just so in the tables, in its nominative: folded, in lower case. */
export function headNamed(folded: string): Head | null {
  return heads().byLemma.get(folded) ?? null;
}

/** Every word of the tables. */
export function allHeads(): Iterable<Head> {
  return heads().byLemma.values();
}
