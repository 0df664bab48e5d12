import type { PrintedLine } from './lines.js';

export interface PageLines {
  height: number;
  lines: PrintedLine[];
}

/** Lines at the edge of a page that may be running heads. */
const EDGE_LINES = 3;
/** Part of the page's height in which they stand. */
const EDGE = 0.12;

const PAGE_NUMBER =
  /^(?:[-–—]\s?)?(?:стр(?:аница|\.)?\s?|page\s?|лист\s?)?(\d{1,4})(?:\s?(?:из|of|\/)\s?\d{1,4})?(?:\s?[-–—])?$/i;

interface Edge {
  page: number;
  line: PrintedLine;
  /** The same for all pages that print it. */
  key: string;
}

function edges(pages: readonly PageLines[]): Edge[] {
  return pages.flatMap(({ height, lines }, page) => {
    const top = lines.slice(0, EDGE_LINES).filter((line) => line.y < height * EDGE);
    const bottom = lines.slice(-EDGE_LINES).filter((line) => line.y > height * (1 - EDGE));
    return [...top, ...bottom].map((line) => ({
      page,
      line,
      key: `${Math.round(line.y / 4)}:${line.text.replace(/\d+/g, '#')}`,
    }));
  });
}

/** Page numbers: figures alone at an edge that count along with the pages. */
function pageNumbers(found: readonly Edge[]): Set<PrintedLine> {
  const numbered = found.flatMap((edge) => {
    const figure = PAGE_NUMBER.exec(edge.line.text.trim())?.[1];
    return figure === undefined ? [] : [{ ...edge, shift: Number(figure) - edge.page }];
  });
  return new Set(
    numbered
      .filter(
        ({ shift, page }) =>
          shift === 1 || numbered.some((other) => other.shift === shift && other.page !== page),
      )
      .map(({ line }) => line),
  );
}

/** Drops page numbers, and lines that stand at the same height of most pages. */
export function withoutRunningHeads(pages: readonly PageLines[]): PrintedLine[][] {
  const found = edges(pages);
  const dropped = pageNumbers(found);
  const onPages = new Map<string, Set<number>>();
  for (const { key, page } of found) onPages.set(key, (onPages.get(key) ?? new Set()).add(page));
  const most = Math.max(2, Math.ceil(pages.length * 0.5));
  for (const { key, line } of found) if ((onPages.get(key)?.size ?? 0) >= most) dropped.add(line);
  return pages.map(({ lines }) => lines.filter((line) => !dropped.has(line)));
}
