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

const PAPER = 'fixtures/irkutsk-collegium-2021-11-26.txt';
const text = readFileSync(PAPER, 'utf8');
const markdown = unified().use(remarkParse);

function floor(): number {
  let items = 0;
  for (const line of text.split('\n')) {
    if (/^\d+\.\d*/.test(line)) items++;
    if (/^Срок/.test(line)) items++;
  }
  return items;
}

const ways: [name: string, run: () => unknown][] = [
  ['decisions', () => parseDecision(text, { path: PAPER })],
  ['chrono-node/ru', () => chrono.parse(text)],
  ['remark-parse', () => markdown.parse(text)],
  ['floor: lines and two regexes', floor],
];
const rates = new Map<string, number[]>(ways.map(([name]) => [name, []]));
for (let round = 0; round < 3; round++) {
  for (const [name, run] of ways) rates.get(name)?.push(perSecond(run));
}
const own = median(rates.get('decisions') ?? []);
console.log('| reading the Irkutsk decision | papers per second | decisions is … times as fast |');
console.log('|---|--:|--:|');
for (const [name, measured] of rates) {
  const rate = median(measured);
  console.log(`| ${name} | ${rate.toFixed(0)} | ${(own / rate).toFixed(own / rate < 1 ? 3 : 1)} |`);
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
const cli = startUp(['bin/decisions.js', 'parse', PAPER]);
console.log(
  `\nstart-up: node -e 0 ${bare.toFixed(0)} ms, decisions parse ${cli.toFixed(0)} ms, ratio ${(cli / bare).toFixed(2)}`,
);
