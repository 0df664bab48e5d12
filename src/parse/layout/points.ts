import { AGENDA_POINT } from '../../cues/markers.js';
import { isOrder } from '../../cues/order.js';
import { isStatement } from '../../cues/statement.js';
import { type Line, wordsOf } from '../lines/line.js';

/** Lines below a point of the agenda among which its order stands. */
const POINT_REACH = 5;

/** The first point of the agenda that has an order under it; null for none. */
export function firstPoint(lines: readonly Line[]): Line | null {
  return lines.find((line) => !line.blank && isPoint(lines, line)) ?? null;
}

function isPoint(lines: readonly Line[], { index, flat, indent, end }: Line): boolean {
  if (!AGENDA_POINT.test(flat.slice(indent, end))) return false;
  const below = lines.slice(index + 1, index + 1 + 3 * POINT_REACH).filter(({ blank }) => !blank);
  return below
    .slice(0, POINT_REACH)
    .map(wordsOf)
    .some((words) => isOrder(words) || isStatement(words));
}

/** The list begins with the point of the agenda that heads its first order, where one does. */
export function fromPoint(lines: readonly Line[], from: number): number {
  const above = lines.slice(0, from).findLast((line) => !line.blank);
  return above !== undefined && AGENDA_POINT.test(wordsOf(above)) ? above.index : from;
}
