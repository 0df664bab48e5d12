import type { GroupKind } from '../model/comparison.js';

/** Where a task of a group stands, and whom it charges. */
interface GroupPlace {
  /** Any number that is the paper's own. */
  document: number;
  number: string;
  assigneesKey: string | number;
}

/**
 * In what ways the tasks of a group repeat each other.
 *
 * @param same whether two papers are one published again
 */
export function groupKinds(
  places: readonly GroupPlace[],
  same: (a: number, b: number) => boolean,
): GroupKind[] {
  const kinds = new Set<GroupKind>();
  const numbers = new Set<string>();
  const assigneesOf = new Map<number, Set<string | number>>();
  const counts = new Map<number, number>();
  for (const { document, number, assigneesKey } of places) {
    const key = `${document} ${number}`;
    if (numbers.has(key)) kinds.add('same-number');
    numbers.add(key);
    const met = assigneesOf.get(document) ?? new Set();
    if (met.has(assigneesKey)) kinds.add('same-addressee');
    met.add(assigneesKey);
    assigneesOf.set(document, met);
    counts.set(document, (counts.get(document) ?? 0) + 1);
  }
  if ([...assigneesOf.values()].some((met) => met.size > 1)) kinds.add('other-addressee');
  const [first, ...others] = [...counts.keys()];
  for (const other of others) {
    kinds.add(first !== undefined && same(first, other) ? 'republished' : 'across-papers');
  }
  return [...kinds];
}
