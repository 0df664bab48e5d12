import { DecisionsError } from '../../errors.js';
import type { Lang } from '../../locale/index.js';
import type { Register } from '../../register/schema.js';
import { findColumn } from '../choose-columns.js';
import { REPORT_COLUMN } from '../columns.js';
import { hasReports } from '../own-columns.js';
import { dropStatements, type FreshReading, readFresh } from '../update/fresh.js';
import { papersOfRows, withKeptIds } from '../update/identity.js';
import type { Updated, UpdateOptions } from '../update/index.js';
import { planMerge, planWithdrawal } from '../update/merge.js';
import { type Addition, CHANGE, CHECK, changesOf, KEY, type MergePlan } from '../update/plan.js';
import { changeNote, headingOf, languageOf } from '../update/words.js';
import { additionCells } from './additions.js';
import { CellMaker } from './cell-maker.js';
import { updateLists } from './lists.js';
import { headingsOf, locateRegister } from './locate.js';
import { writeLog } from './log.js';
import { openBook } from './open.js';
import { listedPapers } from './papers.js';
import { type LivingRows, mergedRows, readLivingRows } from './rows.js';
import { updateSummary } from './summary.js';
import { COLUMN_NAME, type LivingBook, type TableEditing } from './types.js';

/**
 * Brings a register kept in a workbook up to date with a new reading of documents. Everything
 * people did stays: their columns, colours, widths, order, filters, other sheets.
 *
 * @throws DecisionsError `format-damaged`, `encrypted`, `register-invalid`
 */
export async function updateWorkbook(
  bytes: Uint8Array,
  register: Register,
  options: UpdateOptions,
): Promise<Updated<Uint8Array>> {
  const book = await openBook(bytes);
  const table = locateRegister(book);
  if (table === null || !(table.columns.has('text') || table.columns.has(KEY))) throw noTable();
  const lang = languageOf(headingsOf(table), options.lang);
  const living = readLivingRows(book, table);
  const listed = listedPapers(book);
  const known = withKeptIds(register, papersOfRows(living.rows, listed));
  const further = hasReports(known) ? [REPORT_COLUMN.key] : [];
  const keys = new Set([...table.columns.keys(), ...further]);
  const reading = readFresh(known, keys, lang, options.asOf);
  const columns = new Set([...keys, KEY, CHECK, CHANGE]);
  const { rows: fresh, documents } = reading;
  const plan =
    options.withdraw === undefined
      ? planMerge({ rows: living.rows, columns, fresh, documents })
      : planWithdrawal(living.rows, options.withdraw, columns);
  if (!options.all) dropStatements(plan, reading);
  if (plan.additions.length === 0 && plan.edits.length === 0) return { data: bytes, plan };
  const editor = book.editTable(table, living.lastRow);
  for (const key of further) editor.ensureColumn(key, headingOf(key, lang), 13, false);
  editor.ensureColumn(KEY, headingOf(KEY, lang), 20, true);
  editor.ensureColumn(CHECK, headingOf(CHECK, lang), 20, true);
  editor.ensureColumn(CHANGE, headingOf(CHANGE, lang), 30, false);
  const maker = new CellMaker(book, table, reading, lang, options.asOf);
  const writer = new PlanWriter(editor, maker, reading, living, lang, options);
  writer.edits(plan);
  writer.additions(plan);
  editor.commit();
  editor.nameColumns(COLUMN_NAME);
  writer.besideNeighbours(book, plan);
  const rows = mergedRows(
    living.rows,
    plan.edits,
    plan.additions.map(({ fresh }) => fresh),
  );
  const lastRow = living.lastRow + plan.additions.length;
  updateSummary(book, maker.sheet(), rows, lastRow, lang, options.asOf);
  updateLists(book, known, maker.sheet(), lang, options.asOf);
  if (living.rows.length > 0) {
    writeLog(book, changesOf(plan), options.asOf, lang, editor.looks('text'));
  }
  book.recalculate();
  return { data: await book.save(), plan };
}

function noTable(): DecisionsError {
  const message = 'в книге нет таблицы поручений: не найдена строка её заголовков';
  return new DecisionsError('register-invalid', message, {
    remedy: 'нужны хотя бы заголовки «Пункт» и «Поручение» в одной строке',
  });
}

/** Carries a plan out in the workbook. */
class PlanWriter {
  constructor(
    private readonly editor: TableEditing,
    private readonly maker: CellMaker,
    private readonly reading: FreshReading,
    private readonly living: LivingRows,
    private readonly lang: Lang,
    private readonly options: UpdateOptions,
  ) {}

  edits({ edits }: MergePlan): void {
    for (const { row, key, values, changes } of edits) {
      const number = this.living.numbers[row];
      if (number === undefined) continue;
      for (const [name, value] of values) {
        const column = findColumn(name);
        const content =
          column === undefined ? value : this.maker.content(key, column, value, number);
        this.editor.set(number, name, content, column?.type ?? 'text');
      }
      if (changes.length > 0) {
        const note = changeNote(changes, this.options.asOf, this.lang);
        this.editor.set(number, CHANGE, note, 'text');
      }
    }
  }

  /** Rows of new papers, behind all others. */
  additions({ additions }: MergePlan): void {
    const last = additions.filter(({ after }) => after === null);
    this.editor.append(last.length, (place, row) => this.cells(last[place], place, row));
  }

  /**
   * New points of papers that are there, each under its neighbour; from the last row up, so that
   * the rows above are still where they were.
   */
  besideNeighbours(book: LivingBook, { additions }: MergePlan): void {
    const groups = new Map<number, Addition[]>();
    let place = additions.filter(({ after }) => after === null).length;
    for (const addition of additions) {
      const row = addition.after === null ? undefined : this.living.numbers[addition.after];
      if (row === undefined) continue;
      groups.set(row, [...(groups.get(row) ?? []), addition]);
    }
    for (const [row, group] of [...groups].sort(([a], [b]) => b - a)) {
      const table = locateRegister(book);
      if (table === null) return;
      const first = place;
      const editor = book.editTable(table, row, row < this.living.lastRow);
      editor.append(group.length, (at, number) => this.cells(group[at], first + at, number));
      editor.commit();
      place += group.length;
    }
  }

  private cells(addition: Addition | undefined, place: number, row: number): AddedCells {
    const { maker, reading, living, lang, options } = this;
    if (addition === undefined) return new Map();
    const index = living.lastIndex + 1 + place;
    const old = living.rows.length > 0;
    const note = old ? changeNote([addition.change], options.asOf, lang) : null;
    return additionCells(maker, reading, addition, index, row, note);
  }
}

type AddedCells = ReturnType<typeof additionCells>;
