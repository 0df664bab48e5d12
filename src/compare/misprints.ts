/** Shortest stem that a misprint is looked for in; shorter ones have too many real neighbours. */
const SHORTEST = 8;
/** Letters at the beginning that a misprint leaves alone: another prefix makes another word. */
const KEPT = 2;
/** Stems of one beginning and length that are learned; no language has more, and each is compared. */
const MOST_ON_SHELF = 1000;

interface Learned {
  stem: string;
  family: string;
}

/** Whether leaving the letter at some place behind the beginning out of `long` makes `short`; else -1. */
function placeLeftOut(long: string, short: string): number {
  let at = KEPT;
  while (at < short.length && long.charCodeAt(at) === short.charCodeAt(at)) at += 1;
  for (let rest = at; rest < short.length; rest += 1) {
    if (long.charCodeAt(rest + 1) !== short.charCodeAt(rest)) return -1;
  }
  return at;
}

/** The place of the first of two neighbours whose swap makes one stem of the other; else -1. */
function placeSwapped(a: string, b: string): number {
  let at = KEPT;
  while (at < a.length && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  const swapped =
    at + 1 < a.length &&
    a.charCodeAt(at) === b.charCodeAt(at + 1) &&
    a.charCodeAt(at + 1) === b.charCodeAt(at);
  if (!swapped) return -1;
  for (let rest = at + 2; rest < a.length; rest += 1) {
    if (a.charCodeAt(rest) !== b.charCodeAt(rest)) return -1;
  }
  return at;
}

/** The learned stem whose misprint stands nearest to the beginning. */
function nearest(list: readonly Learned[], placeOf: (stem: string) => number): Learned | null {
  let best: Learned | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const one of list) {
    const place = placeOf(one.stem);
    if (place < 0 || place >= least) continue;
    best = one;
    least = place;
  }
  return best;
}

const NONE: readonly Learned[] = [];

/**
 * Knows the stems of a collection of texts. A long stem that differs from a known one by a letter
 * left out, put in or swapped with its neighbour is a misprint of it.
 */
export class Misprints {
  /** Stems by their beginning and length, in the order they came. */
  private readonly shelves = new Map<number, Learned[]>();

  /** The family of the known stem this one is a misprint of, or null. */
  familyOf(stem: string): string | null {
    const { length } = stem;
    if (length < SHORTEST - 1) return null;
    if (this.shelf(stem, length).some((one) => one.stem === stem)) return null;
    const longer = this.shelf(stem, length + 1).find((one) => placeLeftOut(one.stem, stem) >= 0);
    if (longer !== undefined) return longer.family;
    if (length < SHORTEST) return null;
    const near =
      nearest(this.shelf(stem, length), (known) => placeSwapped(known, stem)) ??
      nearest(this.shelf(stem, length - 1), (known) => placeLeftOut(stem, known));
    return near?.family ?? null;
  }

  learn(stem: string, family: string): void {
    if (stem.length < SHORTEST) return;
    const key = shelfKey(stem, stem.length);
    const shelf = this.shelves.get(key);
    if (shelf === undefined) this.shelves.set(key, [{ stem, family }]);
    else if (shelf.length < MOST_ON_SHELF && !shelf.some((one) => one.stem === stem)) {
      shelf.push({ stem, family });
    }
  }

  private shelf(stem: string, length: number): readonly Learned[] {
    return this.shelves.get(shelfKey(stem, length)) ?? NONE;
  }
}

function shelfKey(stem: string, length: number): number {
  return (stem.charCodeAt(0) * 0x1_0000 + stem.charCodeAt(1)) * 0x20_0000 + length;
}
