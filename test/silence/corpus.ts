import { readdirSync, readFileSync } from 'node:fs';
import { parseDecision } from '../../src/index.js';
import { lostItems } from './lost.js';
import { MUTATIONS } from './mutations.js';

const FOLDERS = ['fixtures', 'fixtures/made', 'fixtures/real-forms'];

/** The papers that may be read while coding; every nth of them. */
export function papers(step: number): { name: string; text: string }[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => ({ name, text: readFileSync(`${folder}/${name}`, 'utf8') })),
  ).filter((_, index) => index % step === 0);
}

/** What each change of the papers loses without a word, one line an item. */
export async function lossesOf(step: number): Promise<Map<string, string[]>> {
  const losses = new Map(MUTATIONS.map(({ name }): [string, string[]] => [name, []]));
  for (const { name, text } of papers(step)) {
    const before = parseDecision(text);
    for (const mutation of MUTATIONS) {
      const lost = await lostItems(text, before, mutation);
      losses
        .get(mutation.name)
        ?.push(...lost.map(({ id, text: words }) => `${name} ${id}: ${words.slice(0, 60)}`));
    }
  }
  return losses;
}
