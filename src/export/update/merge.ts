import type { CellValue } from '../columns.js';
import { marksOf, marksText, readMarks, sameText } from './check.js';
import { type Matchable, matchTasks } from './match.js';
import { markGone, mergeRow, named, textOf } from './merge-row.js';
import {
  type Addition,
  CHECK,
  type FreshDocument,
  type FreshRow,
  KEY,
  type LivingRow,
  type MergeInput,
  type MergePlan,
  type RowEdit,
  WITHDRAWN,
} from './plan.js';

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
    const places = found.map((old) => (old === null ? undefined : before[old]));
    const takes = (at: number, row: FreshRow): void => {
      const living = rows[at];
      const edit = living === undefined ? null : mergeRow(at, living, row, document, columns);
      if (edit === null) plan.same += 1;
      else plan.edits.push(edit);
    };
    const left = new Set(before);
    for (const [place, row] of after.entries()) {
      const at = places[place];
      if (at === undefined) plan.additions.push(addition(row, document, neighbour(places, place)));
      else {
        left.delete(at);
        takes(at, row);
      }
    }
    for (const place of left) {
      const original = places.findIndex((at) => at !== undefined && isCopy(rows[place], rows[at]));
      const row = after[original];
      if (row !== undefined) takes(place, row);
      else plan.edits.push(...goneRow(place, document, rows[place], columns));
    }
    withdrawAdditions(plan, document, before, rows);
  }
  return plan;
}

function addition(row: FreshRow, document: FreshDocument, after: number | null): Addition {
  const change = { kind: 'added', ...named(document, row.values) } as const;
  return { fresh: row, check: marksText(row.marks), change, after };
}

/** The row of the point before it in the paper, else of the one behind it; null for a new paper. */
function neighbour(places: readonly (number | undefined)[], place: number): number | null {
  for (let near = place - 1; near >= 0; near -= 1) {
    const at = places[near];
    if (at !== undefined) return at;
  }
  return places.slice(place).find((at) => at !== undefined) ?? null;
}

/** A row people copied, for a second assignee: it came from the same point of the paper. */
function isCopy(row: LivingRow | undefined, original: LivingRow | undefined): boolean {
  const key = textOf(row?.values.get(KEY));
  if (key === '' || key !== textOf(original?.values.get(KEY))) return false;
  const own = readMarks(row?.values.get(CHECK) ?? null)?.get('text');
  const other = readMarks(original?.values.get(CHECK) ?? null)?.get('text');
  return own === other || textOf(row?.values.get('text')) === textOf(original?.values.get('text'));
}

function goneRow(
  place: number,
  document: FreshDocument,
  row: LivingRow | undefined,
  columns: ReadonlySet<string>,
): RowEdit[] {
  // A row that names no document may be of another one.
  if (!columns.has('document') && textOf(row?.values.get(KEY)) === '') return [];
  const edit = markGone(place, document, row);
  return edit === null ? [] : [edit];
}

/** New points of a paper that was withdrawn are withdrawn as well. */
function withdrawAdditions(
  plan: MergePlan,
  { id }: FreshDocument,
  before: readonly number[],
  rows: readonly LivingRow[],
): void {
  const isWithdrawn = (place: number): boolean =>
    readMarks(rows[place]?.values.get(CHECK) ?? null)?.has(WITHDRAWN) === true;
  if (before.length === 0 || !before.every(isWithdrawn)) return;
  for (const one of plan.additions) {
    if (one.fresh.document !== id) continue;
    one.check = marksText(new Map([...(readMarks(one.check) ?? []), [WITHDRAWN, '1']]));
  }
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

/**
 * Marks every row of papers as withdrawn. Rows that are so already stay as they are.
 */
export function planWithdrawal(
  rows: readonly LivingRow[],
  papers: readonly FreshDocument[],
  columns: ReadonlySet<string>,
): MergePlan {
  const plan: MergePlan = { edits: [], additions: [], same: 0 };
  for (const [row, living] of rows.entries()) {
    const owner = ownerOf(living, papers, columns);
    const paper = papers.find(({ id }) => id === owner);
    if (paper === undefined) continue;
    const base = readMarks(living.values.get(CHECK) ?? null) ?? marksOf(living.values);
    if (base.has(WITHDRAWN)) {
      plan.same += 1;
      continue;
    }
    const check = marksText(new Map([...base, [WITHDRAWN, '1']]));
    const change = { kind: 'withdrawn', ...named(paper, living.values) } as const;
    plan.edits.push({ row, key: null, values: new Map([[CHECK, check]]), changes: [change] });
  }
  return plan;
}
