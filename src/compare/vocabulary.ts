/** Shortest family that a misprint is looked for in; shorter ones have too many real neighbours. */
const SHORTEST_MISPRINT = 8;

/** All readings of a word with one letter left out. */
function* withoutOne(word: string): Generator<string> {
  for (let at = 0; at < word.length; at += 1) {
    if (word.charAt(at) === word.charAt(at + 1)) continue;
    yield word.slice(0, at) + word.slice(at + 1);
  }
}

/**
 * Numbers the families of a collection of texts, in the order they are met. A long family that
 * differs from a known one by a letter left out, put in or swapped with its neighbour is a misprint
 * of it and gets its number.
 */
export class Vocabulary {
  private readonly ids = new Map<string, number>();
  /** Readings with one letter left out → number. */
  private readonly neighbours = new Map<string, number>();
  private count = 0;

  get size(): number {
    return this.count;
  }

  idOf(family: string, mayBeMisprint: boolean): number {
    const known = this.ids.get(family);
    if (known !== undefined) return known;
    const id = mayBeMisprint ? this.misprintOf(family) : undefined;
    if (id !== undefined) {
      this.ids.set(family, id);
      return id;
    }
    const fresh = this.count;
    this.count += 1;
    this.ids.set(family, fresh);
    if (mayBeMisprint && family.length >= SHORTEST_MISPRINT) {
      for (const reading of withoutOne(family)) {
        if (!this.neighbours.has(reading)) this.neighbours.set(reading, fresh);
      }
    }
    return fresh;
  }

  private misprintOf(family: string): number | undefined {
    if (family.length < SHORTEST_MISPRINT - 1) return undefined;
    const tooLong = this.neighbours.get(family);
    if (tooLong !== undefined) return tooLong;
    if (family.length < SHORTEST_MISPRINT) return undefined;
    for (const reading of withoutOne(family)) {
      const tooShort = this.ids.get(reading);
      if (tooShort !== undefined && reading.length >= SHORTEST_MISPRINT - 1) return tooShort;
    }
    for (let at = 0; at + 1 < family.length; at += 1) {
      const swapped =
        family.slice(0, at) + family.charAt(at + 1) + family.charAt(at) + family.slice(at + 2);
      const id = this.ids.get(swapped);
      if (id !== undefined) return id;
    }
    return undefined;
  }
}
