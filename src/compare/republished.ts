import type { ArchiveDocument } from './archive-types.js';
import type { Member } from './scale/groups.js';
import type { TaskSet } from './scale/task-set.js';

/** A paper is another one again when so much of the smaller one's tasks is in both. */
const SAME_SHARE = 0.8;
/** Papers of fewer tasks may be alike by chance, so their contents must be the very same. */
const FEW_TASKS = 3;
/** A task that more papers share is a stock phrase and makes none of them another one again. */
const MOST_PAPERS = 50;

interface DocumentPair {
  documents: [number, number];
  share: number;
}

/** Neither date nor number contradicts, and the issuer is not another one. */
function mayBeOne(a: ArchiveDocument, b: ArchiveDocument): boolean {
  const agree = (x: string | null, y: string | null): boolean =>
    x === null || y === null || x.toLowerCase() === y.toLowerCase();
  return agree(a.date, b.date) && agree(a.number, b.number) && agree(a.issuer, b.issuer);
}

function countTasks(set: TaskSet, documents: number): Uint32Array {
  const counts = new Uint32Array(documents);
  for (let index = 0; index < set.size; index += 1) {
    const document = set.documentOf(index);
    counts[document] = (counts[document] ?? 0) + 1;
  }
  return counts;
}

/**
 * Papers published twice: the same file content, or nearly the same tasks with no other date, number
 * or issuer.
 */
export function republishedPairs(
  set: TaskSet,
  documents: readonly ArchiveDocument[],
  groups: Iterable<Member[]>,
): { list: DocumentPair[]; same(a: number, b: number): boolean } {
  const shared = new Map<number, number>();
  const keyOf = (a: number, b: number): number =>
    Math.min(a, b) * documents.length + Math.max(a, b);
  for (const members of groups) {
    const met = [...new Set(members.map(({ index }) => set.documentOf(index)))];
    if (met.length > MOST_PAPERS) continue;
    for (const [at, a] of met.entries()) {
      for (const b of met.slice(at + 1)) {
        const key = keyOf(a, b);
        shared.set(key, (shared.get(key) ?? 0) + 1);
      }
    }
  }
  const counts = countTasks(set, documents.length);
  const list: DocumentPair[] = [];
  const same = new Set<number>();
  for (const [key, count] of shared) {
    const [a, b] = [Math.floor(key / documents.length), key % documents.length];
    const [first, second] = [documents[a], documents[b]];
    if (first === undefined || second === undefined || !mayBeOne(first, second)) continue;
    const sameContent = first.source.sha256 !== '' && first.source.sha256 === second.source.sha256;
    const smaller = Math.min(counts[a] ?? 0, counts[b] ?? 0);
    const larger = Math.max(counts[a] ?? 0, counts[b] ?? 0);
    const share = Math.min(1, count / smaller);
    const alike = smaller >= FEW_TASKS && share >= SAME_SHARE && smaller >= larger * SAME_SHARE;
    if (!sameContent && !alike) continue;
    same.add(key);
    list.push({ documents: [a, b], share: Math.round(share * 1000) / 1000 });
  }
  list.sort((x, y) => x.documents[0] - y.documents[0] || x.documents[1] - y.documents[1]);
  return { list, same: (a, b) => same.has(keyOf(a, b)) };
}
