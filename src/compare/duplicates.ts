import { requireLikeness, requireList } from '../arguments.js';
import type { Duplicate, Task } from '../register/schema.js';
import { candidates } from './candidates.js';
import { dutyStart } from './duty.js';
import { Analyzer, type Features } from './features.js';
import { groupsOf } from './scale/groups.js';
import { similarPairs } from './scale/similar-pairs.js';
import { assigneesKey, TaskSet } from './scale/task-set.js';
import { Comparison, rowOf } from './similarity.js';
import { DEFAULT_THRESHOLD, type DuplicateOptions } from './threshold.js';

/** Up to this many tasks every pair is compared; beyond, groups are found by hashing. */
const EVERY_PAIR_UP_TO = 1000;

function duplicateOf(a: Task, b: Task, value: number): Duplicate {
  return {
    a: { document: a.document, task: a.id },
    b: { document: b.document, task: b.id },
    similarity: Math.round(value * 1000) / 1000,
    kind: value === 1 ? 'exact' : 'near',
    sameAssignee: assigneesKey(a) === assigneesKey(b),
  };
}

/**
 * Tasks that say the same: `exact` after normalising case, spaces, dashes, ё and punctuation,
 * `near` from the threshold on. Statements never count. `a` stands before `b`, and pairs come in the
 * order of the tasks. Among more than a thousand tasks a task is paired with the first one it
 * repeats, not with each of its repetitions.
 */
export function findDuplicates(
  tasks: readonly Task[],
  options: DuplicateOptions = {},
): Duplicate[] {
  requireList(tasks, 'tasks');
  requireLikeness(options.threshold, 'threshold');
  const threshold = options.threshold ?? DEFAULT_THRESHOLD;
  const counted = tasks.filter((task) => task.kind === 'task');
  if (counted.length > EVERY_PAIR_UP_TO) return pairsOfGroups(counted, threshold);
  const analyzer = new Analyzer();
  const entries: { task: Task; features: Features }[] = [];
  for (const task of counted) {
    const features = analyzer.analyze(task.text, dutyStart(task));
    if (features.key !== '') entries.push({ task, features });
  }
  const found: Duplicate[] = [];
  const features = entries.map((entry) => entry.features);
  for (const { a, b, value } of alikePairs(analyzer, features, threshold)) {
    const [first, second] = [entries[a]?.task, entries[b]?.task];
    if (first !== undefined && second !== undefined) found.push(duplicateOf(first, second, value));
  }
  return found;
}

interface Pair {
  a: number;
  b: number;
  value: number;
}

/** Pairs at or above the threshold, in the order of the first, then of the second. */
function alikePairs(analyzer: Analyzer, all: readonly Features[], threshold: number): Pair[] {
  const comparison = new Comparison((id) => analyzer.familyName(id));
  const rows = all.map(rowOf);
  const near = candidates(all, threshold);
  const sameKey = new Map<string, number[]>();
  const pairs: Pair[] = [];
  for (const [b, { key }] of all.entries()) {
    const twins = sameKey.get(key) ?? [];
    for (const a of twins) pairs.push({ a, b, value: 1 });
    for (const a of near[b] ?? []) {
      const [rowA, rowB] = [rows[a], rows[b]];
      if (rowA === undefined || rowB === undefined || all[a]?.key === key) continue;
      const value = comparison.likeness(rowA, rowB, threshold);
      if (value >= threshold) pairs.push({ a, b, value });
    }
    twins.push(b);
    if (twins.length === 1) sameKey.set(key, twins);
  }
  return pairs.sort((x, y) => x.a - y.a || x.b - y.b);
}

function pairsOfGroups(tasks: readonly Task[], threshold: number): Duplicate[] {
  const set = new TaskSet();
  const taken = tasks.filter((task) => set.add(task, 0));
  const found: Duplicate[] = [];
  for (const [first, ...others] of groupsOf(set, similarPairs(set, { threshold }))) {
    const a = first === undefined ? undefined : taken[first.index];
    for (const other of others) {
      const b = taken[other.index];
      if (a !== undefined && b !== undefined) found.push(duplicateOf(a, b, other.similarity));
    }
  }
  return found;
}
