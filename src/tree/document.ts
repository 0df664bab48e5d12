/** Kinds of paper; `none` where a text holds no decision. */
export type RegisterKind =
  | 'decision'
  | 'order'
  | 'resolution'
  | 'directive'
  | 'protocol'
  | 'assignments'
  | 'none';

/** What the header and the signatures of a paper say about it. */
export interface DocumentFacts {
  kind: RegisterKind;
  title: string | null;
  /** In the nominative. */
  issuer: string | null;
  /** ISO 8601 day. */
  date: string | null;
  /** As printed, without №. */
  number: string | null;
}
