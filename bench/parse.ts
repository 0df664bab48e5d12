/**
 * Whole papers per second of processor time, beside two peers and the limit, in one run: chrono-node reading the same
 * text, remark-parse parsing it, and a line splitter with two regular expressions. Also the start-up
 * of `decisions parse` against bare node. Ratios are what counts; machines are noisy.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as chrono from 'chrono-node/ru';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { median, perProcessorSecond } from './measure.js';

// The built library, as people get it: the sources run through a loader cost up to twice as much.
const built = new URL('../dist/index.js', import.meta.url).href;
const { parseDecision }: typeof import('../src/index.js') = await import(built);

const PAPERS: [name: string, path: string][] = [
  ['Irkutsk', 'fixtures/irkutsk-collegium-2021-11-26.txt'],
  ['Ust-Ilimsk', 'fixtures/ust-ilimsk-collegium-2021-12-15.txt'],
];
const ROUNDS = 5;
const START_ROUNDS = 15;
/** What the project aims at: so many times as fast as each peer, start-up at most so many bare ones. */
const AIMS: Record<string, string> = { 'chrono-node/ru': '≥ 2', 'remark-parse': '≥ 2.3' };
const START_UP_AIM = '≤ 2.5';

if (process.argv.includes('--profile')) {
  const { profile } = await import('./profile.js');
  await profile(PAPERS.map(([, path]) => path));
  process.exit();
}

const markdown = unified().use(remarkParse);

function floor(text: string): number {
  let items = 0;
  for (const line of text.split('\n')) {
    if (/^\d+\.\d*/.test(line)) items++;
    if (/^Срок/.test(line)) items++;
  }
  return items;
}

for (const [paper, path] of PAPERS) {
  const text = readFileSync(path, 'utf8');
  const ways: [name: string, run: () => unknown][] = [
    ['decisions', () => parseDecision(text, { path })],
    ['chrono-node/ru', () => chrono.parse(text)],
    ['remark-parse', () => markdown.parse(text)],
    ['floor: lines and two regexes', () => floor(text)],
  ];
  const rates = new Map<string, number[]>(ways.map(([name]) => [name, []]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, run] of ways) rates.get(name)?.push(perProcessorSecond(run));
  }
  const own = median(rates.get('decisions') ?? []);
  console.log(
    `\n| reading the ${paper} decision | papers per second of processor time | decisions is … times as fast | aim |`,
  );
  console.log('|---|--:|--:|--:|');
  for (const [name, measured] of rates) {
    const rate = median(measured);
    const ratio = (own / rate).toFixed(own / rate < 1 ? 3 : 1);
    console.log(`| ${name} | ${rate.toFixed(0)} | ${ratio} | ${AIMS[name] ?? ''} |`);
  }
}

/** Writes the processor time a process took, its threads' too, to its third stream. */
const TELL_TIME = `process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  require('node:fs').writeSync(3, String((user + system) / 1000));
});`;

/** Milliseconds of processor time of one run. */
function processorTime(args: string[], teller: string): number {
  const { status, output } = spawnSync(process.execPath, ['--require', teller, ...args], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}`);
  return Number(output[3]);
}

const folder = mkdtempSync(join(tmpdir(), 'decisions-bench-'));
try {
  const teller = join(folder, 'teller.cjs');
  writeFileSync(teller, TELL_TIME);
  const starts: [name: string, args: string[], times: number[]][] = [
    ['node -e 0', ['-e', '0'], []],
    ['decisions parse', ['bin/decisions.js', 'parse', PAPERS[0]?.[1] ?? ''], []],
    ['decisions --version', ['bin/decisions.js', '--version'], []],
  ];
  for (let round = 0; round < START_ROUNDS; round++)
    for (const [, args, times] of starts) times.push(processorTime(args, teller));
  const bare = median(starts[0]?.[2] ?? []);
  console.log('\n| start-up | ms of processor time | of node -e 0 | aim |\n|---|--:|--:|--:|');
  for (const [name, , times] of starts) {
    const own = median(times);
    const aim = name === 'decisions parse' ? START_UP_AIM : '';
    console.log(`| ${name} | ${own.toFixed(0)} | ${(own / bare).toFixed(2)} | ${aim} |`);
  }
} finally {
  rmSync(folder, { recursive: true });
}
