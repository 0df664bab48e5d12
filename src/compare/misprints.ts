/** Shortest stem that a misprint is looked for in; shorter ones have too many real neighbours. */
const SHORTEST = 8;
/** Letters at the beginning that a misprint leaves alone: another prefix makes another word. */
const KEPT = 2;

/** All readings of a stem with one letter left out behind its beginning. */
function* withoutOne(stem: string): Generator<string> {
  for (let at = KEPT; at < stem.length; at += 1) {
    if (stem.charAt(at) !== stem.charAt(at + 1)) yield stem.slice(0, at) + stem.slice(at + 1);
  }
}

function* withTwoSwapped(stem: string): Generator<string> {
  for (let at = KEPT; at + 1 < stem.length; at += 1) {
    yield stem.slice(0, at) + stem.charAt(at + 1) + stem.charAt(at) + stem.slice(at + 2);
  }
}

/**
 * Knows the stems of a collection of texts. A long stem that differs from a known one by a letter
 * left out, put in or swapped with its neighbour is a misprint of it.
 */
export class Misprints {
  private readonly families = new Map<string, string>();
  /** Readings with one letter left out → the stem they come from. */
  private readonly shortened = new Map<string, string>();

  /** The family of the known stem this one is a misprint of, or null. */
  familyOf(stem: string): string | null {
    if (stem.length < SHORTEST - 1 || this.families.has(stem)) return null;
    const longer = this.shortened.get(stem);
    if (longer !== undefined) return this.families.get(longer) ?? null;
    if (stem.length < SHORTEST) return null;
    for (const near of [...withTwoSwapped(stem), ...withoutOne(stem)]) {
      const family = near.length >= SHORTEST ? this.families.get(near) : undefined;
      if (family !== undefined) return family;
    }
    return null;
  }

  learn(stem: string, family: string): void {
    if (stem.length < SHORTEST || this.families.has(stem)) return;
    this.families.set(stem, family);
    for (const reading of withoutOne(stem)) {
      if (!this.shortened.has(reading)) this.shortened.set(reading, stem);
    }
  }
}
