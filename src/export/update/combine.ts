import type { Lang } from '../../locale/index.js';
import type { IsoDate } from '../../model/deadline.js';
import type { CellValue } from '../columns.js';
import { STATUSES } from '../words.js';
import { groupOf, marksOf, marksText, readMarks } from './check.js';
import { type Matchable, matchTasks } from './match.js';
import { textOf } from './merge-row.js';
import { CHANGE, CHECK, GONE, KEY, WITHDRAWN } from './plan.js';

/** A row of a copy of a register: its known columns by key, people's own by heading. */
export interface CopyRow {
  values: ReadonlyMap<string, CellValue>;
  own: ReadonlyMap<string, CellValue>;
}

/** Two people wrote two things into one cell. */
export interface Conflict {
  document: string;
  number: string;
  /** Key of the column, or the heading of one of people's own. */
  column: string;
  first: CellValue;
  second: CellValue;
  /** What the merged register has. */
  taken: CellValue;
}

/** Cells to take over into a row of the first copy. */
export interface CombineEdit {
  row: number;
  values: Map<string, CellValue>;
  own: Map<string, CellValue>;
}

export interface CombinePlan {
  edits: CombineEdit[];
  /** Rows of the second copy that the first does not have. */
  additions: CopyRow[];
  conflicts: Conflict[];
}

/** A copy of a register: its bytes, and its name for messages. */
export interface CopyFile {
  bytes: Uint8Array;
  path: string;
}

export interface CombineOptions {
  lang: Lang;
  /** Whose marks win where the days of completion say nothing. */
  secondIsNewer: boolean;
  /** The day «overdue» counts from. */
  asOf: IsoDate;
}

/** Copies of a register put together. */
export interface Combined {
  data: Uint8Array;
  plan: CombinePlan;
}

const FIRST: readonly string[] = [STATUSES.ru[0], STATUSES.en[0]];

/** Columns that are no one's to say twice. */
const APART: ReadonlySet<string> = new Set(['index', 'daysLeft', KEY, CHECK, CHANGE]);

/**
 * Works out how a second copy of a register goes into the first: what only one of two people wrote
 * is kept; where both wrote, the mark of the later day wins, else that of the newer file.
 */
export function planCombine(
  first: readonly CopyRow[],
  second: readonly CopyRow[],
  secondIsNewer: boolean,
): CombinePlan {
  const plan: CombinePlan = { edits: [], additions: [], conflicts: [] };
  const places = pairRows(first, second);
  for (const [place, row] of second.entries()) {
    const found = places[place] ?? null;
    const before = found === null ? undefined : first[found];
    if (found === null || before === undefined) {
      if (textOf(row.values.get('text')) !== '' || textOf(row.values.get(KEY)) !== '')
        plan.additions.push(row);
      continue;
    }
    const edit = combineRow(found, before, row, secondIsNewer, plan.conflicts);
    if (edit.values.size + edit.own.size > 0) plan.edits.push(edit);
  }
  return plan;
}

/**
 * For each row of the second copy its place in the first. A number tells little: one copy may know
 * a newer reading, in which a point has another number and its own is another point's.
 */
function pairRows(first: readonly CopyRow[], second: readonly CopyRow[]): (number | null)[] {
  const named = placesByName(first);
  const pairs = second.map((row) => takeRow(row, first, named));
  const taken = new Set(pairs);
  const left = groupsOf(first, (place) => !taken.has(place));
  for (const [document, rows] of groupsOf(second, (place) => pairs[place] === null)) {
    const before = left.get(document) ?? [];
    const found = matchTasks(
      before.map((place) => matchable(first[place])),
      rows.map((place) => matchable(second[place])),
    );
    for (const [at, place] of rows.entries()) pairs[place] = before[found[at] ?? -1] ?? null;
  }
  return pairs;
}

/** Places of rows by their documents. */
function groupsOf(
  rows: readonly CopyRow[],
  wanted: (place: number) => boolean,
): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const [place, { values }] of rows.entries()) {
    if (!wanted(place)) continue;
    const [id = ''] = textOf(values.get(KEY)).split('/');
    const document = id === '' ? textOf(values.get('document')) : id;
    groups.set(document, [...(groups.get(document) ?? []), place]);
  }
  return groups;
}

function matchable(row: CopyRow | undefined): Matchable {
  const text = (key: string): string => textOf(row?.values.get(key));
  const mark = readMarks(row?.values.get(CHECK) ?? null)?.get('text') ?? null;
  return { key: text(KEY) || null, number: text('number'), text: text('text'), mark };
}

/** What tells a row from others at once: its key with its words. */
function nameOf({ values }: CopyRow): string {
  return `${textOf(values.get(KEY))} ${textOf(values.get('text'))}`;
}

function placesByName(rows: readonly CopyRow[]): Map<string, Set<number>> {
  const places = new Map<string, Set<number>>();
  for (const [place, row] of rows.entries()) {
    const name = nameOf(row);
    const same = places.get(name);
    if (same === undefined) places.set(name, new Set([place]));
    else same.add(place);
  }
  return places;
}

/** Takes the row of the first copy that this one is: of several by its name the likest. */
function takeRow(
  row: CopyRow,
  first: readonly CopyRow[],
  free: ReadonlyMap<string, Set<number>>,
): number | null {
  const same = free.get(nameOf(row)) ?? new Set<number>();
  const who = textOf(row.values.get('assignees'));
  const places = [...same];
  const likest = places.find((place) => textOf(first[place]?.values.get('assignees')) === who);
  const found = likest ?? places[0] ?? null;
  if (found !== null) same.delete(found);
  return found;
}

function combineRow(
  row: number,
  first: CopyRow,
  second: CopyRow,
  secondIsNewer: boolean,
  conflicts: Conflict[],
): CombineEdit {
  const edit: CombineEdit = { row, values: new Map(), own: new Map() };
  const later = laterMark(first, second);
  const secondWins = later ?? secondIsNewer;
  const about = {
    document: textOf(first.values.get('document')),
    number: textOf(first.values.get('number')),
  };
  const settle = (column: string, a: CellValue, b: CellValue, take: (value: CellValue) => void) => {
    if (secondWins) take(b);
    conflicts.push({ ...about, column, first: a, second: b, taken: secondWins ? b : a });
  };
  for (const [column, b] of second.values) {
    const a = first.values.get(column) ?? null;
    if (APART.has(column) || textOf(a) === textOf(b)) continue;
    const take = (value: CellValue) => edit.values.set(column, value);
    const group = groupOf(column);
    const turn = group === undefined ? turnOf(column, a, b) : editedOf(group, first, second);
    // What an update has changed is the newer reading, whichever file was saved last.
    const newer = secondIsNewer && !(hasChange(first) && !hasChange(second));
    if (turn === 'second' || (turn === 'neither' && newer)) take(b);
    else if (turn === 'both') settle(column, a, b, take);
  }
  for (const [heading, b] of second.own) {
    const a = first.own.get(heading) ?? null;
    if (textOf(b) === '' || textOf(a) === textOf(b)) continue;
    const take = (value: CellValue) => edit.own.set(heading, value);
    if (textOf(a) === '') take(b);
    else settle(heading, a, b, take);
  }
  keepMarks(edit, first, second);
  return edit;
}

function hasChange({ values }: CopyRow): boolean {
  return textOf(values.get(CHANGE)) !== '';
}

type Turn = 'first' | 'second' | 'both' | 'neither';

/** Who wrote into a column that the program does not mark. */
function turnOf(column: string, a: CellValue, b: CellValue): Turn {
  // The number a point has is the paper's to say.
  if (column === 'number') return 'neither';
  const empty = (value: CellValue): boolean =>
    textOf(value) === '' || (column === 'status' && FIRST.includes(textOf(value)));
  if (empty(b)) return 'first';
  return empty(a) ? 'second' : 'both';
}

/** Who changed a column that the program fills, by the marks of what it wrote there. */
function editedOf(group: string, first: CopyRow, second: CopyRow): Turn {
  const edited = ({ values }: CopyRow): boolean => {
    const written = readMarks(values.get(CHECK) ?? null);
    return written !== null && written.get(group) !== marksOf(values).get(group);
  };
  const [one, other] = [edited(first), edited(second)];
  if (one && other) return 'both';
  return one ? 'first' : other ? 'second' : 'neither';
}

/** Whether the second copy's day of completion is the later one; null where that says nothing. */
function laterMark(first: CopyRow, second: CopyRow): boolean | null {
  const [a, b] = [textOf(first.values.get('completed')), textOf(second.values.get('completed'))];
  if (a === '' || b === '' || a === b) return null;
  return b > a;
}

/** What one copy knows to be gone or withdrawn is so in both. */
function keepMarks(edit: CombineEdit, first: CopyRow, second: CopyRow): void {
  const own = readMarks(first.values.get(CHECK) ?? null) ?? new Map<string, string>();
  const other = readMarks(second.values.get(CHECK) ?? null);
  const added = [GONE, WITHDRAWN].filter((mark) => other?.has(mark) === true && !own.has(mark));
  if (added.length === 0) return;
  edit.values.set(
    CHECK,
    marksText(new Map([...own, ...added.map((mark) => [mark, '1'] as const)])),
  );
}
