// Changes the lexicon and the cues in one small place at a time and tells which changes no paper of the
// fixtures notices: npm run mutate -- [--sample 200] [--seed 1] [FOLDER|FILE…]
// A change is noticed when the register of a paper is another. What none notices needs a fixture, or goes.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import { type Mutant, mutantsOf } from './mutate/mutants.js';
import type { TrialData } from './mutate/trial.js';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Longer than all papers need many times over: a change that makes the program hang is noticed. */
const TIME_LIMIT = 60_000;
const DEFAULT_TARGETS = ['src/lexicon', 'src/cues'];
/** Types, and the tables that compiled-heads.ts is made of, whose rows are left out there. */
const NOT_MUTATED = /(?:classes|row|heads-[a-z]+)\.ts$/;

const { values, positionals } = parseArgs({
  options: { sample: { type: 'string' }, seed: { type: 'string', default: '1' } },
  allowPositionals: true,
});

function filesIn(target: string, ending: string): string[] {
  const path = join(root, target);
  if (statSync(path).isFile()) return [target];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(target, name))
    .sort();
}

/** A sample that is the same for the same seed (a linear congruential generator, as in Numerical Recipes). */
function sampleOf<T>(all: readonly T[], size: number, seed: number): T[] {
  let state = seed >>> 0;
  const random = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  return all
    .map((value) => ({ value, key: random() }))
    .sort((a, b) => a.key - b.key)
    .slice(0, size)
    .map(({ value }) => value);
}

/** Builds a trial of the program, with one change or none; the address of the file. */
async function buildWith(mutant: Mutant | null, folder: string): Promise<URL> {
  const outfile = join(folder, `${mutant === null ? 'whole' : 'mutant'}-${Date.now()}.mjs`);
  await build({
    entryPoints: [join(root, 'scripts/mutate/trial.ts')],
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'silent',
    outfile,
    plugins: [
      {
        name: 'mutant',
        setup({ onLoad }) {
          onLoad({ filter: /\.ts$/ }, ({ path }) => {
            if (mutant === null || path !== join(root, mutant.file)) return undefined;
            const source = readFileSync(path, 'utf8');
            const { start, end, replacement } = mutant;
            return {
              contents: source.slice(0, start) + replacement + source.slice(end),
              loader: 'ts',
            };
          });
        },
      },
    ],
  });
  return pathToFileURL(outfile);
}

/** What a trial's thread says; `null` for a thread that failed or hung. */
function tryBuild<T>(build: URL, data: TrialData): Promise<{ said: T } | null> {
  return new Promise((resolve) => {
    const worker = new Worker(build, { workerData: data });
    const timer = setTimeout(() => end(null), TIME_LIMIT);
    const end = (answer: { said: T } | null): void => {
      clearTimeout(timer);
      resolve(answer);
      void worker.terminate();
    };
    worker.once('message', (said: T) => end({ said }));
    worker.once('error', () => end(null));
  });
}

async function main(): Promise<void> {
  const targets = positionals.length > 0 ? positionals : DEFAULT_TARGETS;
  const sources = targets.flatMap((target) => filesIn(target, '.ts'));
  const all = sources
    .filter((file) => !NOT_MUTATED.test(file))
    .flatMap((file) => mutantsOf(file, readFileSync(join(root, file), 'utf8')));
  const size = values.sample === undefined ? all.length : Number(values.sample);
  const chosen = sampleOf(all, size, Number(values.seed));
  const papers = filesIn('fixtures', '.txt').map((file) => join(root, file));
  mkdirSync(join(root, 'node_modules/.cache'), { recursive: true });
  const folder = mkdtempSync(join(root, 'node_modules/.cache/mutate-'));
  try {
    const whole = await tryBuild<Record<string, string>>(await buildWith(null, folder), {
      papers,
      registers: null,
    });
    if (whole === null) throw new Error('the program as it is could not be run');
    await judge(chosen, all.length, papers, whole.said, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function judge(
  chosen: readonly Mutant[],
  total: number,
  papers: readonly string[],
  registers: Record<string, string>,
  folder: string,
): Promise<void> {
  let noticed = 0;
  // Papers that told a change are likely to tell the next one: they are asked first.
  const order = [...papers];
  for (const mutant of chosen) {
    const build = await buildWith(mutant, folder).catch(() => null);
    const trial =
      build === null ? null : await tryBuild<string | null>(build, { papers: order, registers });
    const by = trial === null ? '' : trial.said;
    if (by === null) {
      console.log(`${mutant.file}:${mutant.line}: ${mutant.change}`);
      continue;
    }
    noticed += 1;
    if (by !== '') order.unshift(...order.splice(order.indexOf(by), 1));
  }
  const share = ((100 * noticed) / Math.max(1, chosen.length)).toFixed(1);
  console.log(
    `${noticed} of ${chosen.length} changes noticed (${share} %), of ${total} in ${relative(process.cwd(), root) || '.'}`,
  );
}

await main();
