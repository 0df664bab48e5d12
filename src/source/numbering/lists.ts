import { BULLET, formatNumber, type NumberStyle } from './styles.js';

/** A list that is open while a nested-list format (HTML, Markdown) is walked. */
export interface OpenList {
  style: NumberStyle;
  /** What stands behind a number: «.» or «)». */
  delimiter: string;
  next: number;
  step: 1 | -1;
  /** Full number of the item that is open, or was last; null for what does not count. */
  number: string | null;
  /** The number to nest under when the list has no item of its own before the nested one. */
  assumed: string | null;
}

export function openList(
  style: NumberStyle,
  start = 1,
  delimiter = '.',
  step: 1 | -1 = 1,
): OpenList {
  return { style, delimiter, next: start, step, number: null, assumed: null };
}

/**
 * Counts the next item of the innermost list and gives its label. Figures inside figures are
 * written in full («2.1.»), although a browser shows the nested one as «1.» and leaves it to the
 * indentation to tell that it stands under 2: lines of text have no indentation to rely on.
 */
export function nextLabel(lists: readonly OpenList[]): string {
  const list = lists.at(-1);
  if (list === undefined || list.style === 'none') return '';
  if (list.style === 'bullet') return BULLET;
  const own = formatNumber(list.next, list.style);
  list.next += list.step;
  const outer = lists.at(-2);
  const above = outer?.style === 'decimal' ? (outer.number ?? outer.assumed) : null;
  list.number = list.style === 'decimal' && above !== null ? `${above}.${own}` : own;
  return list.number + list.delimiter;
}
