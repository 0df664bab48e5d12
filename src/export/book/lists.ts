import { type Lang, say } from '../../locale/index.js';
import { UPDATE } from '../../locale/update.js';
import type { IsoDate } from '../../model/deadline.js';
import type { Register } from '../../register/schema.js';
import type { CellValue } from '../columns.js';
import { CHANGE } from '../update/plan.js';
import { headingOf, shownDay } from '../update/words.js';
import { documentLabel } from '../words.js';
import { type Cell, contentIn } from '../xlsx/cells.js';
import {
  DOCUMENT_RULES,
  DUPLICATE_RULES,
  documentsSheet,
  duplicatesSheet,
  FINDING_RULES,
  findingsSheet,
  type ListRules,
  lookupOf,
} from '../xlsx/lists.js';
import type { TableSheet } from '../xlsx/sheet.js';
import type { TaskSheet } from '../xlsx/tasks.js';
import { cellAt, lastFilledRow, locateTable } from './locate.js';
import type { FoundTable, LivingBook, TableEditing, TypedContent } from './types.js';

/** What an update says of a list's rows. */
export interface ListNotes {
  lang: Lang;
  /** Shown in front of each remark, as `01.03.2022: `. */
  day: string;
  /** Documents read again, as the lists call them. */
  documents: ReadonlySet<string>;
}

/** Brings «Документы», «Повторы» and «Замечания» up to date with a new reading. */
export function updateLists(
  book: LivingBook,
  register: Register,
  tasks: TaskSheet,
  lang: Lang,
  asOf: IsoDate | undefined,
): void {
  const lookup = lookupOf(register);
  const labels = new Set(register.documents.map(documentLabel));
  const day = asOf === undefined ? '' : `${shownDay(asOf, lang)}: `;
  const notes = { lang, day, documents: labels };
  const { documents, duplicates, diagnostics } = register;
  updateList(book, documentsSheet(documents, lang), DOCUMENT_RULES, notes);
  updateList(book, duplicatesSheet(duplicates, lookup, tasks, lang), DUPLICATE_RULES, notes);
  updateList(book, findingsSheet(diagnostics, lookup, tasks, lang), FINDING_RULES, notes);
}

/** Brings one of the workbook's lists up to date; one people have removed stays away. */
export function updateList(
  book: LivingBook,
  sheet: TableSheet,
  rules: ListRules,
  notes: ListNotes,
): void {
  const keys = new Map(sheet.columns.map(({ heading }, place) => [heading, String(place)]));
  const change = headingOf(CHANGE, notes.lang);
  const read = (heading: string): string | null =>
    heading === change ? CHANGE : (keys.get(heading) ?? null);
  const table = locateTable(book, read, sheet.name);
  if (table === null) return;
  const last = lastFilledRow(table);
  const left = new Map<string, number[]>();
  for (let row = table.headingRow + 1; row <= last; row += 1) {
    const name = nameOf(rules, (place) =>
      cellAt(table.image, row, table.columns.get(String(place))),
    );
    const same = left.get(name);
    if (same === undefined) left.set(name, [row]);
    else same.push(row);
  }
  const editor = book.editTable(table, last);
  const added: (readonly Cell[])[] = [];
  for (const cells of syncRows(sheet)) {
    const row = left.get(nameOf(rules, (place) => shown(cells[place] ?? null)))?.shift();
    if (row === undefined) added.push(cells);
    else follow(editor, table, row, cells, rules);
  }
  const gone = vanished(table, left, rules, notes);
  if (added.length > 0 || gone.length > 0) editor.ensureColumn(CHANGE, change, 30, false);
  const word = (key: 'added' | 'vanished'): string => notes.day + say(UPDATE, notes.lang, key);
  for (const row of gone) editor.set(row, CHANGE, word('vanished'), 'text');
  editor.append(added.length, (place) => {
    const cells = added[place] ?? [];
    const contents = cells.map((cell, column): [string, TypedContent] => {
      const content = column === 0 ? last - table.headingRow + place + 1 : contentIn(cell);
      return [String(column), [content, sheet.columns[column]?.style === 'date' ? 'date' : 'text']];
    });
    return new Map([...contents, [CHANGE, [word('added'), 'text']]]);
  });
  editor.commit();
}

/** Rows of these lists come at once; only the tasks are streamed. */
function* syncRows(sheet: TableSheet): Generator<readonly Cell[]> {
  const rows = sheet.rows();
  if (Symbol.iterator in rows) yield* rows;
}

function follow(
  editor: TableEditing,
  table: FoundTable,
  row: number,
  cells: readonly Cell[],
  { follows }: ListRules,
): void {
  for (const place of follows) {
    const content = contentIn(cells[place] ?? null);
    const before = cellAt(table.image, row, table.columns.get(String(place)));
    if (before !== content) editor.set(row, String(place), content, 'text');
  }
}

/** Rows whose documents were read again without them, and that do not say so yet. */
function vanished(
  table: FoundTable,
  left: ReadonlyMap<string, number[]>,
  { documents }: ListRules,
  notes: ListNotes,
): number[] {
  const said = say(UPDATE, notes.lang, 'vanished');
  return [...left.values()].flat().filter((row) => {
    const own = documents.map((place) =>
      String(cellAt(table.image, row, table.columns.get(String(place))) ?? ''),
    );
    const remark = String(cellAt(table.image, row, table.columns.get(CHANGE)) ?? '');
    return (
      own.length > 0 && own.every((name) => notes.documents.has(name)) && !remark.includes(said)
    );
  });
}

function nameOf({ identity }: ListRules, value: (place: number) => CellValue): string {
  return identity.map((place) => String(value(place) ?? '').trim()).join('\n');
}

/** What a cell shows. */
function shown(cell: Cell): CellValue {
  const content = contentIn(cell);
  return content !== null && typeof content === 'object' ? content.value : content;
}
