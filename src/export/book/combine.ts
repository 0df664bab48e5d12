import { COMBINE } from '../../locale/combine.js';
import { type Lang, say } from '../../locale/index.js';
import { findColumn } from '../choose-columns.js';
import { notRegister } from '../read-table.js';
import {
  type Combined,
  type CombineOptions,
  type CombinePlan,
  type Conflict,
  type CopyFile,
  type CopyRow,
  planCombine,
} from '../update/combine.js';
import { CHECK, KEY } from '../update/plan.js';
import { headingOf, languageOf, shown } from '../update/words.js';
import { TaskSheet } from '../xlsx/tasks.js';
import { headingsOf, locateRegister } from './locate.js';
import { openBook } from './open.js';
import { ownCells, ownColumnsOf } from './own-columns.js';
import { mergedRows, readLivingRows } from './rows.js';
import { updateSummary } from './summary.js';
import type { FoundTable, LivingBook, Looks, TypedContent } from './types.js';
import { contentOf } from './values.js';

/** A copy of a register in a workbook, as rows. */
interface Copy {
  book: LivingBook;
  table: FoundTable;
  rows: CopyRow[];
  numbers: number[];
  lastRow: number;
}

async function open(bytes: Uint8Array, lang: Lang, path: string): Promise<Copy> {
  const book = await openBook(bytes);
  const table = locateRegister(book);
  if (!table?.columns.has('text')) throw notRegister({ lang, path });
  const { rows, numbers, lastRow } = readLivingRows(book, table);
  const own = ownColumnsOf(table);
  const copies = rows.map(({ values }, index): CopyRow => {
    return { values, own: ownCells(table, own, numbers[index] ?? 1) };
  });
  return { book, table, rows: copies, numbers, lastRow };
}

/**
 * Puts a second copy of a register into the first one's workbook, which keeps its looks, columns,
 * order and sheets; what two people wrote differently is listed on a sheet of its own.
 *
 * @throws DecisionsError `format-damaged`, `encrypted`, `register-invalid`
 */
export async function combineWorkbooks(
  first: CopyFile,
  second: CopyFile,
  { lang: spoken, secondIsNewer, asOf }: CombineOptions,
): Promise<Combined> {
  const one = await open(first.bytes, spoken, first.path);
  const other = await open(second.bytes, spoken, second.path);
  const lang = languageOf(headingsOf(one.table), spoken);
  const plan = planCombine(one.rows, other.rows, secondIsNewer);
  const { book, table } = one;
  const editor = book.editTable(table, one.lastRow);
  // Formulas and sheets name the columns by the keys; people's own get keys while this lasts.
  for (const [heading, column] of ownColumnsOf(table)) table.columns.set(ownKey(heading), column);
  editor.ensureColumn(KEY, headingOf(KEY, lang), 20, true);
  editor.ensureColumn(CHECK, headingOf(CHECK, lang), 20, true);
  for (const heading of ownHeadings(plan)) editor.ensureColumn(ownKey(heading), heading, 18, false);
  for (const { row, values, own } of plan.edits) {
    const number = one.numbers[row];
    if (number === undefined) continue;
    for (const [key, value] of values) {
      const type = findColumn(key)?.type ?? 'text';
      editor.set(number, key, contentOf(book, value, type), type);
    }
    for (const [heading, value] of own) editor.set(number, ownKey(heading), value, 'text');
  }
  editor.append(plan.additions.length, (place) => cellsOf(book, plan.additions[place]));
  editor.commit();
  for (const heading of ownHeadings(plan)) table.columns.delete(ownKey(heading));
  const looks = editor.looks('text');
  if (plan.conflicts.length > 0)
    addConflicts(book, plan.conflicts, [first.path, second.path], lang, looks);
  const columns = [...table.columns.keys()].flatMap((key) => findColumn(key) ?? []);
  const sheet = new TaskSheet(table.sheet.name, columns, table.columns, lang, asOf);
  const lastRow = one.lastRow + plan.additions.length;
  const rows = mergedRows(one.rows, plan.edits, plan.additions);
  updateSummary(book, sheet, rows, lastRow, lang, asOf);
  book.recalculate();
  return { data: await book.save(), plan };
}

const ownKey = (heading: string): string => `own:${heading}`;

function ownHeadings({ edits, additions }: CombinePlan): Set<string> {
  return new Set([...edits, ...additions].flatMap(({ own }) => [...own.keys()]));
}

type AddedCells = Map<string, TypedContent>;

function cellsOf(book: LivingBook, row: CopyRow | undefined): AddedCells {
  const cells: AddedCells = new Map();
  for (const [key, value] of row?.values ?? []) {
    const type = findColumn(key)?.type ?? 'text';
    cells.set(key, [contentOf(book, value, type), type]);
  }
  for (const [heading, value] of row?.own ?? []) cells.set(ownKey(heading), [value, 'text']);
  return cells;
}

function addConflicts(
  book: LivingBook,
  conflicts: readonly Conflict[],
  [one, other]: readonly [string, string],
  lang: Lang,
  looks: Looks,
): void {
  const columns = [
    { heading: say(COMBINE, lang, 'document'), width: 30 },
    { heading: say(COMBINE, lang, 'item'), width: 9 },
    { heading: say(COMBINE, lang, 'column'), width: 22 },
    { heading: one, width: 36 },
    { heading: other, width: 36 },
    { heading: say(COMBINE, lang, 'taken'), width: 36 },
  ];
  const rows = conflicts.map(({ document, number, column, first, second, taken }) => [
    document,
    number,
    headingOf(column, lang),
    shown(first, lang),
    shown(second, lang),
    shown(taken, lang),
  ]);
  const taken = new Set(book.sheets().map(({ name }) => name));
  const name = say(COMBINE, lang, 'sheet');
  let free = name;
  for (let count = 2; taken.has(free); count += 1) free = `${name} ${count}`;
  book.addTable(free, columns, rows, looks);
}
