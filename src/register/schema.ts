import * as z from 'zod';
import { deadlineSchema, isoDate, simpleDeadlineSchema } from './deadline-schema.js';
import { documentPlacesSchema, taskPlacesSchema } from './place-schema.js';

/**
 * The register: the one JSON shape of the program, from `decisions parse`, `decisions batch` and
 * the library. This schema is its single definition; the types and the JSON Schema come from it.
 * Keys are English; values that come from a paper stay Russian and verbatim.
 */

const point = z.strictObject({
  /** 1-based. */
  line: z.int().positive(),
  /** 1-based, in UTF-16 units. */
  column: z.int().positive(),
  /** UTF-16 offset into the source text. */
  offset: z.int().nonnegative(),
});

export const positionSchema = z.strictObject({ start: point, end: point });

export const assigneeSchema = z.strictObject({
  /** In the nominative. */
  name: z.string(),
  /** As printed. */
  text: z.string(),
  /** A person named in brackets behind a body. */
  person: z.string().exactOptional(),
  /** Common id of a body spelt in several ways. */
  body: z.string().exactOptional(),
  /** True when the addressee is the heading's or the section's. */
  inherited: z.boolean(),
  /** Its own, where one is printed behind it; the task's is then made of them. */
  deadline: simpleDeadlineSchema.exactOptional(),
});

/** A change of a task that an update of a kept register found in its document. */
const changeSchema = z.strictObject({
  /** Day of the update; null when it was not told. */
  on: isoDate.nullable(),
  field: z.enum(['number', 'text', 'assignees', 'coAssignees', 'deadline']),
  /** As the register had it. */
  was: z.string().nullable(),
  /** As the document has it now. */
  now: z.string().nullable(),
});

/** What people who keep a register note of a task; the program reads it and keeps it. */
export const trackingSchema = z.strictObject({
  status: z.string().exactOptional(),
  /** The day it was carried out. */
  completed: isoDate.nullable().exactOptional(),
  note: z.string().nullable().exactOptional(),
  /** Day of the update that no longer found the task in its document; null when it was not told. */
  vanished: isoDate.nullable().exactOptional(),
  /** Day on which the task's paper was withdrawn; null when it was not told. */
  withdrawn: isoDate.nullable().exactOptional(),
  changes: z.array(changeSchema).exactOptional(),
  /** Fields of people's own. */
  own: z.record(z.string(), z.unknown()).exactOptional(),
});

const taskKind = z.enum(['task', 'statement']);

/** What the program had read in the fields that a person corrected. */
const asReadSchema = z.strictObject({
  kind: taskKind.exactOptional(),
  text: z.string().exactOptional(),
  assignees: z.array(assigneeSchema).exactOptional(),
  coAssignees: z.array(assigneeSchema).exactOptional(),
  deadline: deadlineSchema.nullable().exactOptional(),
});

export const taskSchema = z.strictObject({
  id: z.string(),
  document: z.string(),
  kind: taskKind,
  number: z.string(),
  label: z.string().nullable(),
  parent: z.string().nullable(),
  section: z.string().nullable(),
  heading: z.string().nullable(),
  text: z.string(),
  assignees: z.array(assigneeSchema),
  coAssignees: z.array(assigneeSchema),
  deadline: deadlineSchema.nullable(),
  /** When to report, where the paper says that beside when to act. */
  report: deadlineSchema.exactOptional(),
  references: z.array(z.strictObject({ text: z.string() })),
  position: positionSchema,
  /** Only where a person corrected the reading: what stood there before. */
  asRead: asReadSchema.exactOptional(),
  /** Only when asked for. */
  places: taskPlacesSchema.exactOptional(),
  /** Only in a register that is kept: never from a document. */
  tracking: trackingSchema.exactOptional(),
});

const factsAsReadSchema = z.strictObject({
  title: z.string().nullable().exactOptional(),
  issuer: z.string().nullable().exactOptional(),
  date: isoDate.nullable().exactOptional(),
  number: z.string().nullable().exactOptional(),
});

export const documentSchema = z.strictObject({
  id: z.string(),
  source: z.strictObject({
    path: z.string().nullable(),
    format: z.string(),
    encoding: z.string(),
    sha256: z.string(),
  }),
  kind: z.enum(['decision', 'order', 'resolution', 'directive', 'protocol', 'assignments', 'none']),
  title: z.string().nullable(),
  issuer: z.string().nullable(),
  date: isoDate.nullable(),
  number: z.string().nullable(),
  signatories: z.array(z.strictObject({ name: z.string(), post: z.string().nullable() })),
  tasks: z.int().nonnegative(),
  statements: z.int().nonnegative(),
  /** Only where a person corrected a fact of the paper: what was read. */
  asRead: factsAsReadSchema.exactOptional(),
  /** Only when asked for. */
  places: documentPlacesSchema.exactOptional(),
});

const taskRef = z.strictObject({ document: z.string(), task: z.string() });

export const duplicateSchema = z.strictObject({
  a: taskRef,
  b: taskRef,
  similarity: z.number().min(0).max(1),
  kind: z.enum(['exact', 'near']),
  sameAssignee: z.boolean(),
});

export const diagnosticSchema = z.strictObject({
  rule: z.string(),
  severity: z.enum(['info', 'warning', 'error']),
  message: z.string(),
  document: z.string(),
  task: z.string().nullable(),
  position: positionSchema.nullable(),
  related: z.array(z.strictObject({ message: z.string(), position: positionSchema })),
});

/** The register: what every command and the library give. `decisions schema` prints it as JSON Schema. */
export const registerSchema = z.strictObject({
  schemaVersion: z.literal(1),
  generator: z.strictObject({ name: z.literal('decisions'), version: z.string() }),
  documents: z.array(documentSchema),
  tasks: z.array(taskSchema),
  statements: z.array(taskSchema),
  duplicates: z.array(duplicateSchema),
  diagnostics: z.array(diagnosticSchema),
});

export type Register = z.infer<typeof registerSchema>;
export type RegisterDocument = z.infer<typeof documentSchema>;
export type Tracking = z.infer<typeof trackingSchema>;
export type Task = z.infer<typeof taskSchema>;
export type Assignee = z.infer<typeof assigneeSchema>;
export type Duplicate = z.infer<typeof duplicateSchema>;
export type Diagnostic = z.infer<typeof diagnosticSchema>;
export type TaskPosition = z.infer<typeof positionSchema>;
export type { DocumentPlaces, Span, TaskPlaces } from './place-schema.js';
