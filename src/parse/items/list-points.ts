import type { Label } from '../../cues/label.js';
import { isOrder } from '../../cues/order.js';
import { startsWithInfinitive } from '../../language/verbs.js';
import { headingAddressee, leadingAddressee } from '../../party/index.js';
import type { RawItem } from '../lines/raw.js';
import { opensOrder } from './opens-order.js';
import { addParagraph, type Continued } from './scan-state.js';

/** Stands for the dash or the dot that a list's point has lost. */
export const LOST_BULLET: Label = {
  style: 'bullet',
  printed: '',
  parts: [],
  end: 0,
  doubtful: false,
};

/** Opens a point of a list that prints no dashes; false where the line is none. */
export function openListPoint(at: Continued): boolean {
  const { context, state, slice, words } = at;
  const { item } = state;
  if (item === null || leavesList(at, item) || !pointOfList(at, item)) return false;
  state.item = {
    type: 'item',
    label: LOST_BULLET,
    labelSlice: null,
    paragraphs: [],
    heading: false,
  };
  state.closed = false;
  context.out.push(state.item);
  addParagraph(context, state, slice, words);
  return true;
}

/**
 * Whether a line is a point of a list that prints no dashes: an order on a line of its own under an
 * item that ends in a colon, or behind such a point.
 */
function pointOfList({ state, words }: Continued, item: RawItem): boolean {
  if (item.label === LOST_BULLET && !isOrder(words)) return false;
  if (
    !startsWithInfinitive(words) &&
    leadingAddressee(words) === null &&
    item.label !== LOST_BULLET
  )
    return false;
  if (item.label === LOST_BULLET) return state.closed || /[;.,]$/.test(state.before);
  const first = item.paragraphs[0];
  return (
    first !== undefined &&
    (item.label !== null || headingAddressee(state.before) !== null) &&
    /:$/.test(state.before) &&
    startsWithInfinitive(words)
  );
}

/**
 * Whether a line leaves the list of a heading without a number: in such a paper the next addressee
 * or order in capitals stands beside the heading, not under it.
 */
function leavesList({ context, state, words }: Continued, item: RawItem): boolean {
  if (item.label !== LOST_BULLET || !/[.]$/.test(state.before) || !/^[A-ZЀ-Я]/.test(words))
    return false;
  const parent = context.out.findLast((raw) => raw.type === 'item' && raw.label !== LOST_BULLET);
  return parent?.type === 'item' && parent.label === null && opensOrder(words);
}
