import { isOrder } from '../../cues/order.js';
import { isStatement, praisesOrBlames } from '../../cues/statement.js';
import { findDeadlines } from '../../deadline/index.js';
import { holdsInfinitive } from '../../language/verbs.js';
import { join } from '../lines/joined.js';
import type { RawItem } from '../lines/raw.js';
import type { Readings } from '../lines/readings.js';
import type { Nested } from './nest.js';

/** First words of an item, joined over its lines. */
function openingOf(raw: RawItem): string {
  return join(raw.paragraphs[0]?.slices ?? []).value;
}

/** «о ходе работ доложить …»: the order stands behind what it is about. */
const ABOUT = /^об?о?\s/i;

/** Whether a point of a list is an assignment of its own: an order, a deadline or an addressee. */
function isAssignment(node: Nested, readings: Readings): boolean {
  const opening = openingOf(node.raw);
  return (
    node.children.length > 0 ||
    isOrder(opening) ||
    (ABOUT.test(opening) && holdsInfinitive(opening)) ||
    praisesOrBlames(opening) ||
    node.raw.paragraphs.some(
      ({ role, slices }) =>
        role === 'deadline' || readings.deadlineLabel(join(slices).value) !== null,
    )
  );
}

/**
 * Letters, dashes and numbers in brackets make items of their own only when each is an assignment;
 * otherwise the list goes back into the words of the item above it.
 */
export function foldLists(node: Nested, readings: Readings): void {
  for (const child of node.children) foldLists(child, readings);
  const list = node.children.filter(
    ({ style, path }) =>
      style !== 'decimal' || path.length !== node.path.length + 1 || isRelative(node),
  );
  if (list.length === 0 || list.length !== node.children.length) return;
  // Paragraphs that are orders of their own within a number were told by their words.
  if (list.some(({ raw }) => raw.follows === true)) return;
  const points = areAssignments(list, readings) || haveOwnDays(openingOf(node.raw), list);
  // «Признать утратившими силу: 1) …; 2) …»: each numbered act is a statement of its own.
  if (list.every(({ style }) => style === 'paren') && isStatement(openingOf(node.raw))) return;
  const lost = list.every(({ raw }) => raw.label?.printed === '');
  if (points && !(lost && list.length === 1)) return;
  for (const child of node.children) {
    const [first, ...rest] = child.raw.paragraphs;
    const slices = first?.slices ?? [];
    const opening = child.raw.labelSlice === null ? slices : [child.raw.labelSlice, ...slices];
    node.raw.paragraphs.push({ slices: opening, role: first?.role ?? 'text' }, ...rest);
  }
  node.children = [];
}

/** «О проделанной работе информировать …»: among orders a point may have its verb behind its object. */
function areAssignments(list: readonly Nested[], readings: Readings): boolean {
  const others = list.filter((point) => !isAssignment(point, readings));
  return (
    others.length * 2 < list.length && others.every(({ raw }) => holdsInfinitive(openingOf(raw)))
  );
}

/** A heading whose list is the days themselves: «в следующие сроки: …», «согласно графику: …». */
const LISTS_DAYS = /(?:срок|график|расписани|дат|дн)[а-яё]{0,3}:?\s*$/i;
/** A point that begins with its day says when; one that begins with a boundary, by when something. */
const BOUNDARY = /^(?:до|не позднее|к|в срок)\s/i;
/** «провести семинар: а) в центральной библиотеке – до 1 мая»: where the one order is carried out. */
const WHERE = /^(?:во?|на|для|при|по|из|среди)\s(?!срок)/i;

/**
 * «обеспечить: а) проведение смотра до 1 мая; б) проведение схода до 1 июня»: points without a verb of
 * their own, most of which say by when each is to be done.
 */
function haveOwnDays(heading: string, list: readonly Nested[]): boolean {
  if (!/:\s*$/.test(heading) || LISTS_DAYS.test(heading)) return false;
  if (!holdsInfinitive(heading) || isStatement(heading)) return false;
  const own = list.filter(({ raw }) => {
    const opening = openingOf(raw);
    const [found] = findDeadlines(opening, { keepPast: true });
    const says = found !== undefined && (found.start > 0 || BOUNDARY.test(opening));
    return says && !WHERE.test(opening);
  });
  return own.length > 1 && own.length * 2 > list.length;
}

/** A list whose points are numbered for themselves («1)» under 2), not with the full path. */
function isRelative(node: Nested): boolean {
  return node.children.some(({ raw }) => (raw.label?.parts.length ?? 0) < 2);
}
