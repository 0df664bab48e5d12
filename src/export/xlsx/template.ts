import { DecisionsError } from '../../errors.js';
import { type Lang, say } from '../../locale/index.js';
import { UPDATE_FILE } from '../../locale/update-file.js';
import type { Register } from '../../register/schema.js';
import { additionCells } from '../book/additions.js';
import { CellMaker } from '../book/cell-maker.js';
import { updateLists } from '../book/lists.js';
import { headingsOf, locateRegister } from '../book/locate.js';
import { updateSummary } from '../book/summary.js';
import { COLUMN_NAME, type FoundTable } from '../book/types.js';
import { findColumn } from '../choose-columns.js';
import { readFresh } from '../update/fresh.js';
import type { UpdateOptions } from '../update/index.js';
import { planMerge } from '../update/merge.js';
import { CHECK, KEY } from '../update/plan.js';
import { headingOf, languageOf, shownDay } from '../update/words.js';
import { documentLabel } from '../words.js';
import type { TableEditor } from './edit/table-editor.js';
import { XlsxBook } from './living-book.js';

/** A place for a value in a template: `{{due}}`, `{{Срок}}`. */
const PLACE = /^\{\{([^{}]{1,60})\}\}$/;

/**
 * Fills a workbook of the user's own with a register. Its table is the row with places such as
 * `{{text}}`, which every task repeats in that row's looks, or the row of known headings; all else,
 * logo, titles, widths, signatures under the table, stays. Places such as `{{count}}` outside the
 * row are filled too.
 *
 * @throws DecisionsError `format-damaged`, `encrypted`, `limit-exceeded`, `register-invalid`
 */
export async function fillTemplate(
  bytes: Uint8Array,
  register: Register,
  options: UpdateOptions,
): Promise<Uint8Array> {
  const book = await XlsxBook.open(bytes);
  const placed = tableOfPlaces(book);
  const table = placed ?? locateRegister(book);
  if (table === null) throw noPlaces(options.lang);
  const lang = languageOf(headingsOf(table), options.lang);
  const reading = readFresh(register, table.columns.keys(), lang, options.asOf);
  const all = planMerge({
    rows: [],
    columns: new Set(table.columns.keys()),
    fresh: reading.rows,
    documents: reading.documents,
  }).additions;
  const isTask = (key: string) => reading.sources.get(key)?.task.kind !== 'statement';
  const additions = options.all ? all : all.filter(({ fresh }) => isTask(fresh.key));
  const patternRow = placed === null ? table.headingRow : table.headingRow + 1;
  const editor = book.editTable(table, patternRow);
  fillPlaces(editor, table, register, additions.length, options);
  if (table.headingRow > 0) {
    editor.ensureColumn(KEY, headingOf(KEY, lang), 20, true);
    editor.ensureColumn(CHECK, headingOf(CHECK, lang), 20, true);
  }
  const maker = new CellMaker(book, table, reading, lang, options.asOf);
  const [first, ...rest] = placed === null ? [undefined, ...additions] : additions;
  if (placed !== null) {
    for (const key of table.columns.keys()) editor.set(patternRow, key, null, 'text');
    const cells = first && additionCells(maker, reading, first, 1, patternRow, null);
    for (const [key, [content, type]] of cells ?? []) editor.set(patternRow, key, content, type);
  }
  const begun = placed === null ? 1 : 2;
  editor.append(rest.length, (place, row) => {
    const next = rest[place];
    return next ? additionCells(maker, reading, next, begun + place, row, null) : new Map();
  });
  editor.commit();
  if (table.headingRow > 0) editor.nameColumns(COLUMN_NAME);
  const lastRow = patternRow + rest.length;
  const rows = additions.map(({ fresh }) => ({ values: fresh.values }));
  const sheet = maker.sheet();
  updateSummary(book, sheet, rows, lastRow, lang, options.asOf);
  updateLists(book, register, sheet, lang, undefined);
  book.recalculate();
  return book.save();
}

function noPlaces(lang: Lang): DecisionsError {
  return new DecisionsError('register-invalid', say(UPDATE_FILE, lang, 'noPlaces'), {
    remedy: say(UPDATE_FILE, lang, 'noPlacesRemedy'),
  });
}

/** The row with the most places, as a table under the row above it. */
function tableOfPlaces(book: XlsxBook): FoundTable | null {
  let best: FoundTable | null = null;
  for (const sheet of book.sheets()) {
    const image = book.grid(sheet);
    for (const { row, cells } of image.rows.values()) {
      const columns = new Map<string, number>();
      for (const { column, value } of cells.values()) {
        const name = PLACE.exec(String(value ?? '').trim())?.[1];
        const key = name === undefined ? undefined : findColumn(name)?.key;
        if (key !== undefined && !columns.has(key)) columns.set(key, column);
      }
      // A single one may be the document's name in a title; a table's row has more, or the text.
      if (columns.size < 2 && !columns.has('text')) continue;
      if (columns.size <= (best?.columns.size ?? 0)) continue;
      const headings = image.rows.get(row - 1)?.cells.values() ?? [];
      const used = [...headings, ...cells.values()]
        .filter(({ value }) => value !== null)
        .map(({ column }) => column);
      best = { sheet, image, headingRow: row - 1, columns, lastColumn: Math.max(...used) };
    }
  }
  return best;
}

/** Fills the places outside the table's row: what the register is of, and how much it holds. */
function fillPlaces(
  editor: TableEditor,
  { image, headingRow }: FoundTable,
  register: Register,
  count: number,
  { lang, asOf }: UpdateOptions,
): void {
  const [document] = register.documents;
  const values: Record<string, string | number> = {
    count,
    asOf: shownDay(asOf ?? '', lang),
    document: register.documents.map(documentLabel).join('; '),
    issuer: document?.issuer ?? '',
    date: shownDay(document?.date ?? '', lang),
  };
  for (const { row, cells } of image.rows.values()) {
    if (row === headingRow + 1) continue;
    for (const { column, value } of cells.values()) {
      if (typeof value !== 'string' || !value.includes('{{')) continue;
      const whole = PLACE.exec(value.trim())?.[1]?.trim();
      const own = whole === undefined ? undefined : values[whole];
      const filled = value.replace(/\{\{\s?(\w{1,20})\s?\}\}/g, (place, name: string) =>
        String(values[name] ?? place),
      );
      if (own !== undefined || filled !== value) editor.setAt(row, column, own ?? filled);
    }
  }
}
