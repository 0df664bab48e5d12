import { type CsvDialect, csvLine, csvStart, EXCEL_CSV, PLAIN_CSV } from '../../export/csv.js';
import type { Lang } from '../../locale/index.js';

/** A flat table that goes out as CSV, Markdown or a sheet. */
export interface Grid {
  title: string;
  columns: { heading: string /** On a sheet, in characters. */; width: number }[];
  rows: Iterable<(string | number | null)[]>;
}

export function* gridCsv(grid: Grid, excel: boolean): Generator<string> {
  const dialect: CsvDialect = excel ? EXCEL_CSV : PLAIN_CSV;
  const headings = grid.columns.map(({ heading }) => heading);
  yield csvStart(dialect) + csvLine(headings, dialect);
  for (const row of grid.rows) yield csvLine(row, dialect);
}

/** Characters that would mean something to Markdown inside a cell. */
const MARKUP = /[\\`*_[\]<>|~#]/g;

function markdownCell(value: string | number | null): string {
  if (value === null) return '';
  return String(value).replace(MARKUP, '\\$&').replace(/\s+/g, ' ');
}

export function* gridMarkdown(grid: Grid): Generator<string> {
  const line = (cells: string[]): string => `| ${cells.join(' | ')} |\n`;
  yield `# ${markdownCell(grid.title)}\n\n`;
  yield line(grid.columns.map(({ heading }) => markdownCell(heading)));
  yield line(grid.columns.map(() => '---'));
  for (const row of grid.rows) yield line(row.map(markdownCell));
}

/** A share as people of the language write it: «87,5 %». */
export function percent(share: number, lang: Lang): string {
  const text = (Math.floor(share * 1000) / 10).toString();
  return `${lang === 'ru' ? text.replace('.', ',') : text} %`;
}
