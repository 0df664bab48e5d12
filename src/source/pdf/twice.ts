import { isHeadingRow } from './headings.js';
import { type PrintedRow, printedRows } from './lines.js';
import { type PageInput, withoutRows } from './page-input.js';

/** Lines that a page's end may cut at once: one in each column, at different heights. */
const MOST_LINES = 3;
/** Part of the page's height below which its end begins. */
const END = 0.85;
/** Letters that are not the same by chance. */
const LEAST_LETTERS = 12;
/** How far the same line may lie from page to page, in points. */
const SAME_PLACE = 1.5;

function isSame(a: PrintedRow, b: PrintedRow): boolean {
  const [first] = a.runs;
  const [second] = b.runs;
  return (
    a.line.text === b.line.text &&
    first !== undefined &&
    second !== undefined &&
    Math.abs(first.x - second.x) < SAME_PLACE
  );
}

/** The last lines of a page of some height that the next one begins with again. */
function printedAgain(
  page: readonly PrintedRow[],
  height: number,
  next: readonly PrintedRow[],
): PrintedRow[] {
  const rows = page.filter(({ runs }) => (runs[0]?.y ?? 0) > height * END);
  const first = next.findIndex(({ line }) => !isHeadingRow(line.text));
  const after = first === -1 ? [] : next.slice(first);
  for (let count = Math.min(MOST_LINES, rows.length); count > 0; count--) {
    const last = rows.slice(-count);
    const letters = last.reduce((sum, { line }) => sum + line.text.length, 0);
    const isAgain = last.every((row, index) => {
      const again = after[index];
      return again !== undefined && isSame(row, again);
    });
    if (isAgain && letters >= LEAST_LETTERS) return last;
  }
  return [];
}

/**
 * Takes out the lines that some programs print on both pages because the page's end cuts through
 * them: whole they stand on the next page.
 */
export function withoutCutLines(pages: readonly PageInput[]): PageInput[] {
  const rows = pages.map((page) => printedRows(page.runs));
  return pages.map((page, index) =>
    withoutRows(page, printedAgain(rows[index] ?? [], page.height, rows[index + 1] ?? [])),
  );
}
