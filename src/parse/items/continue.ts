import { ordersBehindObject } from '../../cues/order.js';
import { textOf } from '../lines/joined.js';
import type { Paragraph } from '../lines/raw.js';
import { isOrderOfItsOwn, openFollowing } from './following.js';
import { LOST_BULLET, openListPoint } from './list-points.js';
import { opensOrder } from './opens-order.js';
import { addParagraph, COMPLETE, type Continued, closes } from './scan-state.js';
import { opensPart } from './section-titles.js';
import { openUnlabelled, standsOver } from './unlabelled.js';

/** Takes a line without a label, or leaves it to the next step. */
type Step = (at: Continued) => boolean;

/** What a line without a label may be, the surest first. */
const STEPS: readonly Step[] = [
  goOnBehindLabel,
  openUnderList,
  openOutside,
  closeOrder,
  goOnInSentence,
  openUnderHeading,
  openNextOrder,
  addText,
];

/** Reads a line that carries no label: it goes on with the item before it or opens something new. */
export function continueItem(at: Continued): void {
  for (const step of STEPS) if (step(at)) return;
  openUnlabelled(at);
}

/** A line whose words before it break off at a label or within a bracket goes on with them. */
function goOnBehindLabel({ state, slice }: Continued): boolean {
  const broken = state.item?.paragraphs.at(-1);
  if (broken === undefined || state.gap || !isBroken(state.before, broken)) return false;
  broken.slices.push(slice);
  return true;
}

function openUnderList(at: Continued): boolean {
  return !opensDeadline(at) && openListPoint(at);
}

function openOutside(at: Continued): boolean {
  if (at.state.item !== null) return false;
  openUnlabelled(at);
  return true;
}

/** A deadline or those responsible on a line of their own complete the item's order. */
function closeOrder(at: Continued): boolean {
  if (!opensDeadline(at)) return false;
  addParagraph(at.context, at.state, at.slice, at.words);
  return true;
}

function opensDeadline({ context, state, words }: Continued): boolean {
  // «… в | срок до 1 апреля»: the label's word stands within the sentence.
  const within = !state.gap && /(?:^|\s)(?:в|на|и|с|о)$/i.test(state.before);
  return !within && closes(context.readings, words);
}

/** A line that the words before it were wrapped to. */
function goOnInSentence({ context, state, slice, words }: Continued): boolean {
  const last = state.item?.paragraphs.at(-1);
  if (last === undefined) {
    addParagraph(context, state, slice, words);
    return true;
  }
  const small = /^[^A-ZЀ-Я«"]/.test(words);
  const capital = /^[A-ZЀ-Я]/.test(words);
  const whole = breaks(state);
  const goesOn =
    (!whole && (!state.closed || !capital)) || (small && !state.gap && !/:$/.test(state.before));
  if (goesOn) last.slices.push(slice);
  return goesOn;
}

function breaks({ gap, before }: Continued['state']): boolean {
  return gap || COMPLETE.test(before);
}

function openUnderHeading(at: Continued): boolean {
  if (!standsOver(at)) return false;
  openUnlabelled(at);
  return true;
}

/** An order beside the item's: in a paper without numbers each order is a paragraph of its own. */
function openNextOrder(at: Continued): boolean {
  const { context, state, slice, words, index } = at;
  if (isNextOrder(at)) {
    openUnlabelled(at);
    return true;
  }
  if (state.item === null || !isOrderOfItsOwn(context, state, state.item, index)) return false;
  openFollowing(context, state, slice, words);
  return true;
}

function isNextOrder({ context, state: { item, gap, before }, words }: Continued): boolean {
  if (item === null || !COMPLETE.test(before)) return false;
  const capital = /^[A-ZЀ-Я]/.test(words);
  const listed = item.label === LOST_BULLET || (item.label?.style === 'bullet' && gap);
  // «… отчёт. | Деканам представить …» behind «в)»: the letters hang on an order without a number.
  const lettered = context.sequence.decimal === null && /\.$/.test(before);
  const unnumbered = item.label === null || ((listed || lettered) && capital);
  const apart = gap && item.label === null && ordersBehindObject(words);
  return unnumbered && (opensOrder(words) || apart);
}

/** A further paragraph of an item whose order is not complete yet. */
function addText(at: Continued): boolean {
  const { state, slice } = at;
  if (state.item === null || state.closed || opensPart(at)) return false;
  state.item.paragraphs.push({ slices: [slice], role: 'text' });
  return true;
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
