import { XLSX } from '../../locale/xlsx.js';
import { locateRegister } from '../book/locate.js';
import { openBook } from '../book/open.js';
import { listedPapers } from '../book/papers.js';
import { readLivingRows } from '../book/rows.js';
import type { FoundTable, LivingBook } from '../book/types.js';
import type { CellValue } from '../columns.js';
import { KEY } from '../update/plan.js';
import { columnKeyOf } from '../update/words.js';
import { isAsWritten, isMarked } from './marks.js';
import { FOREIGN, type HeldPaper, type Inspection } from './types.js';

/** A workbook: whatever saved it last says so in its properties, and each row has its marks. */
export async function inspectWorkbook(bytes: Uint8Array): Promise<Inspection> {
  const book = await openBook(bytes);
  const table = locateRegister(book);
  if (!table?.columns.has(KEY)) return FOREIGN;
  const { rows } = readLivingRows(book, table);
  const ours = book.isOurs();
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
function hasLog(book: LivingBook): boolean {
  return book.sheets().some(({ name }) => name === XLSX.ru.changes || name === XLSX.en.changes);
}
