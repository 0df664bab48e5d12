import type { Label } from '../../cues/label.js';
import { isOrder, ordersBehindObject } from '../../cues/order.js';
import { startsWithInfinitive } from '../../language/verbs.js';
import { headingAddressee, leadingAddressee } from '../../party/index.js';
import { type Slice, textOf } from '../lines/joined.js';
import { wordsOf } from '../lines/line.js';
import type { Paragraph, RawItem } from '../lines/raw.js';
import { isOrderOfItsOwn, openFollowing } from './following.js';
import {
  addParagraph,
  COMPLETE,
  closes,
  pushBlock,
  type ScanContext,
  type State,
} from './scan-state.js';
import { isUnderTitle, MEMBERS, nextLabel, opensPart, pushSection } from './section-titles.js';

export function continueItem(
  context: ScanContext,
  state: State,
  slice: Slice,
  words: string,
  region: { to: number },
  index: number,
): void {
  const item = state.item;
  const broken = item?.paragraphs.at(-1);
  if (broken !== undefined && !state.gap && isBroken(state.before, broken)) {
    broken.slices.push(slice);
    return;
  }
  // «… в | срок до 1 апреля»: the label's word stands within the sentence.
  const within = !state.gap && /(?:^|\s)(?:в|на|и|с|о)$/i.test(state.before);
  const opensDeadline = !within && closes(context.readings, words);
  if (
    item !== null &&
    !opensDeadline &&
    !leavesList(context, state, item, words) &&
    pointOfList(state, item, words)
  ) {
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
    return;
  }
  if (item === null) {
    openUnlabelled(context, state, slice, words, region, index);
    return;
  }
  const last: Paragraph | undefined = item.paragraphs.at(-1);
  if (opensDeadline) {
    addParagraph(context, state, slice, words);
    return;
  }
  const small = /^[^A-ZЀ-Я«"]/.test(words);
  const breaks = state.gap || COMPLETE.test(state.before);
  if (
    last === undefined ||
    (!breaks && !state.closed) ||
    (small && !state.gap && !/:$/.test(state.before))
  ) {
    if (last === undefined) addParagraph(context, state, slice, words);
    else last.slices.push(slice);
    return;
  }
  if (!breaks && state.closed && !/^[A-ZЀ-Я]/.test(words)) {
    last.slices.push(slice);
    return;
  }
  if (standsOver(context, words, region, index)) {
    openUnlabelled(context, state, slice, words, region, index);
    return;
  }
  // In a paper without numbers each order is a paragraph of its own.
  const listed = item.label === LOST_BULLET || (item.label?.style === 'bullet' && state.gap);
  const unnumbered = item.label === null || (listed && /^[A-ZЀ-Я]/.test(words));
  const apart = state.gap && item.label === null && ordersBehindObject(words);
  const nextOrder = unnumbered && COMPLETE.test(state.before) && (opensOrder(words) || apart);
  if (!nextOrder && isOrderOfItsOwn(context, state, item, index)) {
    openFollowing(context, state, slice, words);
    return;
  }
  const part =
    !state.closed && !nextOrder && opensPart(context, state, slice, words, region, index);
  if (!state.closed && !nextOrder && !part) {
    item.paragraphs.push({ slices: [slice], role: 'text' });
    return;
  }
  openUnlabelled(context, state, slice, words, region, index);
}

/** A line that ends at a label («Срок:») or within a bracket («(отв.: отдел культуры,») goes on. */
function isBroken(before: string, { slices }: Paragraph): boolean {
  if (
    /(?:^|[\s(])(?:срок[a-zЀ-ӿ]*(?:\sисполнения)?|отв\.|ответственн[a-zЀ-ӿ]+|исполнител[a-zЀ-ӿ])\s?[:–—‒−-]?$/i.test(
      before,
    )
  )
    return /[:–—‒−-]$/.test(before);
  const last = slices.at(-1);
  if (last === undefined || !before.includes('(')) return false;
  const text = textOf(last);
  return text.lastIndexOf('(') > text.lastIndexOf(')') && /(?:отв|срок|исполн)/i.test(text);
}

/** Stands for the dash or the dot that a list's point has lost. */
const LOST_BULLET: Label = { style: 'bullet', printed: '', parts: [], end: 0, doubtful: false };

/**
 * Whether a line is a point of a list that prints no dashes: an order on a line of its own under an
 * item that ends in a colon, or behind such a point.
 */
function pointOfList(state: State, item: RawItem, words: string): boolean {
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
function leavesList(context: ScanContext, state: State, item: RawItem, words: string): boolean {
  if (item.label !== LOST_BULLET || !/[.]$/.test(state.before) || !/^[A-ZЀ-Я]/.test(words))
    return false;
  const parent = context.out.findLast((raw) => raw.type === 'item' && raw.label !== LOST_BULLET);
  return parent?.type === 'item' && parent.label === null && opensOrder(words);
}

/** Whether an unnumbered line is the heading of the items below it. */
function standsOver(
  context: ScanContext,
  words: string,
  region: { to: number },
  index: number,
): boolean {
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
const DIRECTIVE_ALONE = /^(?:рекомендовать|поручить|предложить|предписать)\s?:$/i;

/** Whether the next line is a heading that names an addressee. */
function addressesNext({ lines }: ScanContext, region: { to: number }, index: number): boolean {
  const next = lines.slice(index + 1, region.to).find((line) => !line.blank);
  return next !== undefined && headingAddressee(wordsOf(next)) !== null;
}

/** A line that belongs to no item: a heading, an order that lost its number, or something unknown. */
function openUnlabelled(
  context: ScanContext,
  state: State,
  slice: Slice,
  words: string,
  region: { to: number },
  index: number,
): void {
  if (DIRECTIVE_ALONE.test(words) && addressesNext(context, region, index)) {
    pushBlock(context, 'aside', slice.line);
    state.item = null;
    state.closed = false;
    return;
  }
  const heading = standsOver(context, words, region, index);
  // What follows the resolving words on their own line is what was resolved, in whatever words.
  const first = context.out.length === 0;
  const resolved = first && (slice.from > slice.line.indent || ordersBehindObject(words));
  const order =
    resolved || opensOrder(words) || (afterUnnumbered(context) && ordersBehindObject(words));
  if (heading || order) {
    state.item = {
      type: 'item',
      label: null,
      labelSlice: null,
      paragraphs: [{ slices: [slice], role: 'text' }],
      heading: heading && !startsWithInfinitive(words),
    };
    state.closed = closes(context.readings, words);
    context.out.push(state.item);
    return;
  }
  if (opensPart(context, state, slice, words, region, index)) {
    pushSection(context, state, slice, words);
  } else if (isUnderTitle(context, words)) pushBlock(context, 'aside', slice.line);
  else context.out.push({ type: 'unrecognized', slices: [slice], number: null });
}

/** Whether the item before has no number: in such a paper each paragraph is an order of its own. */
function afterUnnumbered({ out }: ScanContext): boolean {
  const last = out.at(-1);
  return last?.type === 'item' && last.label === null && !last.heading;
}

function opensOrder(words: string): boolean {
  return isOrder(words) || leadsToOrder(words);
}

function leadsToOrder(words: string): boolean {
  return /^(?:настоящ[a-zЀ-ӿ]+\s(?:приказ|распоряжени|постановлени|решени)|(?:общий\s)?контроль\s|рекомендовать|поручить|[a-zЀ-ӿ]+\s.{0,200}принять\sк\sсведению)/i.test(
    words,
  );
}
