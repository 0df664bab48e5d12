import * as z from 'zod';

/** A stretch of a paper's text, by UTF-16 offsets: of its first character and behind its last. */
export const spanSchema = z.strictObject({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
});
const spans = z.array(spanSchema);

/**
 * Where the fields of a task are printed, each in one stretch or several; none for a field that was
 * inferred. An inherited assignee or deadline points at its heading.
 */
export const taskPlacesSchema = z.strictObject({
  text: spans,
  deadline: spans,
  /** One list for each assignee, in their order. */
  assignees: z.array(spans),
  coAssignees: z.array(spans),
});

/** Where the facts of a paper are printed. */
export const documentPlacesSchema = z.strictObject({
  title: spans,
  issuer: spans,
  date: spans,
  number: spans,
  /** One list for each signatory, in their order. */
  signatories: z.array(spans),
});

export type Span = z.infer<typeof spanSchema>;
export type TaskPlaces = z.infer<typeof taskPlacesSchema>;
export type DocumentPlaces = z.infer<typeof documentPlacesSchema>;
