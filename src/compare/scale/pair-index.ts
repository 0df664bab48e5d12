import { mix } from './hash.js';

/** A set of pairs of numbers below 2²⁶, by open addressing in one typed array. */
export class PairIndex {
  private slots = new Float64Array(1 << 16).fill(-1);
  private used = 0;

  constructor(private readonly span: number) {}

  has(a: number, b: number): boolean {
    return this.slots[this.slotOf(this.keyOf(a, b))] !== -1;
  }

  add(a: number, b: number): void {
    const key = this.keyOf(a, b);
    const slot = this.slotOf(key);
    if (this.slots[slot] !== -1) return;
    this.slots[slot] = key;
    this.used += 1;
    if (this.used * 2 > this.slots.length) this.grow();
  }

  private keyOf(a: number, b: number): number {
    return a < b ? a * this.span + b : b * this.span + a;
  }

  private slotOf(key: number): number {
    const mask = this.slots.length - 1;
    let slot = mix((key % 0x1_0000_0000) ^ mix(Math.floor(key / 0x1_0000_0000))) & mask;
    while (this.slots[slot] !== -1 && this.slots[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const old = this.slots;
    this.slots = new Float64Array(old.length * 2).fill(-1);
    for (const key of old) if (key !== -1) this.slots[this.slotOf(key)] = key;
  }
}
