import { describe, expect, it } from 'vitest';
import { madeTexts } from '../../bench/made-tasks.js';
import { findDuplicates } from '../../src/compare/index.js';
import { groupsOf } from '../../src/compare/scale/groups.js';
import { similarPairs } from '../../src/compare/scale/similar-pairs.js';
import { TaskSet } from '../../src/compare/scale/task-set.js';
import { makeTask } from './make.js';

function setOf(count: number): TaskSet {
  const set = new TaskSet();
  let id = 0;
  for (const text of madeTexts(count)) {
    id += 1;
    set.add(makeTask({ id: String(id), text }), 0);
  }
  return set;
}
const keysOf = (pairs: ReturnType<typeof similarPairs>) =>
  Array.from({ length: pairs.count }, (_, at) => `${pairs.a[at]} ${pairs.b[at]}`);

describe('similarPairs', () => {
  const set = setOf(2500);
  const brute = similarPairs(set, { threshold: 0.6, brute: true });
  const hashed = similarPairs(set, { threshold: 0.6 });

  it('finds at least 0.99 of what comparing each with each finds, and nothing else', () => {
    const all = new Set(keysOf(brute));
    expect(all.size).toBeGreaterThan(100);
    expect(keysOf(hashed).every((key) => all.has(key))).toBe(true);
    expect(hashed.count / brute.count).toBeGreaterThanOrEqual(0.99);
  });

  it('gives the same result each time, and with another seed still 0.99', () => {
    expect(similarPairs(set, { threshold: 0.6 })).toEqual(hashed);
    const other = similarPairs(set, { threshold: 0.6, seed: 5 });
    expect(other.count / brute.count).toBeGreaterThanOrEqual(0.99);
  });

  it('puts every task into one group at most, its first task first', () => {
    const members = [...groupsOf(set, hashed)].flatMap((group) => group.map(({ index }) => index));
    expect(new Set(members).size).toBe(members.length);
    for (const group of groupsOf(set, hashed)) {
      const order = group.map(({ index }) => index);
      expect(order).toEqual([...order].sort((a, b) => a - b));
    }
  });
});

describe('findDuplicates on many tasks', () => {
  it('pairs each repeated task with the first one it repeats', () => {
    const tasks = Array.from({ length: 1200 }, (_, at) =>
      makeTask({ id: String(at), text: `Отремонтировать школу № ${at % 600}` }),
    );
    const found = findDuplicates(tasks);
    expect(found).toHaveLength(600);
    expect(
      found.every(({ a, b, kind }) => kind === 'exact' && Number(b.task) - Number(a.task) === 600),
    ).toBe(true);
  });
});
