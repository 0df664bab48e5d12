import type { IsoDate } from '../../model/deadline.js';
import type { CellValue } from '../columns.js';
import { groupOf, marksOf, marksText, readMarks, sameText } from './check.js';
import { type Matchable, matchTasks } from './match.js';

/** Keys of the columns only a register that is kept up to date has. */
export const KEY = 'key';
export const CHECK = 'check';
export const CHANGE = 'change';

/** A row as it stands in the register; columns it does not have are missing. */
export interface LivingRow {
  values: ReadonlyMap<string, CellValue>;
}

/** A task of the new reading: the values of all columns the register has. */
export interface FreshRow {
  key: string;
  /** Id of its document. */
  document: string;
  values: ReadonlyMap<string, CellValue>;
  /** Marks of the task as the document has it, whatever a person corrected in the values. */
  marks: ReadonlyMap<string, string>;
}

/** A document of the new reading, as rows without a key name it. */
export interface FreshDocument {
  id: string;
  label: string;
  date: IsoDate | null;
}

/** What an update did with one task. */
export type ChangeKind =
  /** New in the register. */
  | 'added'
  /** The document says something else now, and the register has taken it over. */
  | 'replaced'
  /** The document says something else now, but people had changed the cell: it stays. */
  | 'kept'
  /** The document no longer has it. */
  | 'vanished'
  /** It had vanished and is there again. */
  | 'returned';

/** One change to show; `column`, `was` and `now` only where a cell is concerned. */
export interface Change {
  kind: ChangeKind;
  /** The document as the register calls it. */
  document: string;
  /** The item's number. */
  number: string;
  column?: string;
  was?: CellValue;
  now?: CellValue;
}

/** Cells to write into a row that stood in the register, and what to say of it. */
export interface RowEdit {
  /** Place among the rows. */
  row: number;
  /** The task it was found to be; null for one that vanished. */
  key: string | null;
  values: Map<string, CellValue>;
  changes: Change[];
}

/** A row to add. */
export interface Addition {
  fresh: FreshRow;
  /** Marks of what is written, for the next update. */
  check: string;
  change: Change;
}

/** What has to be done to a register, worked out before anything is done. */
export interface MergePlan {
  edits: RowEdit[];
  /** Rows to add behind the others. */
  additions: Addition[];
  /** Tasks found again with nothing to say of them. */
  same: number;
}

export interface MergeInput {
  rows: readonly LivingRow[];
  /** Columns the register has. */
  columns: ReadonlySet<string>;
  fresh: readonly FreshRow[];
  /** Every document that was read again, one without tasks too: its rows may have vanished. */
  documents: readonly FreshDocument[];
}

/** Mark of a row whose task its document no longer has. */
export const GONE = 'gone';

/** Mark of a row whose document was withdrawn. */
export const WITHDRAWN = 'withdrawn';

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

/** Works out how a register takes up a new reading of documents. People's own columns are not looked at. */
export function planMerge({ rows, columns, fresh, documents }: MergeInput): MergePlan {
  const plan: MergePlan = { edits: [], additions: [], same: 0 };
  const owners = rows.map((row) => ownerOf(row, documents, columns));
  for (const document of documents) {
    const before = rows.flatMap((_, place) => (owners[place] === document.id ? [place] : []));
    const after = fresh.filter((row) => row.document === document.id);
    const found = matchTasks(
      before.map((place) => matchable(rows[place]?.values, null)),
      after.map((row) => matchable(row.values, row.key, row.marks)),
    );
    const left = new Set(before);
    for (const [place, row] of after.entries()) {
      const old = found[place];
      const at = old === null || old === undefined ? undefined : before[old];
      const living = at === undefined ? undefined : rows[at];
      if (at === undefined || living === undefined) {
        const change = { kind: 'added', ...named(document, row.values) } as const;
        plan.additions.push({ fresh: row, check: marksText(row.marks), change });
        continue;
      }
      left.delete(at);
      const edit = mergeRow(at, living, row, document, columns);
      if (edit === null) plan.same += 1;
      else plan.edits.push(edit);
    }
    for (const place of left) {
      // A row that names no document may be of another one.
      if (!columns.has('document') && textOf(rows[place]?.values.get(KEY)) === '') continue;
      const edit = markGone(place, document, rows[place]);
      if (edit !== null) plan.edits.push(edit);
    }
  }
  return plan;
}

/** The document a row belongs to: by its key, else by the document's name and date it shows. */
function ownerOf(
  { values }: LivingRow,
  documents: readonly FreshDocument[],
  columns: ReadonlySet<string>,
): string | null {
  const key = textOf(values.get(KEY));
  if (key !== '') {
    const slash = key.indexOf('/');
    const id = slash < 0 ? key : key.slice(0, slash);
    return documents.some((document) => document.id === id) ? id : null;
  }
  const [label, date, text] = ['document', 'date', 'text'].map((name) => textOf(values.get(name)));
  if (text === '' && textOf(values.get('number')) === '') return null;
  if (!columns.has('document')) return documents.length === 1 ? (documents[0]?.id ?? null) : null;
  const named = documents.filter((document) => sameText(document.label) === label);
  const dated = named.filter((document) => date === '' || (document.date ?? '') === date);
  return dated.length === 1 ? (dated[0]?.id ?? null) : null;
}

/** With a key a row of the new reading, without one a row of the register. */
function matchable(
  values: ReadonlyMap<string, CellValue> | undefined,
  key: string | null,
  fresh?: ReadonlyMap<string, string>,
): Matchable {
  const own = textOf(values?.get(KEY));
  const marks = fresh ?? readMarks(values?.get(CHECK) ?? null);
  return {
    mark: marks?.get('text') ?? null,
    key: key ?? (own === '' ? null : own),
    number: textOf(values?.get('number')),
    text: textOf(values?.get('text')),
  };
}

function named(
  document: FreshDocument,
  values: ReadonlyMap<string, CellValue>,
): Pick<Change, 'document' | 'number'> {
  return { document: document.label, number: textOf(values.get('number')) };
}

/** What a row found again needs, or null where it is as it should be. */
function mergeRow(
  row: number,
  living: LivingRow,
  fresh: FreshRow,
  document: FreshDocument,
  columns: ReadonlySet<string>,
): RowEdit | null {
  const base = readMarks(living.values.get(CHECK) ?? null);
  const standing = marksOf(living.values);
  const wanted = fresh.marks;
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
function markGone(
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

/** Every change of a plan, in the order of the register. */
export function changesOf(plan: MergePlan): Change[] {
  return [
    ...plan.edits.flatMap(({ changes }) => changes),
    ...plan.additions.map(({ change }) => change),
  ];
}

function same(a: CellValue, b: CellValue): boolean {
  return textOf(a) === textOf(b);
}

function textOf(value: CellValue | undefined): string {
  return value === null || value === undefined ? '' : sameText(String(value));
}
