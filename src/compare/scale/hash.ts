/** Mixes 32 bits so that each input bit moves about half of the output bits (MurmurHash3's finish). */
export function mix(value: number): number {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** A row of seeds that depends on the first one alone. */
export function seeds(first: number, count: number): Uint32Array {
  const row = new Uint32Array(count);
  let seed = first >>> 0;
  for (let at = 0; at < count; at += 1) {
    seed = (seed + 0x9e3779b9) >>> 0;
    row[at] = mix(seed);
  }
  return row;
}

/** A 53-bit number for a text. */
export function hashText(text: string): number {
  let low = 0x811c9dc5;
  let high = 0xdeadbeef;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x5bd1e995);
    high ^= high >>> 15;
  }
  return mix(low) * 0x20_0000 + (mix(high ^ low) >>> 11);
}
