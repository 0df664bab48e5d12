import { figureDate } from '../../calendar/iso.js';
import { type CsvDialect, csvLine, csvStart, EXCEL_CSV, PLAIN_CSV } from '../../export/csv.js';
import type { Lang } from '../../locale/index.js';
import type { IsoDate } from '../../model/deadline.js';

/** A share from 0 to 1, which each format writes its own way. */
interface Share {
  share: number;
}

/** A calendar day, which each format writes its own way. */
interface Day {
  day: IsoDate;
}

export type GridCell = string | number | Share | Day | null;

export function isShare(value: GridCell): value is Share {
  return typeof value === 'object' && value !== null && 'share' in value;
}

export function isDay(value: GridCell): value is Day {
  return typeof value === 'object' && value !== null && 'day' in value;
}

/** A flat table that goes out as CSV, Markdown or a sheet. */
export interface Grid {
  lang: Lang;
  title: string;
  columns: {
    heading: string;
    /** On a sheet, in characters. */
    width: number;
    /** True for points such as «2.1», which no sheet may take for a day. */
    literal?: boolean;
  }[];
  rows: Iterable<GridCell[]>;
}

/** A row whose shares and days are written out in words. */
function written(
  row: readonly GridCell[],
  lang: Lang,
  dayOf: (day: IsoDate) => string,
): (string | number | null)[] {
  return row.map((value) => {
    if (isDay(value)) return dayOf(value.day);
    return isShare(value) ? percent(value.share, lang) : value;
  });
}

export function* gridCsv(grid: Grid, excel: boolean): Generator<string> {
  const dialect: CsvDialect = excel ? EXCEL_CSV : PLAIN_CSV;
  const headings = grid.columns.map(({ heading }) => heading);
  yield csvStart(dialect) + csvLine(headings, dialect);
  for (const row of grid.rows)
    yield csvLine(
      written(row, grid.lang, (day) => day),
      dialect,
    );
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
  for (const row of grid.rows) yield line(written(row, grid.lang, figureDate).map(markdownCell));
}

/** A share as people of the language write it: «87,5 %». */
export function percent(share: number, lang: Lang): string {
  const text = (Math.floor(share * 1000) / 10).toString();
  return `${lang === 'ru' ? text.replace('.', ',') : text} %`;
}
