import { agreeingIssuer, agreeingItem } from './alternatives.js';
import { align, plain, plainName } from './likeness.js';
import type { DeadlineReading, ItemReading, Reading } from './reading.js';

/**
 * The score of a reading against an annotation, field by field. What was missed, invented or wrong
 * costs; a field that neither side has is not counted: papers full of empty fields would make any
 * program look good.
 */

export const FIELDS = [
  'items',
  'text',
  'id',
  'parent',
  'kind',
  'section',
  'assignees',
  'coAssignees',
  'deadlineType',
  'deadlineStart',
  'deadlineDue',
  'deadline',
  'deadlineText',
  'rrule',
  'duplicates',
  'docKind',
  'issuer',
  'date',
  'docNumber',
  'signatories',
] as const;
export type Field = (typeof FIELDS)[number];

export interface Count {
  /** Right values. */
  found: number;
  /** Values the annotation has. */
  expected: number;
  /** Values the program gave. */
  given: number;
  /** Places where the annotation or the program has a value. */
  either: number;
}
export type Score = Record<Field, Count> & { papers: number; inventedTasks: number };

export interface Mismatch {
  field: Field;
  /** Id of the annotated item, or of the read one where it was invented; null for the paper. */
  item: string | null;
  expected: string;
  given: string;
}

const count = (): Count => ({ found: 0, expected: 0, given: 0, either: 0 });

export function emptyScore(): Score {
  const fields = Object.fromEntries(FIELDS.map((field) => [field, count()]));
  return { ...(fields as Record<Field, Count>), papers: 0, inventedTasks: 0 };
}

export function addScore(sum: Score, score: Score): Score {
  for (const field of FIELDS) {
    sum[field].found += score[field].found;
    sum[field].expected += score[field].expected;
    sum[field].given += score[field].given;
    sum[field].either += score[field].either;
  }
  sum.papers += score.papers;
  sum.inventedTasks += score.inventedTasks;
  return sum;
}

export function precision({ found, given }: Count): number {
  return given === 0 ? 1 : found / given;
}
export function recall({ found, expected }: Count): number {
  return expected === 0 ? 1 : found / expected;
}
/** Harmonic mean of precision and recall; 1 where there was nothing to find and nothing found. */
export function f1({ found, expected, given }: Count): number {
  return expected + given === 0 ? 1 : (2 * found) / (expected + given);
}

/** Share of right values among the places that have one on either side. */
export function accuracy({ found, either }: Count): number {
  return either === 0 ? 1 : found / either;
}

/** Fields that are sets of records, scored by F1; the others are values of a record. */
const SETS_OF_RECORDS: readonly Field[] = ['items', 'duplicates', 'signatories'];

/** The one figure of a field, 0–1. */
export function figure(score: Score, field: Field): number {
  return SETS_OF_RECORDS.includes(field) ? f1(score[field]) : accuracy(score[field]);
}

type Value = string | null;

class Tally {
  readonly score = emptyScore();
  readonly mismatches: Mismatch[] = [];

  /** Compares one value; null on both sides is not counted. */
  value(field: Field, item: string | null, expected: Value, given: Value, same?: boolean): void {
    const tally = this.score[field];
    const equal = same ?? expected === given;
    if (expected !== null) tally.expected += 1;
    if (given !== null) tally.given += 1;
    if (expected !== null || given !== null) tally.either += 1;
    if (expected !== null && equal) tally.found += 1;
    if (!equal) {
      this.mismatches.push({ field, item, expected: expected ?? '—', given: given ?? '—' });
    }
  }

  /** Compares two lists as one value each: right only as a whole, in any order. */
  whole(field: Field, item: string, expected: string[], given: string[]): void {
    const join = (names: string[]) => (names.length === 0 ? null : names.sort().join('; '));
    this.value(field, item, join(expected.map(plainName)), join(given.map(plainName)));
  }

  /** Compares two lists member by member. */
  members(field: Field, expected: string[], given: string[]): void {
    const rest = [...given];
    for (const member of expected) {
      const at = rest.indexOf(member);
      if (at >= 0) rest.splice(at, 1);
      this.value(field, null, member, at >= 0 ? member : null);
    }
    for (const member of rest) this.value(field, null, null, member);
  }
}

function rruleParts(rrule: string): string {
  return rrule.toUpperCase().split(';').sort().join(';');
}

/** Deadline words may be printed with or without a leading «в срок» and a final mark. */
function sameWords(a: string, b: string): boolean {
  const [left, right] = [plain(a).toLowerCase(), plain(b).toLowerCase()];
  return left === right || left.endsWith(right) || right.endsWith(left);
}

function scoreDeadline(
  tally: Tally,
  id: string,
  gold: DeadlineReading | null,
  read: DeadlineReading | null,
): void {
  if (gold === null && read === null) return;
  const part = (field: Field, key: 'type' | 'start' | 'due') => {
    // An empty start is a statement about the deadline, too: «до 1 марта» has none.
    const show = (deadline: DeadlineReading | null) =>
      deadline === null ? null : (deadline[key] ?? 'none');
    tally.value(field, id, show(gold), show(read));
  };
  part('deadlineType', 'type');
  part('deadlineStart', 'start');
  part('deadlineDue', 'due');
  const show = (deadline: DeadlineReading | null) =>
    deadline === null
      ? null
      : `${deadline.type} ${deadline.start ?? ''}…${deadline.due ?? ''} «${deadline.text}»`;
  const same =
    gold !== null &&
    read !== null &&
    gold.type === read.type &&
    gold.start === read.start &&
    gold.due === read.due;
  tally.value('deadline', id, show(gold), show(read), same);
  const words = gold !== null && read !== null && sameWords(gold.text, read.text);
  tally.value('deadlineText', id, gold?.text ?? null, read?.text ?? null, words);
  const rule = (deadline: DeadlineReading | null) =>
    deadline?.rrule === undefined ? null : rruleParts(deadline.rrule);
  tally.value('rrule', id, rule(gold), rule(read));
}

function scoreItem(tally: Tally, gold: ItemReading, read: ItemReading | undefined): void {
  const { id } = gold;
  tally.value('text', id, plain(gold.text), read === undefined ? null : plain(read.text));
  tally.value('id', id, id, read?.id ?? null);
  tally.value(
    'parent',
    id,
    gold.parent ?? 'none',
    read === undefined ? null : (read.parent ?? 'none'),
  );
  tally.value('kind', id, gold.kind, read?.kind ?? null);
  if (gold.section !== undefined) {
    const section = read?.section ?? null;
    tally.value('section', id, plainName(gold.section ?? ''), section && plainName(section));
  }
  tally.whole('assignees', id, gold.assignees, read?.assignees ?? []);
  tally.whole('coAssignees', id, gold.coAssignees, read?.coAssignees ?? []);
  scoreDeadline(tally, id, gold.deadline, read?.deadline ?? null);
}

/** A scanner's slip in a number may be kept or mended: «3l0-р» and «310-р» are the same number. */
function scanned(number: Value): Value {
  if (number === null) return null;
  return plainName(number)
    .replace(/[li](?=\d|$)|(?<=\d)[li]/gu, '1')
    .replace(/(?<=\d)[oо]/gu, '0');
}

function scoreHeader(tally: Tally, gold: Reading, read: Reading): void {
  tally.value('docKind', null, gold.kind, read.kind);
  const name = (value: Value) => (value === null ? null : plainName(value));
  if (gold.kind === 'none') return;
  tally.value('issuer', null, name(agreeingIssuer(gold, read)), name(read.issuer));
  tally.value('date', null, gold.date, read.date);
  tally.value('docNumber', null, scanned(gold.number), scanned(read.number));
  tally.members('signatories', gold.signatories.map(plainName), read.signatories.map(plainName));
}

export interface Result {
  score: Score;
  mismatches: Mismatch[];
}

/** Scores what was read in one paper against its annotation. */
export function scorePaper(gold: Reading, read: Reading): Result {
  const tally = new Tally();
  tally.score.papers = 1;
  scoreHeader(tally, gold, read);
  const pairs = align(gold.items, read.items);
  const readOf = new Map(pairs.map((pair) => [pair.gold, read.items[pair.read]]));
  const aligned = new Set(pairs.map((pair) => pair.read));
  const goldIds = new Map<string, string>();
  for (const [index, item] of gold.items.entries()) {
    const other = readOf.get(index);
    if (other !== undefined) goldIds.set(other.id, item.id);
    const shown = `${item.line}: ${item.text.slice(0, 80)}`;
    tally.value('items', item.id, shown, other === undefined ? null : shown);
    scoreItem(tally, agreeingItem(item, other), other);
  }
  for (const [index, item] of read.items.entries()) {
    if (aligned.has(index)) continue;
    tally.value('items', item.id, null, `${item.line}: ${item.text.slice(0, 80)}`);
    if (gold.kind === 'none') tally.score.inventedTasks += 1;
  }
  const pairKey = (ids: readonly string[]) => [...ids].sort().join(' = ');
  tally.members(
    'duplicates',
    gold.duplicates.map(pairKey),
    read.duplicates.map((ids) => pairKey(ids.map((id) => goldIds.get(id) ?? `?${id}`))),
  );
  return { score: tally.score, mismatches: tally.mismatches };
}
