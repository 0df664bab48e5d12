import { type Lang, say } from '../../locale/index.js';
import { XLSX } from '../../locale/xlsx.js';
import type { Cell } from './cells.js';
import type { Anchor, Chart, Range, Series } from './chart.js';
import { SUMMARY, type Summary, type SummaryLine } from './summary.js';

/** Bars beyond these are too thin to read. */
export const MOST_ASSIGNEES = 12;

/** Months beyond these leave no room for their names. */
const MOST_MONTHS = 36;

/** From «not started» to «taken off control»: grey, blue, green, orange, light grey. */
const STATUS_COLORS = ['A5A5A5', '5B9BD5', '70AD47', 'ED7D31', 'D0CECE'];
const FINISHED_COLOR = '70AD47';
const OPEN_COLOR = '5B9BD5';

/** To the right of the two tables. */
const ANCHORS: readonly Anchor[] = [
  { column: 15, row: 2, columns: 10, rows: 20 },
  { column: 15, row: 23, columns: 10, rows: 24 },
];

/** A chart of the summary with its place. */
export interface PlacedChart {
  chart: Chart;
  anchor: Anchor;
}

/** The charts of the summary: tasks by month and by assignee; none where there is nothing to draw. */
export function summaryCharts(summary: Summary, lang: Lang): PlacedChart[] {
  const sheet = say(XLSX, lang, 'summary');
  const charts: Chart[] = [];
  const dated = summary.months.filter(({ label }) => typeof shownValue(label) === 'number');
  const firstRow = SUMMARY.headingRow + 1;
  if (dated.length > 0 && dated.length <= MOST_MONTHS) {
    const { monthColumn: column } = SUMMARY;
    const headings = summary.monthHeadings;
    charts.push({
      title: say(XLSX, lang, 'byMonth'),
      sheet,
      direction: 'col',
      categories: range(column, firstRow, dated, ({ label }) => shownValue(label)),
      categoryFormat: lang === 'ru' ? '[$-419]mmm\\ yy' : '[$-409]mmm\\ yy',
      series: [
        series(headings, dated, column, 2, firstRow, FINISHED_COLOR),
        series(headings, dated, column, 3, firstRow, OPEN_COLOR),
      ],
    });
  }
  const busiest = summary.assignees.slice(1, 1 + MOST_ASSIGNEES);
  if (busiest.length > 0) {
    const { assigneeColumn: column } = SUMMARY;
    charts.push({
      title: say(XLSX, lang, 'byAssignee'),
      sheet,
      direction: 'bar',
      categories: range(column, firstRow + 1, busiest, ({ label }) => shownValue(label)),
      series: STATUS_COLORS.map((color, place) =>
        series(summary.assigneeHeadings, busiest, column, place + 2, firstRow + 1, color),
      ),
    });
  }
  return charts.flatMap((chart, place) => {
    const anchor = ANCHORS[place];
    if (anchor === undefined) return [];
    // Each bar has room for a name of three lines.
    const bars = chart.direction === 'bar' ? chart.categories.values.length : 0;
    const rows = Math.max(anchor.rows, 6 + bars * 4);
    return [{ chart, anchor: { ...anchor, rows } }];
  });
}

function series(
  headings: readonly string[],
  lines: readonly SummaryLine[],
  column: number,
  offset: number,
  firstRow: number,
  color: string,
): Series {
  return {
    name: { column: column + offset, row: SUMMARY.headingRow, value: headings[offset] ?? '' },
    values: range(column + offset, firstRow, lines, ({ cells }) =>
      Number(shownValue(cells[offset - 1] ?? 0)),
    ),
    color,
  };
}

function range<Value>(
  column: number,
  firstRow: number,
  lines: readonly SummaryLine[],
  value: (line: SummaryLine) => Value,
): Range<Value> {
  return { column, firstRow, lastRow: firstRow + lines.length - 1, values: lines.map(value) };
}

/** What a reader shows of a cell. */
function shownValue(cell: Cell): string | number {
  if (cell === null) return '';
  if (typeof cell !== 'object') return cell;
  if ('content' in cell) return shownValue(cell.content);
  return cell.value ?? '';
}
