import { foldText as fold, likeness, topicOf } from '../../register/likeness.js';

/** A task as the matching sees it, in the old register or in the new. */
export interface Matchable {
  /** Key of the task where it is known: document and number. */
  key: string | null;
  /** Number of the item as the register shows it. */
  number: string;
  text: string;
  /**
   * Mark of the text as the document had it: what the program once wrote into the row, whatever
   * people have made of it since. Null where it is not known.
   */
  mark: string | null;
}

/** Likeness from which a text is the same task put differently, its number being another. */
const ALIKE = 0.6;

/** What the same number is worth beside the likeness of the words. */
const SAME_NUMBER = 0.25;

/** Likeness that is enough where the number is the same. */
const ALIKE_SAME_NUMBER = 0.3;

/**
 * Finds each task of a document's new reading among the document's rows in the register: by what
 * was once written there, by the same text, then by a text that is alike, the likest first; the
 * same number goes before another. Each row is found once; one copied by hand stays what it is.
 * Gives the place in `before` for each of `after`, or null.
 */
export function matchTasks(
  before: readonly Matchable[],
  after: readonly Matchable[],
): (number | null)[] {
  const result: (number | null)[] = after.map(() => null);
  const free = new Set(before.keys());
  const take = (place: number, found: number): void => {
    result[place] = found;
    free.delete(found);
  };
  for (const nameOf of [markOf, textOf]) {
    const named = byName(before, nameOf);
    for (const sameNumber of [true, false]) {
      for (const [place, task] of after.entries()) {
        const name = result[place] === null ? nameOf(task) : null;
        const found = named
          .get(name ?? '')
          ?.find((old) => free.has(old) && (!sameNumber || sameItem(before[old], task)));
        if (found !== undefined) take(place, found);
      }
    }
  }
  for (const { place, old } of likest(after, result, before, free)) {
    if (result[place] === null && free.has(old)) take(place, old);
  }
  return result;
}

const markOf = ({ mark }: Matchable): string | null => mark;
const textOf = ({ text }: Matchable): string | null => fold(text);

function byName(
  rows: readonly Matchable[],
  nameOf: (row: Matchable) => string | null,
): Map<string, number[]> {
  const named = new Map<string, number[]>();
  for (const [place, row] of rows.entries()) {
    const name = nameOf(row);
    if (name === null || name === '') continue;
    const same = named.get(name);
    if (same === undefined) named.set(name, [place]);
    else same.push(place);
  }
  return named;
}

interface Candidate {
  place: number;
  old: number;
  score: number;
}

/** Pairs that may be one task, the surest first. */
function likest(
  after: readonly Matchable[],
  result: readonly (number | null)[],
  before: readonly Matchable[],
  free: ReadonlySet<number>,
): Candidate[] {
  const candidates: Candidate[] = [];
  const words = new Map([...free].map((old) => [old, topicOf(before[old]?.text ?? '')]));
  for (const [place, task] of after.entries()) {
    if (result[place] !== null) continue;
    const own = topicOf(task.text);
    for (const old of free) {
      const alike = likeness(own, words.get(old) ?? new Map());
      const same = sameItem(before[old], task);
      if (alike >= (same ? ALIKE_SAME_NUMBER : ALIKE)) {
        candidates.push({ place, old, score: alike + (same ? SAME_NUMBER : 0) });
      }
    }
  }
  return candidates.sort((a, b) => b.score - a.score);
}

function sameItem(old: Matchable | undefined, task: Matchable): boolean {
  if (old === undefined) return false;
  return old.key !== null && task.key !== null ? old.key === task.key : old.number === task.number;
}
