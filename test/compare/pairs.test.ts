import { describe, expect, it } from 'vitest';
import { scorePairs } from '../../scripts/accuracy-pairs.js';

describe('the labelled pairs', () => {
  const scores = new Map(scorePairs().map((score) => [score.set, score]));

  it('has at least 150 pairs, a third of them held out', () => {
    const [tuned, heldOut] = [scores.get('tuned')?.pairs ?? 0, scores.get('held-out')?.pairs ?? 0];
    expect(tuned + heldOut).toBeGreaterThanOrEqual(150);
    expect(heldOut / (tuned + heldOut)).toBeCloseTo(1 / 3, 1);
  });

  it('are told apart at the level reached', () => {
    expect(scores.get('tuned')?.precision).toBeGreaterThanOrEqual(0.99);
    expect(scores.get('tuned')?.recall).toBeGreaterThanOrEqual(0.98);
    expect(scores.get('held-out')?.precision).toBeGreaterThanOrEqual(0.95);
    expect(scores.get('held-out')?.recall).toBeGreaterThanOrEqual(0.93);
  });
});
