/**
 * What each room of the house takes of the time of a parse: `npm run bench -- --profile`. The source
 * is compiled file by file, so that V8's samples tell the file they fell in.
 */
import { readFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { globSync } from 'tinyglobby';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Inside node_modules, so that packages are found from there. */
const OUT = `${root}node_modules/.cache/decisions-profile`;
const SECONDS = 4;

/** Compiles the source without bundling it. */
async function compile(): Promise<string> {
  await build({
    entryPoints: globSync('src/**/*.ts', { cwd: root, absolute: true }),
    outdir: OUT,
    outbase: `${root}src`,
    format: 'esm',
    target: 'node20',
    platform: 'node',
    outExtension: { '.js': '.js' },
    logLevel: 'error',
  });
  return `${OUT}/index.js`;
}

type Samples = ReadonlyMap<string, number>;

async function sampled(work: () => void): Promise<Samples> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 100 });
  const warm = performance.now() + 1000;
  while (performance.now() < warm) work();
  await session.post('Profiler.start');
  const end = performance.now() + SECONDS * 1000;
  while (performance.now() < end) work();
  const { profile } = await session.post('Profiler.stop');
  const places = new Map(
    profile.nodes.map(({ id, callFrame }) => [
      id,
      `${callFrame.url.replace(`file://${OUT}/`, '')}\t${callFrame.functionName || '(anonymous)'}`,
    ]),
  );
  const counts = new Map<string, number>();
  for (const id of profile.samples ?? []) {
    const place = places.get(id) ?? '?';
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  session.disconnect();
  return counts;
}

function roomOf(place: string): string {
  const [file = ''] = place.split('\t');
  if (file === '') return '(engine)';
  if (file.includes('node_modules') || file.startsWith('node:')) return '(packages)';
  const [room = '', part = ''] = file.split('/');
  return room === 'parse' && part.endsWith('.js') === false ? `${room}/${part}` : room;
}

function print(title: string, counts: Samples, nameOf: (place: string) => string, most: number) {
  const sums = new Map<string, number>();
  let all = 0;
  for (const [place, count] of counts) {
    if (place.endsWith('(idle)')) continue;
    all += count;
    sums.set(nameOf(place), (sums.get(nameOf(place)) ?? 0) + count);
  }
  console.log(`\n| ${title} | share |\n|---|--:|`);
  for (const [name, count] of [...sums].sort((a, b) => b[1] - a[1]).slice(0, most)) {
    console.log(`| ${name} | ${((count * 100) / all).toFixed(1)} % |`);
  }
}

/** What the expressions of one parse do, which a busy machine does not change. */
interface Runs {
  all: number;
  /** The same expression on the same text from the same place again. */
  again: number;
  expressions: number;
}

/** Counts runs of expressions, those of `test`, `match` and `replace` among them: all ask `exec`. */
function runsOf(work: () => void): Runs {
  const { exec } = RegExp.prototype;
  const met = new Set<string>();
  const expressions = new Set<string>();
  let all = 0;
  RegExp.prototype.exec = function (text) {
    all += 1;
    const own = String(this);
    expressions.add(own);
    met.add(`${own}\n${this.lastIndex}\n${text}`);
    return exec.call(this, text);
  };
  try {
    work();
  } finally {
    RegExp.prototype.exec = exec;
  }
  return { all, again: all - met.size, expressions: expressions.size };
}

function printRuns(papers: readonly { path: string; work: () => void }[]): void {
  console.log(
    '\n| a parse | runs of expressions | of them again | expressions |\n|---|--:|--:|--:|',
  );
  for (const state of ['the first', 'a later one']) {
    for (const { path, work } of papers) {
      const { all, again, expressions } = runsOf(work);
      console.log(`| ${state} of ${path} | ${all} | ${again} | ${expressions} |`);
    }
  }
}

/** Prints the runs of expressions, the share of each room, and the functions that take most by themselves. */
export async function profile(papers: readonly string[]): Promise<void> {
  const { parseDecision }: typeof import('../src/index.js') = await import(await compile());
  const parses = papers.map((path) => {
    const text = readFileSync(`${root}${path}`, 'utf8');
    return { path, work: () => void parseDecision(text, { path }) };
  });
  printRuns(parses);
  const counts = await sampled(() => {
    for (const { work } of parses) work();
  });
  print('room', counts, roomOf, 30);
  print('function', counts, (place) => place.replace('\t', ' '), 40);
}
