import { describe, expect, it } from 'vitest';
import { scorePairs } from '../../scripts/accuracy-pairs.js';

describe('the labelled pairs', () => {
  const scores = new Map(scorePairs().map((score) => [score.set, score]));

  it('has at least 150 pairs, and 120 more that nothing was ever mended for', () => {
    const [tuned = 0, heldOut = 0, fresh = 0] = ['tuned', 'held-out', 'fresh'].map(
      (set) => scores.get(set)?.pairs ?? 0,
    );
    expect(tuned + heldOut).toBeGreaterThanOrEqual(150);
    expect(fresh).toBeGreaterThanOrEqual(120);
  });

  it('are told apart at the level reached', () => {
    expect(scores.get('tuned')?.precision).toBeGreaterThanOrEqual(0.99);
    expect(scores.get('tuned')?.recall).toBeGreaterThanOrEqual(0.93);
    expect(scores.get('held-out')?.precision).toBeGreaterThanOrEqual(0.97);
    expect(scores.get('held-out')?.recall).toBeGreaterThanOrEqual(0.97);
    expect(scores.get('fresh')?.precision).toBeGreaterThanOrEqual(0.97);
    expect(scores.get('fresh')?.recall).toBeGreaterThanOrEqual(0.8);
  });
});
