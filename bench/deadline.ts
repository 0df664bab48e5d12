/**
 * Phrases per second against chrono-node/ru in one run, over the deadlines of the two real
 * decisions and over the whole test table, with the floor (normalise, split, look up) beside; and
 * what importing the built room costs over bare node.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as chrono from 'chrono-node/ru';
import { build } from 'esbuild';
import { readTables } from '../test/deadline/table.js';

const ROUNDS = 200;
const OURS_MS = 2;
const PEER_MS = 12;

const folder = mkdtempSync(join(tmpdir(), 'decisions-bench-'));
const bundle = { bundle: true, format: 'esm', platform: 'neutral', outdir: folder } as const;
await build({
  ...bundle,
  entryPoints: { deadline: 'src/deadline/index.ts', phrase: 'src/deadline/phrase.ts' },
  outExtension: { '.js': '.mjs' },
  external: ['chrono-node/ru'],
});
const room = join(folder, 'deadline.mjs');
const { parseDeadline }: typeof import('../src/deadline/index.js') = await import(
  pathToFileURL(room).href
);
const { splitPhrase }: typeof import('../src/deadline/phrase.js') = await import(
  pathToFileURL(join(folder, 'phrase.mjs')).href
);

const reference = new Date(2021, 10, 26);
const options = { documentDate: '2021-11-26' };
const readers: [name: string, ms: number, read: (phrase: string) => unknown][] = [
  ['decisions', OURS_MS, (phrase) => parseDeadline(phrase, options)],
  ['floor', OURS_MS, (phrase) => splitPhrase(phrase)],
  ['chrono-node/ru', PEER_MS, (phrase) => chrono.parse(phrase, reference, { forwardDate: true })],
];

/** Best rate of many short rounds in turn, so that a busy machine hinders all alike. */
function rates(phrases: string[]): Map<string, number> {
  const best = new Map<string, number>();
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, ms, read] of readers) {
      const start = performance.now();
      let count = 0;
      while (performance.now() - start < ms) {
        for (const phrase of phrases) read(phrase);
        count += phrases.length;
      }
      const rate = (count / (performance.now() - start)) * 1000;
      best.set(name, Math.max(best.get(name) ?? 0, rate));
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
        readFileSync(join('fixtures', name), 'utf8'),
      );
      return gold.items.flatMap(({ deadline }) => (deadline ? [deadline.text] : []));
    });
}

for (const [title, phrases] of [
  ['deadlines of the two real decisions', seedPhrases()],
  ['the whole test table', readTables().map(({ phrase }) => phrase)],
] as const) {
  const found = rates([...phrases]);
  const peer = found.get('chrono-node/ru') ?? 1;
  console.log(`${title}: ${phrases.length} phrases`);
  for (const [name, rate] of found) {
    console.log(
      `  ${name}: ${Math.round(rate)} a second, ${(rate / peer).toFixed(1)} of chrono-node/ru`,
    );
  }
}

function startMs(code: string): number {
  const times = Array.from({ length: 15 }, () => {
    const start = performance.now();
    execFileSync(process.execPath, ['--input-type=module', '-e', code]);
    return performance.now() - start;
  });
  return Math.min(...times);
}
const bare = startMs('');
const withRoom = startMs(`await import(${JSON.stringify(pathToFileURL(room).href)})`);
console.log(`import of the built room: ${(withRoom - bare).toFixed(1)} ms over bare node`);
