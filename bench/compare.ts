// Duplicates at scale, in one run: each with each against MinHash with banding at 10,000 tasks, then
// growth over doubling archives as the exponent of a power law, then memory.
// npm run bench:compare [-- --million]
import { similarPairs } from '../src/compare/scale/similar-pairs.js';
import { TaskSet } from '../src/compare/scale/task-set.js';
import { madeTexts } from './made-tasks.js';

const THRESHOLD = 0.6;

function timed<T>(work: () => T): { value: T; seconds: number } {
  const begin = performance.now();
  const value = work();
  return { value, seconds: (performance.now() - begin) / 1000 };
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

/** Slope of log(seconds) over log(count): 1 is linear, 2 is quadratic. */
function exponent(points: readonly { count: number; seconds: number }[]): number {
  const xs = points.map(({ count }) => Math.log(count));
  const ys = points.map(({ seconds }) => Math.log(seconds));
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
console.log(`  time   ${(brute.seconds / hashed.seconds).toFixed(1)} : 1`);

const counts = process.argv.includes('--million')
  ? [125_000, 250_000, 500_000, 1_000_000]
  : [10_000, 20_000, 40_000, 80_000, 160_000];
console.log('\ngrowth (reading, stemming, finding)');
const points: { count: number; seconds: number }[] = [];
for (const count of counts) {
  const texts = [...madeTexts(count)];
  const { value, seconds } = timed(() => similarPairs(setOf(texts), { threshold: THRESHOLD }));
  const last = points.at(-1);
  const ratio = last === undefined ? '' : `  ×${(seconds / last.seconds).toFixed(2)}`;
  points.push({ count, seconds });
  console.log(`  ${count} tasks: ${value.count} pairs${ratio}  ${megabytes()}`);
}
console.log(`  exponent ${exponent(points).toFixed(2)} (1 linear, 2 quadratic)`);
