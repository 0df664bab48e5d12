/**
 * Whole papers per second, beside two peers and the limit, in one run: chrono-node reading the same
 * text, remark-parse parsing it, and a line splitter with two regular expressions. Also the start-up
 * of `decisions parse` against bare node. Ratios are what counts; machines are noisy.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import * as chrono from 'chrono-node/ru';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { median, perSecond } from './measure.js';

// The built library, as people get it: the sources run through a loader cost up to twice as much.
const built = new URL('../dist/index.js', import.meta.url).href;
const { parseDecision }: typeof import('../src/index.js') = await import(built);

const PAPERS: [name: string, path: string][] = [
  ['Irkutsk', 'fixtures/irkutsk-collegium-2021-11-26.txt'],
  ['Ust-Ilimsk', 'fixtures/ust-ilimsk-collegium-2021-12-15.txt'],
];
const ROUNDS = 5;
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
    for (const [name, run] of ways) rates.get(name)?.push(perSecond(run));
  }
  const own = median(rates.get('decisions') ?? []);
  console.log(
    `\n| reading the ${paper} decision | papers per second | decisions is … times as fast | aim |`,
  );
  console.log('|---|--:|--:|--:|');
  for (const [name, measured] of rates) {
    const rate = median(measured);
    const ratio = (own / rate).toFixed(own / rate < 1 ? 3 : 1);
    console.log(`| ${name} | ${rate.toFixed(0)} | ${ratio} | ${AIMS[name] ?? ''} |`);
  }
}

function startUp(args: string[]): number {
  const times: number[] = [];
  for (let round = 0; round < 15; round++) {
    const start = performance.now();
    const { status } = spawnSync(process.execPath, args, { stdio: 'ignore' });
    if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}`);
    times.push(performance.now() - start);
  }
  return median(times);
}

const bare = startUp(['-e', '0']);
const cli = startUp(['bin/decisions.js', 'parse', PAPERS[0]?.[1] ?? '']);
console.log(
  `\nstart-up: node -e 0 ${bare.toFixed(0)} ms, decisions parse ${cli.toFixed(0)} ms, ratio ${(cli / bare).toFixed(2)} (aim ${START_UP_AIM})`,
);
