import { ALMOST_EXACT } from '../similarity.js';
import type { SimilarPairs } from './similar-pairs.js';
import type { TaskSet } from './task-set.js';

/** A task of a group, by its index in the set, with its likeness to the group's first task. */
export interface Member {
  index: number;
  similarity: number;
}

/** For each node, where its neighbours of higher number lie in the pairs, which are sorted. */
function neighbourStarts(pairs: SimilarPairs, nodes: number): Uint32Array {
  const starts = new Uint32Array(nodes + 1);
  for (let at = 0; at < pairs.count; at += 1) {
    const slot = (pairs.a[at] ?? 0) + 1;
    starts[slot] = (starts[slot] ?? 0) + 1;
  }
  for (let node = 0; node < nodes; node += 1) {
    starts[node + 1] = (starts[node + 1] ?? 0) + (starts[node] ?? 0);
  }
  return starts;
}

/** Tasks of each node, as chains in document order. */
function chains(tasks: TaskSet): { first: Int32Array; next: Int32Array } {
  const first = new Int32Array(tasks.nodeCount).fill(-1);
  const next = new Int32Array(tasks.size).fill(-1);
  for (let index = tasks.size - 1; index >= 0; index -= 1) {
    const node = tasks.nodeOfTask(index);
    next[index] = first[node] ?? -1;
    first[node] = index;
  }
  return { first, next };
}

/**
 * Puts tasks that say the same into groups: every member is like the group's first task, so that a
 * chain of small changes never joins what differs. Groups and members come in document order; a task
 * is in one group at most.
 */
export function* groupsOf(tasks: TaskSet, pairs: SimilarPairs): Generator<Member[]> {
  const starts = neighbourStarts(pairs, tasks.nodeCount);
  const { first, next } = chains(tasks);
  const taken = new Uint8Array(tasks.nodeCount);
  for (let node = 0; node < tasks.nodeCount; node += 1) {
    if (taken[node] === 1) continue;
    const leader = first[node] ?? -1;
    const members: Member[] = [];
    const take = (other: number, similarity: number): void => {
      taken[other] = 1;
      for (let index = first[other] ?? -1; index >= 0; index = next[index] ?? -1) {
        const exact = tasks.areExact(leader, index);
        members.push({ index, similarity: exact ? 1 : similarity });
      }
    };
    take(node, ALMOST_EXACT);
    for (let at = starts[node] ?? 0; at < (starts[node + 1] ?? 0); at += 1) {
      const other = pairs.b[at] ?? 0;
      if (taken[other] !== 1) take(other, pairs.similarity[at] ?? 0);
    }
    if (members.length > 1) yield members.sort((a, b) => a.index - b.index);
  }
}
