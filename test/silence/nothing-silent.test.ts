import { expect, test } from 'vitest';
import { parseDecision } from '../../src/index.js';
import { lossesOf, papers } from './corpus.js';

/** Every seventh paper. */
const STEP = 7;
/** Share of the items, over all changes, that is lost today; it may only fall. */
const KNOWN = 0.007;

test('a sample of the papers, changed in every way, loses hardly an item without a word', async () => {
  const items = papers(STEP).reduce((sum, { text }) => {
    const { tasks, statements } = parseDecision(text);
    return sum + tasks.length + statements.length;
  }, 0);
  const changed = await lossesOf(STEP);
  const losses = [...changed].flatMap(([name, lost]) => lost.map((item) => `${name} · ${item}`));
  expect(losses.length / (items * changed.size), losses.join('\n')).toBeLessThanOrEqual(KNOWN);
});
