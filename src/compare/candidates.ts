import type { Features } from './features.js';
import { codeId, codeWeight } from './terms.js';

/** What rounding may take off a sum of small weights. */
const SLACK = 1e-9;
/** Up to so many rows it costs less to compare the totals of each two than to sort their terms. */
const FEW = 40;

type Row = Pick<Features, 'codes' | 'total'>;

/**
 * For each row, the earlier rows that may be alike at or above a threshold, ascending: no such pair
 * is left out, since the weighted share of common terms is never below the likeness.
 */
export function candidates(rows: readonly Row[], threshold: number): number[][] {
  if (rows.length <= FEW) return rows.map((row, at) => reaching(rows, at, row, threshold));
  return sharing(rows, threshold).map((others, at) =>
    others.filter((other) => mayReach(rows[at], rows[other], threshold)),
  );
}

/** The rows before the `to`th whose weights may reach the threshold with its own. */
function reaching(rows: readonly Row[], to: number, row: Row, threshold: number): number[] {
  const near: number[] = [];
  for (let at = 0; at < to; at += 1) if (mayReach(rows[at], row, threshold)) near.push(at);
  return near;
}

/** The weights alone may tell that too little can be common. */
function mayReach(a: Row | undefined, b: Row | undefined, threshold: number): boolean {
  if (a === undefined || b === undefined) return false;
  return Math.min(a.total, b.total) >= threshold * Math.max(a.total, b.total) - SLACK;
}

/**
 * Pairs that share one of their rarest terms. Two rows that reach the threshold have terms of
 * `threshold × total` in common, so the rarest common one lies in either row before the rest that
 * weighs less than that (prefix filtering: Chaudhuri, Ganti, Kaushik 2006).
 */
function sharing(rows: readonly Row[], threshold: number): number[][] {
  const counts = new Map<number, number>();
  for (const { codes } of rows) {
    for (const code of codes) counts.set(codeId(code), (counts.get(codeId(code)) ?? 0) + 1);
  }
  const rareFirst = (a: number, b: number): number => {
    const [x, y] = [codeId(a), codeId(b)];
    return (counts.get(x) ?? 0) - (counts.get(y) ?? 0) || x - y;
  };
  const holders = new Map<number, number[]>();
  return rows.map(({ codes, total }, at) => {
    const met = new Set<number>();
    let rest = total;
    for (const code of [...codes].sort(rareFirst)) {
      if (rest < threshold * total - SLACK) break;
      rest -= codeWeight(code);
      const own = holders.get(codeId(code));
      if (own === undefined) holders.set(codeId(code), [at]);
      else {
        for (const other of own) met.add(other);
        own.push(at);
      }
    }
    return [...met].sort((a, b) => a - b);
  });
}
