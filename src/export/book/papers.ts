import { XLSX } from '../../locale/xlsx.js';
import type { ListedPaper } from '../kept/documents.js';
import { dayOf } from '../xlsx/serial.js';
import { cellAt, locateTable } from './locate.js';
import type { LivingBook } from './types.js';

const COLUMNS = ['key', 'document', 'issuer', 'date', 'docNumber', 'signatories', 'file'] as const;

/** The papers of the sheet «Документы», those without a task too; none where people removed it. */
export function listedPapers(book: LivingBook): ListedPaper[] {
  for (const lang of ['ru', 'en'] as const) {
    const headings = new Map(COLUMNS.map((key) => [XLSX[lang][key], key as string]));
    const read = (heading: string): string | null => headings.get(heading) ?? null;
    const table = locateTable(book, read, XLSX[lang].documents);
    if (!table?.columns.has('key')) continue;
    return [...table.image.rows.keys()]
      .filter((row) => row > table.headingRow)
      .flatMap((row) => {
        const text = (key: (typeof COLUMNS)[number]): string | null => {
          const value = cellAt(table.image, row, table.columns.get(key));
          return value === null ? null : String(value);
        };
        const id = text('key');
        if (id === null) return [];
        const date = cellAt(table.image, row, table.columns.get('date'));
        return [
          {
            id,
            label: text('document') ?? '',
            issuer: text('issuer'),
            number: text('docNumber'),
            date: typeof date === 'number' ? dayOf(date, book.dateSystem) : date,
            path: text('file'),
            signatories: text('signatories'),
          },
        ];
      });
  }
  return [];
}
