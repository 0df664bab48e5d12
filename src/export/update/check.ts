import type { CellValue } from '../columns.js';

/**
 * Columns that belong together: who corrects a due date by hand has taken the whole deadline over,
 * so the program no longer changes any part of it.
 */
const GROUPS: Record<string, string> = {
  text: 'text',
  assignees: 'who',
  coAssignees: 'who',
  deadline: 'when',
  deadlineType: 'when',
  start: 'when',
  due: 'when',
  recurrence: 'when',
  rrule: 'when',
  duplicate: 'notes',
  findings: 'notes',
};

/** Columns that follow a group and are no part of its mark, which registers kept so far have. */
const FOLLOWERS: Record<string, string> = { dueWorkday: 'when', report: 'when' };

/** The group a column is compared with, or undefined for one that no update compares. */
export function groupOf(key: string): string | undefined {
  return GROUPS[key] ?? FOLLOWERS[key];
}

/** A cell that is compared: its column's key and what it holds. */
export type KeyedValue = readonly [key: string, value: CellValue];

/**
 * What the program wrote into a row, as one short mark for each group of columns: an update can
 * tell by them whether people changed a cell since. `text:1x9k2f when:4f0q1z`.
 */
export function checkMarks(values: Iterable<KeyedValue>): string {
  return marksText(marksOf(values));
}

/** Marks as they are written, always in the same order. */
export function marksText(marks: ReadonlyMap<string, string>): string {
  return Array.from(marks, ([group, mark]) => `${group}:${mark}`)
    .sort()
    .join(' ');
}

/** The marks of a row as it stands. */
export function marksOf(values: Iterable<KeyedValue>): Map<string, string> {
  const hashes = new Map<string, number>();
  for (const [key, value] of values) {
    const group = GROUPS[key];
    if (group === undefined || value === null || value === '') continue;
    // Added up, as people may put the columns into another order.
    const own = hash(String(value), hash(key, EMPTY_HASH));
    hashes.set(group, ((hashes.get(group) ?? 0) + own) | 0);
  }
  return new Map(Array.from(hashes, ([group, value]) => [group, (value >>> 0).toString(36)]));
}

/** Reads the marks of a row; null where there are none. */
export function readMarks(check: CellValue): Map<string, string> | null {
  if (typeof check !== 'string' || check === '') return null;
  const marks = new Map<string, string>();
  for (const part of check.split(' ')) {
    const colon = part.indexOf(':');
    if (colon > 0) marks.set(part.slice(0, colon), part.slice(colon + 1));
  }
  return marks;
}

const EMPTY_HASH = 0x811c9dc5;
const SPACE = 32;

/**
 * FNV-1a over a text's UTF-16 units, going on from another hash: short, fast, and no secret. Runs
 * of space count as one and at the ends as none, as spreadsheets and people change them.
 */
function hash(text: string, from: number): number {
  let value = Math.imul(from ^ 0xffff, 0x01000193);
  let space = false;
  let begun = false;
  for (let place = 0; place < text.length; place += 1) {
    const unit = text.charCodeAt(place);
    if (unit <= SPACE || unit === 0xa0) {
      space = begun;
      continue;
    }
    if (space) value = Math.imul(value ^ SPACE, 0x01000193);
    value = Math.imul(value ^ unit, 0x01000193);
    space = false;
    begun = true;
  }
  return value;
}

/** A text without what spreadsheets and people change with no meaning: runs of space. */
export function sameText(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
