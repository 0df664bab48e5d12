/**
 * Measures, in a process of its own, how many phrases a second each reader reads, and prints that
 * as JSON: reader → set of phrases → rate.
 */
import { readdirSync, readFileSync } from 'node:fs';
import * as chrono from 'chrono-node/ru';
import { parseDeadline } from '../src/deadline/index.js';
import { splitPhrase } from '../src/deadline/phrase.js';
import { readTables } from '../test/deadline/table.js';

const ROUNDS = 60;
/** How long each reader goes on at a stretch; the peer needs longer for a pass over the table. */
const OURS_MS = 10;
const PEER_MS = 60;

const reference = new Date(2021, 10, 26);
const options = { documentDate: '2021-11-26' };
const readers: [name: string, ms: number, read: (phrase: string) => unknown][] = [
  ['decisions', OURS_MS, (phrase) => parseDeadline(phrase, options)],
  ['floor', OURS_MS, (phrase) => splitPhrase(phrase)],
  ['chrono-node/ru', PEER_MS, (phrase) => chrono.parse(phrase, reference, { forwardDate: true })],
];

/** Milliseconds for one pass. */
function pass(phrases: readonly string[], read: (phrase: string) => unknown): number {
  const start = performance.now();
  for (const phrase of phrases) read(phrase);
  return performance.now() - start;
}

/**
 * The rate of each reader's fastest pass over the phrases. They take turns, so that a busy machine
 * hinders all alike.
 */
function rates(phrases: readonly string[]): Record<string, number> {
  const best: Record<string, number> = {};
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, ms, read] of readers) {
      for (let left = ms; left > 0; ) {
        const taken = pass(phrases, read);
        left -= taken;
        best[name] = Math.max(best[name] ?? 0, (phrases.length / taken) * 1000);
      }
    }
  }
  return best;
}

function seedPhrases(): string[] {
  return readdirSync('fixtures')
    .filter(
      (name) => name.endsWith('collegium-2021-11-26.gold.json') || name.includes('12-15.gold'),
    )
    .flatMap((name) => {
      const gold: { items: { deadline: { text: string } | null }[] } = JSON.parse(
        readFileSync(`fixtures/${name}`, 'utf8'),
      );
      return gold.items.flatMap(({ deadline }) => (deadline ? [deadline.text] : []));
    });
}

const seeds = seedPhrases();
const table = readTables().map(({ phrase }) => phrase);
console.log(
  JSON.stringify({
    [`the whole test table: ${table.length} phrases`]: rates(table),
    [`deadlines of the two real decisions: ${seeds.length} phrases`]: rates(seeds),
  }),
);
