import { figureDate } from '../../calendar/iso.js';
import { columnsOf, pad, wrapText } from '../../export/wrap.js';
import { type Grid, type GridCell, isDay, isShare, percent } from './grid.js';

/** Widest column of words; longer ones are wrapped. */
const WIDEST = 44;
const GAP = '  ';

/** A flat table for eyes: columns as wide as their words, numbers at the right. */
export function* gridText({ lang, title, columns, rows }: Grid): Generator<string> {
  const lines = Array.from(rows, (row) => row.map((cell) => shown(cell, lang)));
  const headings = columns.map(({ heading }) => heading);
  const widths = headings.map((heading, place) =>
    Math.min(
      WIDEST,
      Math.max(columnsOf(heading), ...lines.map((row) => columnsOf(row[place] ?? ''))),
    ),
  );
  const draw = (row: readonly string[]): string[] => {
    const cells = row.map((text, place) => wrapText(text, widths[place] ?? WIDEST));
    const height = Math.max(1, ...cells.map(({ length }) => length));
    return Array.from({ length: height }, (_, line) =>
      cells
        .map((cell, place) => pad(cell[line] ?? '', widths[place] ?? 0))
        .join(GAP)
        .trimEnd(),
    );
  };
  yield `${title}\n\n`;
  for (const line of draw(headings)) yield `${line}\n`;
  yield `${widths.map((width) => '─'.repeat(width)).join(GAP)}\n`;
  for (const row of lines) for (const line of draw(row)) yield `${line}\n`;
}

function shown(cell: GridCell, lang: Grid['lang']): string {
  if (cell === null) return '';
  if (isDay(cell)) return figureDate(cell.day);
  return isShare(cell) ? percent(cell.share, lang) : String(cell);
}
