/** Slots of an empty table; a power of two. */
const FIRST = 1024;
/** A table is doubled when more of its slots are taken. */
const FULL = 0.8;

/**
 * Numbers for the hashes of `hash52`, or only the hashes, in typed arrays: ten to twenty bytes a
 * paper, where a Map takes a hundred.
 */
export class HashTable {
  /** Hash plus one; 0 is an empty slot. */
  private keys = new Float64Array(FIRST);
  private values: Float64Array | null;
  private count = 0;

  constructor(private readonly holds: 'hashes' | 'numbers') {
    this.values = this.fresh(FIRST);
  }

  has(hash: number): boolean {
    return this.keys[this.slot(hash)] !== 0;
  }

  get(hash: number): number | null {
    const slot = this.slot(hash);
    return this.keys[slot] === 0 ? null : (this.values?.[slot] ?? null);
  }

  /** Puts a hash in, with its number; a later number takes the place of an earlier one. */
  add(hash: number, value = 0): void {
    const slot = this.slot(hash);
    if (this.keys[slot] === 0) this.count++;
    this.keys[slot] = hash + 1;
    if (this.values !== null) this.values[slot] = value;
    if (this.count > this.keys.length * FULL) this.grow();
  }

  private fresh(size: number): Float64Array<ArrayBuffer> | null {
    return this.holds === 'numbers' ? new Float64Array(size) : null;
  }

  private slot(hash: number): number {
    const { length } = this.keys;
    let slot = hash % length;
    for (;;) {
      const key = this.keys[slot];
      if (key === 0 || key === hash + 1) return slot;
      slot = (slot + 1) % length;
    }
  }

  private grow(): void {
    const { keys, values } = this;
    this.keys = new Float64Array(keys.length * 2);
    this.values = this.fresh(keys.length * 2);
    for (const [slot, key] of keys.entries()) {
      if (key === 0) continue;
      const at = this.slot(key - 1);
      this.keys[at] = key;
      if (this.values !== null) this.values[at] = values?.[slot] ?? 0;
    }
  }
}
