/** What a part of a text is to its duty. The order is the code's, see {@link termCode}. */
export const TERM_KINDS = [
  'generic',
  'plain',
  'broad',
  'qualifier',
  'number',
  'name',
  'negation',
] as const;
export type TermKind = (typeof TERM_KINDS)[number];

/** Weight of each kind in the comparison, small integers in the order of {@link TERM_KINDS}. */
const WEIGHTS: readonly number[] = [1, 2, 2, 3, 3, 3, 3];

/** A meaning-bearing part of a text: a word's family or a canonical phrase. */
export interface Term {
  /** Number of the family in the analyzer's vocabulary. */
  id: number;
  kind: TermKind;
  /** As printed. */
  text: string;
  /** Index of its first word in the text. */
  at: number;
}

/** A term in one number, so that a million texts fit into typed arrays: the id above 3 bits of kind. */
export function termCode(id: number, kind: TermKind): number {
  return id * 8 + TERM_KINDS.indexOf(kind);
}

export function codeId(code: number): number {
  return code >>> 3;
}

/** Index into {@link TERM_KINDS}. */
export function codeKind(code: number): number {
  return code & 7;
}

export function codeWeight(code: number): number {
  return WEIGHTS[code & 7] ?? 0;
}

export function termWeight(kind: TermKind): number {
  return WEIGHTS[TERM_KINDS.indexOf(kind)] ?? 0;
}
