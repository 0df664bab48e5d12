import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';

/**
 * The annotation beside each paper of the corpus (`NAME.gold.json`): what a careful secretary reads
 * in it. It is written by hand from the paper, never by the program that is measured against it.
 */

const isoDate = z.iso.date();

const deadlineType = z.enum([
  'date',
  'period',
  'recurring',
  'continuous',
  'on-request',
  'relative',
  'event',
  'schedule',
  'multiple',
  'unknown',
]);

const goldDeadlineSchema = z.strictObject({
  text: z.string().min(1),
  type: deadlineType,
  start: isoDate.nullable(),
  due: isoDate.nullable(),
  granularity: z.string().optional(),
  bound: z.enum(['on', 'by', 'before', 'after']).optional(),
  rrule: z.string().optional(),
  duration: z.string().optional(),
  days: z.enum(['calendar', 'business']).optional(),
  requester: z.string().optional(),
  inferred: z.array(z.string()).optional(),
  deadlines: z
    .array(z.strictObject({ type: z.string(), start: isoDate.nullable(), due: isoDate.nullable() }))
    .optional(),
  /** Other readings of the same words that can be defended: what differs from the first. */
  alt: z
    .array(
      z.strictObject({
        type: deadlineType.optional(),
        start: isoDate.nullable().optional(),
        due: isoDate.nullable().optional(),
        rrule: z.string().optional(),
        duration: z.string().optional(),
      }),
    )
    .optional(),
});

const goldItemSchema = z.strictObject({
  id: z.string().min(1),
  number: z.string().min(1),
  parent: z.string().nullable(),
  section: z.string().optional(),
  kind: z.enum(['task', 'statement']),
  text: z.string().min(1),
  /** Nominative names; a person in brackets behind a body is written as the paper writes it. */
  assignees: z.array(z.string().min(1)),
  coAssignees: z.array(z.string().min(1)),
  deadline: goldDeadlineSchema.nullable(),
  /** Set where task and statement can both be defended. */
  kindAny: z.literal(true).optional(),
  /** Other lists of assignees, and other deadlines, that can be defended; empty words fit any. */
  assigneesAlt: z.array(z.array(z.string().min(1))).optional(),
  deadlineAlt: z.array(goldDeadlineSchema.extend({ text: z.string() }).nullable()).optional(),
  /** 1-based line on which the item begins, its number included. */
  line: z.int().positive(),
});

export const goldSchema = z.strictObject({
  kind: z.enum(['decision', 'order', 'resolution', 'directive', 'protocol', 'assignments', 'none']),
  issuer: z.string().nullable(),
  /** Other names of the issuer that can be defended. */
  issuerAlt: z.array(z.string()).optional(),
  date: isoDate.nullable(),
  number: z.string().nullable(),
  signatories: z.array(z.string().min(1)),
  items: z.array(goldItemSchema),
  duplicates: z.array(z.tuple([z.string(), z.string()])),
});

export type Gold = z.infer<typeof goldSchema>;
export type GoldItem = z.infer<typeof goldItemSchema>;
export type GoldDeadline = z.infer<typeof goldDeadlineSchema>;

/**
 * Parts of the corpus: real papers, made ones, twins of real papers (their form, another substance),
 * and of the last two those that the authors of the code never read.
 */
export const SETS = ['real', 'made', 'held-out', 'real-forms', 'real-forms-held-out'] as const;
export type SetName = (typeof SETS)[number];

const FOLDERS: Record<SetName, string> = {
  real: 'fixtures',
  made: 'fixtures/made',
  'held-out': 'fixtures/held-out',
  'real-forms': 'fixtures/real-forms',
  'real-forms-held-out': 'fixtures/real-forms/held-out',
};

/** What a set is called in tables. */
export const SET_TITLES: Record<SetName, string> = {
  real: 'real',
  made: 'made',
  'held-out': 'held-out',
  'real-forms': 'real forms',
  'real-forms-held-out': 'real forms, set aside',
};

/** Sets whose papers are not looked at while coding: only their score is. */
export const SET_ASIDE: readonly SetName[] = ['held-out', 'real-forms-held-out'];

/** Sets that grow paper by paper: each paper has a floor of its own (see not-yet.ts). */
export const GROWING_SETS: readonly SetName[] = ['real-forms', 'real-forms-held-out'];

export interface GoldPaper {
  set: SetName;
  name: string;
  /** Path of the paper, relative to the root of the project. */
  path: string;
  text: string;
  gold: Gold;
}

/**
 * Reads every paper of a set with its annotation, in the order of their names.
 * @throws when an annotation has no paper or does not have the shape of {@link goldSchema}.
 */
export function loadSet(root: string, set: SetName): GoldPaper[] {
  const folder = FOLDERS[set];
  return readdirSync(join(root, folder))
    .filter((file) => file.endsWith('.gold.json'))
    .sort()
    .map((file) => {
      const name = basename(file, '.gold.json');
      const path = `${folder}/${name}.txt`;
      const parsed = goldSchema.safeParse(
        JSON.parse(readFileSync(join(root, folder, file), 'utf8')),
      );
      if (!parsed.success) {
        throw new Error(`${folder}/${file}: ${z.prettifyError(parsed.error)}`);
      }
      return { set, name, path, text: readFileSync(join(root, path), 'utf8'), gold: parsed.data };
    });
}

/** Names of papers of a set that have no annotation. */
export function papersWithoutGold(root: string, set: SetName): string[] {
  const files = readdirSync(join(root, FOLDERS[set]));
  const annotated = new Set(files.filter((file) => file.endsWith('.gold.json')));
  return files.filter(
    (file) => file.endsWith('.txt') && !annotated.has(`${basename(file, '.txt')}.gold.json`),
  );
}
