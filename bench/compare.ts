// Duplicates at scale, in one run: each with each against MinHash with banding at 10,000 tasks, then
// growth over doubling archives as the exponent of a power law, then memory.
// npm run bench:compare [-- --million]. The whole command over a million tasks:
//   npx tsx bench/made-archive.ts 1000000 archive.jsonl
//   /usr/bin/time -v node bin/decisions.js duplicates archive.jsonl -o repeats.xlsx
import { similarPairs } from '../src/compare/scale/similar-pairs.js';
import { TaskSet } from '../src/compare/scale/task-set.js';
import { madeTexts } from './made-tasks.js';

const THRESHOLD = 0.6;

interface Timed<T> {
  value: T;
  /** By the clock, in seconds. */
  seconds: number;
  /** Spent by the processors, in seconds: what a busy machine disturbs least. */
  cpu: number;
}

function timed<T>(work: () => T): Timed<T> {
  const begin = performance.now();
  const before = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(before);
  return { value, seconds: (performance.now() - begin) / 1000, cpu: (user + system) / 1e6 };
}

function setOf(texts: readonly string[]): TaskSet {
  const set = new TaskSet();
  for (const [at, text] of texts.entries()) {
    const id = String(at);
    set.add(
      { id, number: id, document: 'd', kind: 'task', text, assignees: [], coAssignees: [] },
      0,
    );
  }
  return set;
}

interface Point {
  count: number;
  seconds: number;
  cpu: number;
}

/** Slope of log(time) over log(count): 1 is linear, 2 is quadratic. */
function exponent(points: readonly Point[], time: 'seconds' | 'cpu'): number {
  const xs = points.map(({ count }) => Math.log(count));
  const ys = points.map((point) => Math.log(point[time]));
  const mean = (list: readonly number[]): number =>
    list.reduce((sum, one) => sum + one, 0) / list.length;
  const [x, y] = [mean(xs), mean(ys)];
  const above = xs.reduce((sum, one, at) => sum + (one - x) * ((ys[at] ?? 0) - y), 0);
  return above / xs.reduce((sum, one) => sum + (one - x) ** 2, 0);
}

const megabytes = (): string => `${Math.round(process.memoryUsage().rss / 1e6)} MB`;

setOf([...madeTexts(3000)]);
const small = setOf([...madeTexts(10_000)]);
const hashed = timed(() => similarPairs(small, { threshold: THRESHOLD }));
const brute = timed(() => similarPairs(small, { threshold: THRESHOLD, brute: true }));
console.log('10,000 tasks: each with each against MinHash with banding');
console.log(`  pairs  ${brute.value.count} : ${hashed.value.count}`);
console.log(`  recall ${(hashed.value.count / brute.value.count).toFixed(4)}`);
console.log(`  time   ${(brute.cpu / hashed.cpu).toFixed(1)} : 1`);

const counts = process.argv.includes('--million')
  ? [125_000, 250_000, 500_000, 1_000_000]
  : [10_000, 20_000, 40_000, 80_000, 160_000];
console.log('\ngrowth (reading, stemming, finding)');
const points: Point[] = [];
let worst = 0;
for (const count of counts) {
  const texts = [...madeTexts(count)];
  const { value, seconds, cpu } = timed(() => similarPairs(setOf(texts), { threshold: THRESHOLD }));
  const last = points.at(-1);
  const ratio = last === undefined ? '' : `  ×${(cpu / last.cpu).toFixed(2)}`;
  if (last !== undefined) worst = Math.max(worst, cpu / last.cpu);
  points.push({ count, seconds, cpu });
  console.log(`  ${count} tasks: ${value.count} pairs${ratio}  ${megabytes()}`);
}
console.log(`  worst doubling ×${worst.toFixed(2)} of processor time`);
const slopes = (['cpu', 'seconds'] as const).map((time) => exponent(points, time).toFixed(2));
console.log(
  `  exponent ${slopes[0]} by processor time, ${slopes[1]} by the clock (1 linear, 2 quadratic)`,
);
