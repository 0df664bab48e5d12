import { describe, expect, it } from 'vitest';
import { loadSet, SETS } from '../../scripts/corpus/gold.js';
import { measure } from '../../scripts/corpus/measure.js';
import { differences, measureWrapped, readWrappingFloor } from '../../scripts/corpus/wrapped.js';
import { WRAPPINGS } from '../../scripts/corpus/wrappings.js';
import { parseDecision } from '../../src/index.js';

const floor = readWrappingFloor('fixtures/wrapping-floor.json');

describe.each(SETS)('%s: a wrapping is read as well as the text', (set) => {
  const papers = loadSet(process.cwd(), set);
  const text = measure(papers, parseDecision);
  it.each(WRAPPINGS)('as %s', async (wrapping) => {
    const worse = differences(papers, text, await measureWrapped(papers, wrapping));
    const unexplained = [...worse].filter(
      ([path, lines]) => lines.length > (floor[wrapping]?.[path] ?? 0),
    );
    expect(unexplained).toEqual([]);
  });
});
