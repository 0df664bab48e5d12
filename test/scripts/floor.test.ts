import { describe, expect, it } from 'vitest';
import { belowFloor, digestOf, readFloors } from '../../scripts/corpus/floor.js';
import { loadSet, SETS } from '../../scripts/corpus/gold.js';
import { measure } from '../../scripts/corpus/measure.js';
import { parseDecision } from '../../src/index.js';

describe('accuracy over the corpus', () => {
  const floors = readFloors('fixtures/accuracy-floor.json');
  for (const set of SETS) {
    it(`${set}: no figure falls below its floor`, () => {
      const papers = loadSet(process.cwd(), set);
      const { total } = measure(papers, parseDecision);
      expect(belowFloor(floors, set, digestOf(papers), total)).toEqual([]);
    });
  }
});
