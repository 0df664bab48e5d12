import { isHeadingRow } from './headings.js';
import { lineOf, rowsOf } from './lines.js';
import type { PageInput } from './page-input.js';
import type { Run } from './runs.js';

/** Lines that a page's end may cut at once: one in each column, at different heights. */
const MOST_LINES = 3;
/** Part of the page's height below which its end begins. */
const END = 0.85;
/** Letters that are not the same by chance. */
const LEAST_LETTERS = 12;
/** How far the same line may lie from page to page, in points. */
const SAME_PLACE = 1.5;

interface Row {
  runs: Run[];
  text: string;
}

function rowsWithText(page: PageInput): Row[] {
  return rowsOf(page.runs).flatMap((runs) => {
    const line = lineOf(runs);
    return line === null ? [] : [{ runs, text: line.text }];
  });
}

function isSame(a: Row, b: Row): boolean {
  const [first] = a.runs;
  const [second] = b.runs;
  return (
    a.text === b.text &&
    first !== undefined &&
    second !== undefined &&
    Math.abs(first.x - second.x) < SAME_PLACE
  );
}

/** The last lines of a page that the next one begins with again. */
function printedAgain(page: PageInput, next: PageInput): Row[] {
  const rows = rowsWithText(page).filter(({ runs }) => (runs[0]?.y ?? 0) > page.height * END);
  const after = rowsWithText(next);
  while (after[0] !== undefined && isHeadingRow(after[0].text)) after.shift();
  for (let count = Math.min(MOST_LINES, rows.length); count > 0; count--) {
    const last = rows.slice(-count);
    const letters = last.reduce((sum, { text }) => sum + text.length, 0);
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
  return pages.map((page, index) => {
    const next = pages[index + 1];
    const cut = next === undefined ? [] : printedAgain(page, next);
    if (cut.length === 0) return page;
    const gone = new Set(cut.flatMap(({ runs }) => runs));
    return { ...page, runs: page.runs.filter((run) => !gone.has(run)) };
  });
}
