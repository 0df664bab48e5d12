import type { CellValue } from '../columns.js';
import { groupOf, marksOf, marksText, readMarks, sameText } from './check.js';
import {
  CHECK,
  type Change,
  type FreshDocument,
  type FreshRow,
  GONE,
  KEY,
  type LivingRow,
  type RowEdit,
  WITHDRAWN,
} from './plan.js';

/** Columns whose change is worth a word; the others follow from these. */
const REPORTED: readonly string[] = [
  'number',
  'text',
  'assignees',
  'coAssignees',
  'deadline',
  'start',
  'due',
];

/** What a row found again needs, or null where it is as it should be. */
export function mergeRow(
  row: number,
  living: LivingRow,
  fresh: FreshRow,
  document: FreshDocument,
  columns: ReadonlySet<string>,
): RowEdit | null {
  const base = readMarks(living.values.get(CHECK) ?? null);
  const standing = marksOf(living.values);
  const wanted = new Map(fresh.marks);
  // A paper that is read again does not come back from being withdrawn by itself.
  if (base?.has(WITHDRAWN) === true) wanted.set(WITHDRAWN, '1');
  const about = named(document, fresh.values);
  const values = new Map<string, CellValue>();
  const changes: Change[] = [];
  if (base?.has(GONE) === true) changes.push({ kind: 'returned', ...about });
  for (const [column, now] of fresh.values) {
    const was = living.values.get(column) ?? null;
    const group = column === 'number' ? 'number' : groupOf(column);
    if (group === undefined || !columns.has(column) || same(was, now)) continue;
    const decision = decide(base, standing.get(group), wanted.get(group), group, was);
    if (decision === 'stays') continue;
    if (decision === 'replaced') values.set(column, now);
    if (REPORTED.includes(column)) changes.push({ kind: decision, ...about, column, was, now });
  }
  const check = marksText(wanted);
  for (const [column, now] of [
    [KEY, fresh.key],
    [CHECK, check],
  ] as const) {
    if (columns.has(column) && !same(living.values.get(column) ?? null, now))
      values.set(column, now);
  }
  const idle = values.size === 0 && changes.length === 0;
  return idle ? null : { row, key: fresh.key, values, changes };
}

type Decision = 'replaced' | 'kept' | 'stays';

/**
 * What becomes of a cell that differs from the new reading. What people did not touch is replaced,
 * and shown; what they changed stays, and the reading is shown beside it if it is news. Without
 * marks nobody knows who wrote the cell, so it stays.
 */
function decide(
  base: Map<string, string> | null,
  standing: string | undefined,
  wanted: string | undefined,
  group: string,
  was: CellValue,
): Decision {
  // A number is how the paper counts; the item was found by its text.
  if (group === 'number') return 'replaced';
  if (group === 'notes') {
    return base?.get(group) === standing || was === null ? 'replaced' : 'stays';
  }
  if (base === null) return 'kept';
  const written = base.get(group);
  if (written === standing) return 'replaced';
  return written === wanted ? 'stays' : 'kept';
}

/** Marks a row whose task the document no longer has; null where it is marked already. */
export function markGone(
  row: number,
  document: FreshDocument,
  living: LivingRow | undefined,
): RowEdit | null {
  if (living === undefined) return null;
  const base = readMarks(living.values.get(CHECK) ?? null);
  if (base?.has(GONE) === true) return null;
  const check = marksText(new Map([...(base ?? marksOf(living.values)), [GONE, '1']]));
  const change = { kind: 'vanished', ...named(document, living.values) } as const;
  return { row, key: null, values: new Map([[CHECK, check]]), changes: [change] };
}

/** What a change says of the task it is about. */
export function named(
  document: FreshDocument,
  values: ReadonlyMap<string, CellValue>,
): Pick<Change, 'document' | 'number'> {
  return { document: document.label, number: textOf(values.get('number')) };
}

function same(a: CellValue, b: CellValue): boolean {
  return textOf(a) === textOf(b);
}

/** A value as it is compared: runs of space count as one. */
export function textOf(value: CellValue | undefined): string {
  return value === null || value === undefined ? '' : sameText(String(value));
}
