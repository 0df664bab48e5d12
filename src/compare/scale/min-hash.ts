import { codeId, codeWeight } from '../terms.js';
import { mix } from './hash.js';

/** Heaviest weight a term may have; a term of weight w is w elements of the hashed set. */
const HEAVIEST = 3;

/** Rows of terms one behind another: row `n` lies from `starts[n]` to `starts[n + 1]`. */
export interface Rows {
  codes: Uint32Array;
  starts: Uint32Array;
  count: number;
  /** Ids of terms are below this. */
  vocabulary: number;
}

/**
 * Min-hashes of weighted rows of terms. The chance that two rows get the same value is their
 * weighted Jaccard likeness (Broder 1997; a weight of w counts as w copies of the term).
 */
export class MinHash {
  /** For each term and weight, the least hash of its copies. */
  private readonly least: Int32Array;
  /** Place of each code's value in `least`. */
  private readonly places: Uint32Array;

  constructor(private readonly rows: Rows) {
    this.least = new Int32Array(rows.vocabulary * HEAVIEST);
    const end = rows.starts[rows.count] ?? 0;
    this.places = rows.codes
      .subarray(0, end)
      .map((code) => codeId(code) * HEAVIEST + codeWeight(code) - 1);
  }

  /** Folds the min-hash of a seed into one number for each row. */
  fold(seed: number, into: Uint32Array): void {
    this.reseed(seed);
    const { least, places } = this;
    const { starts, count } = this.rows;
    let from = 0;
    for (let row = 0; row < count; row += 1) {
      const to = starts[row + 1] ?? from;
      let value = 0x7fffffff;
      for (let at = from; at < to; at += 1) {
        const one = least[places[at] ?? 0] ?? 0;
        if (one < value) value = one;
      }
      into[row] = mix((into[row] ?? 0) ^ value);
      from = to;
    }
  }

  private reseed(seed: number): void {
    const { least } = this;
    for (let id = 0; id < this.rows.vocabulary; id += 1) {
      let lowest = 0x7fffffff;
      for (let copy = 0; copy < HEAVIEST; copy += 1) {
        const at = id * HEAVIEST + copy;
        const hash = mix(mix(at ^ seed) + seed) | 0;
        if (hash < lowest) lowest = hash;
        least[at] = lowest;
      }
    }
  }
}

export interface Banding {
  bands: number;
  rows: number;
}

/** Rows of one band by the number of texts: more rows let fewer unlike pairs through. */
const ROWS: readonly [texts: number, rows: number][] = [
  [20_000, 4],
  [300_000, 5],
  [Number.POSITIVE_INFINITY, 6],
];
const MOST_BANDS = 256;

/**
 * Bands and rows for which a pair at the threshold shares a band with the wanted chance:
 * 1 − (1 − tʳ)ᵇ ≥ recall. A low threshold gets fewer rows, so that the bands stay bearable.
 */
export function bandingFor(threshold: number, texts: number, recall = 0.995): Banding {
  const wanted = ROWS.find(([most]) => texts <= most)?.[1] ?? 1;
  for (let rows = wanted; ; rows -= 1) {
    const together = Math.min(threshold ** rows, 1 - 1e-9);
    const bands = Math.max(1, Math.ceil(Math.log(1 - recall) / Math.log(1 - together)));
    if (bands <= MOST_BANDS || rows === 1) return { bands: Math.min(bands, 4096), rows };
  }
}
