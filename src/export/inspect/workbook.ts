import { XLSX } from '../../locale/xlsx.js';
import type { CellValue } from '../columns.js';
import { KEY } from '../update/plan.js';
import { columnKeyOf } from '../update/words.js';
import { Book } from '../xlsx/edit/book.js';
import { type FoundTable, locateTable } from '../xlsx/edit/locate.js';
import { listedPapers } from '../xlsx/living/papers.js';
import { readLivingRows } from '../xlsx/living/rows.js';
import { COLUMN_NAME } from '../xlsx/workbook.js';
import { isAsWritten, isMarked } from './marks.js';
import { FOREIGN, type HeldPaper, type Inspection } from './types.js';

const PROPERTIES = 'docProps/app.xml';

/** A workbook: whatever saved it last says so in its properties, and each row has its marks. */
export async function inspectWorkbook(bytes: Uint8Array): Promise<Inspection> {
  const book = await Book.open(bytes);
  const table = locateTable(book, columnKeyOf, { namePrefix: COLUMN_NAME });
  if (!table?.columns.has(KEY)) return FOREIGN;
  const { rows } = readLivingRows(book, table);
  const own = book.package.has(PROPERTIES) ? book.package.text(PROPERTIES) : '';
  const ours = own.includes('<Application>decisions');
  const asWritten = rows.every(({ values }) => isAsWritten(values) && !isMarked(values));
  const papers = new Map<string, HeldPaper>();
  for (const { values } of rows) {
    const paper = paperOf(values);
    if (paper !== null && !papers.has(paper.id ?? '')) papers.set(paper.id ?? '', paper);
  }
  for (const paper of listedPapers(book)) papers.set(paper.id, paper);
  const plain = ours && asWritten && !hasOwnColumns(table) && !hasLog(book);
  return { state: plain ? 'untouched' : 'touched', papers: [...papers.values()] };
}

function paperOf(values: ReadonlyMap<string, CellValue>): HeldPaper | null {
  const key = String(values.get(KEY) ?? '');
  const slash = key.indexOf('/');
  if (slash < 1) return null;
  const label = String(values.get('document') ?? '');
  return { id: key.slice(0, slash), path: null, label, number: null };
}

function hasOwnColumns({ image, headingRow }: FoundTable): boolean {
  const headings = image.rows.get(headingRow)?.cells.values() ?? [];
  return [...headings].some(
    ({ value }) => typeof value === 'string' && value !== '' && columnKeyOf(value) === null,
  );
}

/** An updated register has a history that a new one would not have. */
function hasLog(book: Book): boolean {
  return book.sheets().some(({ name }) => name === XLSX.ru.changes || name === XLSX.en.changes);
}
