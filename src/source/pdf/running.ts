import { alikeOnPages, isOwnText, shapeOf } from '../furniture.js';
import { isHeadingRow } from './headings.js';
import type { PrintedLine } from './lines.js';

export interface PageLines {
  height: number;
  lines: PrintedLine[];
}

/** Lines at the edge of a page that may be running heads. */
const EDGE_LINES = 4;
/** Part of the page's height in which they stand. */
const EDGE = 0.12;
/** How far the same head may lie from page to page, in points. */
const SAME_HEIGHT = 4;

const PAGE_NUMBER =
  /^(?:[-–—]\s?)?(?:стр(?:аница|\.)?\s?|page\s?|лист\s?)?(\d{1,4})(?:\s?(?:из|of|\/)\s?\d{1,4})?(?:\s?[-–—])?$/i;

interface Edge {
  page: number;
  line: PrintedLine;
  text: string;
  /** Lines between it and the edge, itself included, from the outermost on. */
  outer: PrintedLine[];
}

function edges(pages: readonly PageLines[]): Edge[] {
  return pages.flatMap(({ height, lines }, page) => {
    const top = lines.slice(0, EDGE_LINES).filter((line) => line.y < height * EDGE);
    const bottom = lines
      .slice(-EDGE_LINES)
      .filter((line) => line.y > height * (1 - EDGE))
      .reverse();
    return [top, bottom].flatMap((side) =>
      side.map((line, at) => ({ page, line, text: line.text, outer: side.slice(0, at + 1) })),
    );
  });
}

/** Page numbers: figures alone at an edge that count along with the pages. */
function pageNumbers(found: readonly Edge[]): Edge[] {
  const numbered = found.flatMap((edge) => {
    const figure = PAGE_NUMBER.exec(edge.text.trim())?.[1];
    return figure === undefined ? [] : [{ edge, shift: Number(figure) - edge.page }];
  });
  return numbered
    .filter(
      ({ shift, edge }) =>
        shift === 1 ||
        numbered.some((other) => other.shift === shift && other.edge.page !== edge.page),
    )
    .map(({ edge }) => edge);
}

/** Lines of the same words at the same height of most pages. */
function repeated(found: readonly Edge[], pages: number): Edge[] {
  const groups = new Map<string, Edge[]>();
  for (const edge of found) {
    if (isOwnText(edge.text) || isHeadingRow(edge.text)) continue;
    const key = `${Math.round(edge.line.y / SAME_HEIGHT)}:${shapeOf(edge.text)}`;
    groups.set(key, [...(groups.get(key) ?? []), edge]);
  }
  const most = Math.max(2, Math.ceil(pages * 0.5));
  return [...groups.values()].flatMap((group) => {
    const alike = alikeOnPages(group);
    return new Set(alike.map(({ page }) => page)).size >= most ? alike : [];
  });
}

/** Pages from which on a line that all of them print alike is no chance. */
const ALL_PAGES = 3;
/** Words of such a line: «Срок – постоянно» may well end three pages. */
const LEAST_WORDS = 4;

/** Lines that look like the paper's own, but stand at one height of every page, figures and all. */
function onEveryPage(found: readonly Edge[], pages: number): Edge[] {
  if (pages < ALL_PAGES) return [];
  const groups = new Map<string, Edge[]>();
  for (const edge of found) {
    const text = edge.text.replace(/\s+/g, ' ').trim();
    if (text.split(' ').length < LEAST_WORDS || isHeadingRow(text)) continue;
    const key = `${Math.round(edge.line.y / SAME_HEIGHT)}:${text}`;
    groups.set(key, [...(groups.get(key) ?? []), edge]);
  }
  return [...groups.values()]
    .filter((group) => new Set(group.map(({ page }) => page)).size === pages)
    .flat();
}

/**
 * The page numbers and running heads of all pages. A head stands outermost: what has the paper's own
 * text between itself and the edge is text.
 */
export function runningHeads(pages: readonly PageLines[]): Set<PrintedLine> {
  const found = edges(pages);
  const heads = [
    ...pageNumbers(found),
    ...repeated(found, pages.length),
    ...onEveryPage(found, pages.length),
  ];
  const dropped = new Set(heads.map(({ line }) => line));
  return new Set(
    heads.filter(({ outer }) => outer.every((line) => dropped.has(line))).map(({ line }) => line),
  );
}
