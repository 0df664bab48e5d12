import { ordersBehindObject } from '../../cues/order.js';
import { startsWithInfinitive } from '../../language/verbs.js';
import { headingAddressee } from '../../party/index.js';
import { VERBS } from '../../words/tables.js';
import { wordsOf } from '../lines/line.js';
import { opensOrder } from './opens-order.js';
import { type Continued, closes, pushBlock, type ScanContext } from './scan-state.js';
import { isUnderTitle, MEMBERS, nextLabel, opensPart, pushSection } from './section-titles.js';

/** Whether an unnumbered line is the heading of the items below it. */
export function standsOver({ context, words, region, index }: Continued): boolean {
  if (MEMBERS.test(words)) return false;
  const next = nextLabel(context, region, index);
  if (next === null) return false;
  if (/:$/.test(words) && headingAddressee(words) !== null) return true;
  const parts = next.parts;
  const top = parts[0];
  return (
    next.style === 'decimal' &&
    parts.length === 2 &&
    parts[1] === '1' &&
    Number(top) === (context.sequence.decimal?.[0] ?? 0) + 1 &&
    (/:$/.test(words) || headingAddressee(words) !== null)
  );
}

/** «РЕКОМЕНДОВАТЬ:» over the headings of those it is recommended to. */
const DIRECTIVE_ALONE = new RegExp(String.raw`^(?:${VERBS.stems('asks')})\s?:$`, 'i');

/** Whether the next line is a heading that names an addressee. */
function addressesNext({ lines }: ScanContext, region: { to: number }, index: number): boolean {
  const next = lines.slice(index + 1, region.to).find((line) => !line.blank);
  return next !== undefined && headingAddressee(wordsOf(next)) !== null;
}

/** A line that belongs to no item: a heading, an order that lost its number, or something unknown. */
export function openUnlabelled(at: Continued): void {
  const { context, state, slice, words, region, index } = at;
  if (DIRECTIVE_ALONE.test(words) && addressesNext(context, region, index)) {
    pushBlock(context, 'aside', slice.line);
    state.item = null;
    state.closed = false;
    return;
  }
  const heading = standsOver(at);
  // What follows the resolving words on their own line is what was resolved, in whatever words.
  const first = context.out.length === 0;
  const resolved = first && (slice.from > slice.line.indent || ordersBehindObject(words));
  const order =
    resolved || opensOrder(words) || (afterUnnumbered(context) && ordersBehindObject(words));
  if (heading || order) {
    openOrder(at, heading && !startsWithInfinitive(words));
    return;
  }
  if (opensPart(at)) {
    pushSection(context, state, slice, words);
  } else if (isUnderTitle(context, words)) pushBlock(context, 'aside', slice.line);
  else context.out.push({ type: 'unrecognized', slices: [slice], number: null });
}

/** An order that lost its number, or a heading of those below it. */
function openOrder({ context, state, slice, words }: Continued, heading: boolean): void {
  state.item = {
    type: 'item',
    label: null,
    labelSlice: null,
    paragraphs: [{ slices: [slice], role: 'text' }],
    heading,
  };
  state.closed = closes(context.readings, words);
  context.out.push(state.item);
}

/** Whether the item before has no number: in such a paper each paragraph is an order of its own. */
function afterUnnumbered({ out }: ScanContext): boolean {
  const last = out.at(-1);
  return last?.type === 'item' && last.label === null && !last.heading;
}
