import type { Element, ElementContent } from 'hast';
import type { Block, TableCell, TableRow } from '../blocks.js';
import { type HiddenNames, isHidden } from './hidden.js';

/** A browser spans no more columns (HTML standard), and no table of a paper has so many. */
const MOST_COLUMNS = 1000;
const MOST_ROWS = 65_534;

function span(cell: Element, name: string, most: number): number {
  const value = Number(cell.properties[name] ?? 1);
  return Number.isSafeInteger(value) && value > 0 ? Math.min(value, most) : 1;
}

function isElement(node: ElementContent): node is Element {
  return node.type === 'element';
}

function rowElements(table: Element, names: HiddenNames): Element[] {
  const rows: Element[] = [];
  for (const child of table.children.filter(isElement)) {
    if (isHidden(child, names)) continue;
    if (child.tagName === 'tr' || child.tagName === 'caption') rows.push(child);
    else if (['thead', 'tbody', 'tfoot'].includes(child.tagName))
      rows.push(...child.children.filter(isElement).filter((row) => row.tagName === 'tr'));
  }
  return rows.filter((row) => !isHidden(row, names));
}

/** The rows of a table; the cells that a span covers are empty ones, so that columns align. */
export function tableRows(
  table: Element,
  names: HiddenNames,
  read: (cell: Element) => Block[],
): TableRow[] {
  /** Rows that the cell above still covers, by column. */
  const covered: number[] = [];
  return rowElements(table, names).map((row): TableRow => {
    if (row.tagName === 'caption') return { cells: [{ blocks: read(row) }] };
    const cells: TableCell[] = [];
    const skipCovered = (): void => {
      for (let left = covered[cells.length] ?? 0; left > 0; left = covered[cells.length] ?? 0) {
        covered[cells.length] = left - 1;
        cells.push({ blocks: [], covered: true });
      }
    };
    for (const cell of row.children.filter(isElement)) {
      if ((cell.tagName !== 'td' && cell.tagName !== 'th') || isHidden(cell, names)) continue;
      skipCovered();
      const columns = span(cell, 'colSpan', MOST_COLUMNS);
      const rows = span(cell, 'rowSpan', MOST_ROWS);
      for (let column = 0; column < columns; column++) {
        covered[cells.length] = rows - 1;
        cells.push({ blocks: column === 0 ? read(cell) : [] });
      }
    }
    skipCovered();
    return { cells };
  });
}
