import type { Task } from '../../register/schema.js';
import { wordsOf } from '../words.js';

/** Two versions of one item share at least this part of their words. */
const SAME_ITEM = 0.5;
/** With the same number less is enough: the item was rewritten. */
const SAME_NUMBER = 0.25;

interface Side {
  task: Task;
  key: string;
  words: ReadonlyMap<string, number>;
  size: number;
}

export interface ItemPair {
  before: Task;
  after: Task;
}

function side(task: Task): Side {
  const words = wordsOf(task.text).map((word) => word.norm);
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { task, key: words.join(' '), words: counts, size: words.length };
}

/** Share of common words (Dice), 0 to 1. */
function dice(a: Side, b: Side): number {
  let shared = 0;
  for (const [word, count] of a.words) shared += Math.min(count, b.words.get(word) ?? 0);
  const all = a.size + b.size;
  return all === 0 ? 1 : (2 * shared) / all;
}

/** The items of two versions not yet paired. */
class Matching {
  readonly pairs: ItemPair[] = [];

  constructor(
    public before: Side[],
    public after: Side[],
  ) {}

  /** Pairs each old item with the first new one that fits. */
  pairWhere(fits: (a: Side, b: Side) => boolean): void {
    for (const a of this.before) {
      const b = this.after.find((one) => fits(a, one));
      if (b !== undefined) this.pair(a, b);
    }
  }

  /** Pairs the most alike first. */
  pairAlike(threshold: number): void {
    const all = this.before.flatMap((a) =>
      this.after
        .map((b) => ({ a, b, value: dice(a, b) }))
        .filter(({ value }) => value >= threshold),
    );
    all.sort((x, y) => y.value - x.value);
    for (const { a, b } of all) {
      if (this.before.includes(a) && this.after.includes(b)) this.pair(a, b);
    }
  }

  private pair(a: Side, b: Side): void {
    this.pairs.push({ before: a.task, after: b.task });
    this.before = this.before.filter((one) => one !== a);
    this.after = this.after.filter((one) => one !== b);
  }
}

/**
 * Finds each old item in the new version: the same words under the same number, then under any
 * number, then like words under the same number, then like words anywhere.
 */
export function matchItems(
  before: readonly Task[],
  after: readonly Task[],
): { pairs: ItemPair[]; removed: Task[]; added: Task[] } {
  const matching = new Matching(before.map(side), after.map(side));
  matching.pairWhere((a, b) => a.task.id === b.task.id && a.key === b.key);
  matching.pairWhere((a, b) => a.key === b.key && a.key !== '');
  matching.pairAlike(0.9);
  matching.pairWhere((a, b) => a.task.id === b.task.id && dice(a, b) >= SAME_NUMBER);
  matching.pairAlike(SAME_ITEM);
  return {
    pairs: matching.pairs,
    removed: matching.before.map(({ task }) => task),
    added: matching.after.map(({ task }) => task),
  };
}
