import { type GoldPaper, loadSet, SET_ASIDE, SETS } from '../../scripts/corpus/gold.js';
import { parseDecision } from '../../src/index.js';
import { lostItems } from './lost.js';
import { MUTATIONS } from './mutations.js';

/** The papers that may be read while coding; every nth of them. */
export function papers(step: number): GoldPaper[] {
  return SETS.filter((set) => !SET_ASIDE.includes(set))
    .flatMap((set) => loadSet('.', set))
    .filter((_, index) => index % step === 0);
}

/** What each change of the papers loses without a word, one line an item. */
export async function lossesOf(step: number): Promise<Map<string, string[]>> {
  const losses = new Map(MUTATIONS.map(({ name }): [string, string[]] => [name, []]));
  for (const { path, text } of papers(step)) {
    const before = parseDecision(text);
    for (const mutation of MUTATIONS) {
      const lost = await lostItems(text, before, mutation);
      losses
        .get(mutation.name)
        ?.push(...lost.map(({ id, text: words }) => `${path} ${id}: ${words.slice(0, 60)}`));
    }
  }
  return losses;
}
