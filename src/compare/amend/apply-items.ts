import type { Decision, Item } from '../../tree/nodes.js';
import { type Edit, type Outcome, refuse } from './edit.js';
import { findItems, itemsOf, ownSpan, spanOf } from './locate.js';
import type { Operation, Target } from './types.js';

function parentOf(number: string): string {
  const dot = number.lastIndexOf('.');
  return dot < 0 ? '' : number.slice(0, dot);
}

function lastOf(number: string): string {
  return number.slice(number.lastIndexOf('.') + 1);
}

/** Order of numbers and letters: 9 before 10, «а» before «б». */
function isBefore(a: string, b: string): boolean {
  const [x, y] = [Number(lastOf(a)), Number(lastOf(b))];
  if (Number.isInteger(x) && Number.isInteger(y)) return x < y;
  return lastOf(a) < lastOf(b);
}

/** Full number of a new item: one without a path stands under the item spoken of. */
export function fullNumber(number: string, target: Target): string {
  if (target.item === null || number.startsWith(`${target.item}.`)) return number;
  return `${target.item}.${number}`;
}

/** Offset behind which a new item goes: its elder sibling, else its parent, else the last item. */
function offsetFor(text: string, tree: Decision, number: string): number | null {
  const parent = parentOf(number);
  const all = [...itemsOf(tree)];
  const siblings = all.filter((item) => parentOf(item.number) === parent);
  const elder = siblings.filter((item) => isBefore(item.number, number)).at(-1);
  if (elder !== undefined) return spanOf(elder).end;
  const younger = siblings[0];
  if (younger !== undefined) return text.slice(0, spanOf(younger).start).trimEnd().length;
  const above = all.find((item) => item.number === parent);
  if (above !== undefined) return text.slice(0, ownSpan(above).end).trimEnd().length;
  return null;
}

/** A new item's wording with a label as its siblings have. */
function labelled(tree: Decision, number: string, wording: string): string {
  const trimmed = wording.trim();
  if (/^(?:\d{1,3}(?:\.\d{1,3})*[.)]?|[а-яё]\))\s/.test(trimmed)) return trimmed;
  const sibling = [...itemsOf(tree)].find((item) => parentOf(item.number) === parentOf(number));
  const bracket = sibling?.label?.endsWith(')') === true;
  return bracket ? `${lastOf(number)}) ${trimmed}` : `${number}. ${trimmed}`;
}

/** Puts new items behind their elder siblings. */
export function addItems(
  text: string,
  tree: Decision,
  target: Target,
  operation: Extract<Operation, { type: 'add-items' }>,
): Outcome {
  const [first] = operation.numbers;
  if (first === undefined) return refuse('not-understood');
  const number = fullNumber(first, target);
  const [after] = operation.after === null ? [] : findItems(tree, operation.after);
  const at = after === undefined ? offsetFor(text, tree, number) : spanOf(after).end;
  if (at === null) return refuse('item-not-found');
  const wording = labelled(tree, number, operation.text);
  return { edits: [{ start: at, end: at, text: `\n\n${wording}` }] };
}

/** The edit that gives an item and all under it another number in their labels. */
function relabel(text: string, item: Item, from: string, to: string): Edit[] {
  const { start } = spanOf(item);
  const { label } = item;
  if (label === null) return [];
  const number = item.number === from ? to : to + item.number.slice(from.length);
  const printed = text.slice(start, start + label.length);
  const fresh = printed.includes(item.number)
    ? printed.replace(item.number, number)
    : printed.replace(lastOf(item.number), lastOf(number));
  return fresh === printed ? [] : [{ start, end: start + label.length, text: fresh }];
}

/**
 * «пункты 5 и 6 считать соответственно пунктами 4 и 5». Where a number stands twice, since a new item
 * has taken it, the elder item, which comes later, is meant.
 */
export function renumbered(
  text: string,
  tree: Decision,
  from: readonly string[],
  to: readonly string[],
): Outcome {
  if (from.length !== to.length || from.length === 0) return refuse('not-understood');
  const edits: Edit[] = [];
  for (const [index, number] of from.entries()) {
    const item = findItems(tree, number).at(-1);
    const fresh = to[index];
    if (item === undefined || fresh === undefined) return refuse('item-not-found');
    for (const one of [item, ...itemsOf(item)]) edits.push(...relabel(text, one, number, fresh));
  }
  return { edits };
}
