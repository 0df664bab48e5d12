import { describe, expect, it } from 'vitest';
import { belowFloor, digestOf, readFloors } from '../../scripts/corpus/floor.js';
import { GROWING_SETS, loadSet, SETS } from '../../scripts/corpus/gold.js';
import { measure } from '../../scripts/corpus/measure.js';
import { fallenBelow } from '../../scripts/corpus/not-yet.js';
import { parseDecision } from '../../src/index.js';

describe('accuracy over the corpus', () => {
  const floors = readFloors('fixtures/accuracy-floor.json');
  const settled = SETS.filter((set) => !GROWING_SETS.includes(set));
  for (const set of settled) {
    it(`${set}: no figure falls below its floor`, () => {
      const papers = loadSet(process.cwd(), set);
      const { total } = measure(papers, parseDecision);
      expect(belowFloor(floors, set, digestOf(papers), total)).toEqual([]);
    });
  }
  for (const set of GROWING_SETS) {
    it(`${set}: no paper falls below its floor`, () => {
      const papers = loadSet(process.cwd(), set);
      const { byPaper } = measure(papers, parseDecision);
      const fallen = papers.flatMap((paper) =>
        fallenBelow(process.cwd(), paper, byPaper.get(paper.path)?.mismatches ?? []),
      );
      expect(fallen).toEqual([]);
    });
  }
});
