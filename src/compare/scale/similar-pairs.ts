import { seeds } from './hash.js';
import { bandingFor, MinHash } from './min-hash.js';
import { float32List, int32List } from './number-list.js';
import { PairIndex } from './pair-index.js';
import type { TaskSet } from './task-set.js';

export interface SimilarPairsOptions {
  threshold: number;
  /** The same seed gives the same result on the same tasks; a constant unless told. */
  seed?: number;
  /** Compare each with each whatever the number. */
  brute?: boolean;
}

/** Pairs of nodes at or above the threshold, each once, `a` before `b`. */
export interface SimilarPairs {
  count: number;
  a: Int32Array;
  b: Int32Array;
  similarity: Float32Array;
}

/** Up to this many texts comparing each with each is faster than hashing. */
const BRUTE_UP_TO = 1500;
/** In a bucket larger than this a text is compared only with so many that follow it. */
const BUCKET = 400;

class Collector {
  private readonly comparison;
  private readonly a = int32List();
  private readonly b = int32List();
  private readonly values = float32List();
  private readonly rowA;
  private readonly rowB;

  constructor(
    private readonly tasks: TaskSet,
    private readonly threshold: number,
  ) {
    this.comparison = tasks.comparison();
    this.rowA = tasks.row(0);
    this.rowB = tasks.row(0);
  }

  /** Compares two nodes truly; true when they are similar and were kept. */
  take(a: number, b: number): boolean {
    this.tasks.fill(this.rowA, a);
    this.tasks.fill(this.rowB, b);
    const value = this.comparison.likeness(this.rowA, this.rowB, this.threshold);
    if (value < this.threshold) return false;
    this.a.push(a);
    this.b.push(b);
    this.values.push(value);
    return true;
  }

  pairs(): SimilarPairs {
    const count = this.a.length;
    const order = Array.from({ length: count }, (_, at) => at);
    order.sort((x, y) => this.a.at(x) - this.a.at(y) || this.b.at(x) - this.b.at(y));
    return {
      count,
      a: Int32Array.from(order, (at) => this.a.at(at)),
      b: Int32Array.from(order, (at) => this.b.at(at)),
      similarity: Float32Array.from(order, (at) => this.values.at(at)),
    };
  }
}

function bruteForce(tasks: TaskSet, collector: Collector): void {
  for (let a = 0; a < tasks.nodeCount; a += 1) {
    for (let b = a + 1; b < tasks.nodeCount; b += 1) collector.take(a, b);
  }
}

function hashed(tasks: TaskSet, collector: Collector, threshold: number, seed: number): void {
  const count = tasks.nodeCount;
  const { bands, rows } = bandingFor(threshold, count);
  const all = seeds(seed, bands * rows);
  const minHash = new MinHash(tasks.rows());
  const hashes = new Uint32Array(count);
  const mask = 2 ** Math.ceil(Math.log2(count * 2)) - 1;
  const first = new Int32Array(mask + 1);
  const next = new Int32Array(count);
  const found = new PairIndex(count);
  for (let band = 0; band < bands; band += 1) {
    hashes.fill(0);
    for (const one of all.subarray(band * rows, (band + 1) * rows)) minHash.fold(one, hashes);
    first.fill(-1);
    // From the last node to the first, so that a chain runs in document order.
    for (let a = count - 1; a >= 0; a -= 1) {
      const hash = hashes[a] ?? 0;
      const slot = hash & mask;
      let steps = 0;
      for (let b = first[slot] ?? -1; b >= 0 && steps < BUCKET; b = next[b] ?? -1) {
        if (hashes[b] !== hash) continue;
        steps += 1;
        if (!found.has(a, b) && collector.take(a, b)) found.add(a, b);
      }
      next[a] = first[slot] ?? -1;
      first[slot] = a;
    }
  }
}

/**
 * All pairs of distinct rows of terms that are alike at or above the threshold. Small sets are
 * compared each with each. Large ones go through MinHash with LSH banding, which finds a pair at the
 * threshold with a chance of at least 0.995 and a more similar one nearly surely; every pair found
 * is verified by its true likeness.
 */
export function similarPairs(tasks: TaskSet, options: SimilarPairsOptions): SimilarPairs {
  const { threshold, seed = 20_211_126, brute = false } = options;
  if (tasks.nodeCount < 2) {
    return { count: 0, a: new Int32Array(), b: new Int32Array(), similarity: new Float32Array() };
  }
  const collector = new Collector(tasks, threshold);
  if (brute || tasks.nodeCount <= BRUTE_UP_TO) bruteForce(tasks, collector);
  else hashed(tasks, collector, threshold, seed);
  return collector.pairs();
}
