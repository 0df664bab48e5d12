import * as z from 'zod';

/** A calendar day, ISO 8601 `YYYY-MM-DD`. */
export const isoDate = z.iso.date();

const deadlineBase = {
  text: z.string(),
  /** The working day before a `due` that is a day off. */
  dueWorkday: isoDate.exactOptional(),
  inferred: z
    .array(z.enum(['year', 'month', 'school-year', 'date', 'anchor', 'duration']))
    .exactOptional(),
  edtf: z.string().exactOptional(),
};
const noDates = { start: z.null(), due: z.null() };
const anyDates = { start: isoDate.nullable(), due: isoDate.nullable() };

const simpleDeadlines = [
  z.strictObject({
    ...deadlineBase,
    type: z.literal('date'),
    start: z.null(),
    due: isoDate,
    bound: z.enum(['on', 'by', 'before', 'after']),
  }),
  z.strictObject({
    ...deadlineBase,
    type: z.literal('period'),
    start: isoDate,
    due: isoDate,
    granularity: z.enum([
      'day',
      'decade',
      'month',
      'quarter',
      'half-year',
      'year',
      'school-year',
      'range',
    ]),
  }),
  z.strictObject({
    ...deadlineBase,
    type: z.literal('recurring'),
    ...anyDates,
    /** RFC 5545, without DTSTART. */
    rrule: z.string(),
  }),
  z.strictObject({
    ...deadlineBase,
    type: z.literal('continuous'),
    /** The day it begins, where one is told. */
    start: isoDate.nullable(),
    due: z.null(),
  }),
  z.strictObject({
    ...deadlineBase,
    type: z.literal('on-request'),
    ...noDates,
    requester: z.string().nullable(),
  }),
  z.strictObject({
    ...deadlineBase,
    type: z.literal('relative'),
    start: z.null(),
    due: isoDate.nullable(),
    /** ISO 8601, negative before the anchor. */
    duration: z.string(),
    days: z.enum(['calendar', 'business']),
    anchor: z.string().nullable(),
  }),
  z.strictObject({ ...deadlineBase, type: z.literal('event'), ...noDates, event: z.string() }),
  z.strictObject({
    ...deadlineBase,
    type: z.literal('schedule'),
    ...noDates,
    schedule: z.string(),
  }),
  z.strictObject({ ...deadlineBase, type: z.literal('unknown'), ...noDates, reason: z.string() }),
] as const;

/** A list of deadlines, each a deadline of its own; the last one is `due`. */
const multiple = z.strictObject({
  ...deadlineBase,
  type: z.literal('multiple'),
  start: z.null(),
  due: isoDate.nullable(),
  deadlines: z.array(z.discriminatedUnion('type', simpleDeadlines)),
});

/** A deadline as the register keeps it: a union on `type`. */
export const simpleDeadlineSchema = z.discriminatedUnion('type', simpleDeadlines);

export const deadlineSchema = z.discriminatedUnion('type', [...simpleDeadlines, multiple]);
