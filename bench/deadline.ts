/**
 * Phrases per second against chrono-node/ru in one run, over the whole test table and over the
 * deadlines of the two real decisions, with the floor (normalise, split, look up) beside; and what
 * importing the built room costs over bare node.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** V8 compiles the same code differently from one process to the next; the best of a few counts. */
const PROCESSES = 5;
const STARTS = 25;

const folder = mkdtempSync(join(tmpdir(), 'decisions-bench-'));
const room = join(folder, 'deadline.mjs');
const reader = join(folder, 'rates.mjs');
const bundle = { bundle: true, format: 'esm', platform: 'node' } as const;
await build({
  ...bundle,
  entryPoints: ['src/deadline/index.ts'],
  outfile: room,
  external: ['chrono-node/ru'],
});
await build({ ...bundle, entryPoints: ['bench/deadline-rates.ts'], outfile: reader });

type Rates = Record<string, Record<string, number>>;

const best: Rates = {};
for (let count = 0; count < PROCESSES; count++) {
  const measured: Rates = JSON.parse(run(importing(reader)));
  for (const [title, rates] of Object.entries(measured)) {
    const known = best[title] ?? {};
    for (const [name, rate] of Object.entries(rates)) {
      known[name] = Math.max(known[name] ?? 0, rate);
    }
    best[title] = known;
  }
}
for (const [title, rates] of Object.entries(best)) {
  console.log(title);
  const peer = rates['chrono-node/ru'] ?? 1;
  for (const [name, rate] of Object.entries(rates)) {
    console.log(
      `  ${name}: ${Math.round(rate)} a second, ${(rate / peer).toFixed(1)} of chrono-node/ru`,
    );
  }
}

function importing(file: string): string {
  return `await import(${JSON.stringify(pathToFileURL(file).href)})`;
}

/** What a program of one line prints. */
function run(code: string): string {
  return execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });
}

function startMs(code: string): number {
  const times = Array.from({ length: STARTS }, () => {
    const start = performance.now();
    run(code);
    return performance.now() - start;
  });
  return Math.min(...times);
}
const bare = startMs('');
const withRoom = startMs(importing(room));
console.log(`import of the built room: ${(withRoom - bare).toFixed(1)} ms over bare node`);
rmSync(folder, { recursive: true });
