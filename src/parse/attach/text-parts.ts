import type { Item, ItemChild, Text } from '../../tree/nodes.js';
import { cut, positionIn } from '../lines/joined.js';
import type { ParseState } from '../state.js';

/** The text nodes of an item itself, without those of the items below it. */
export function textsOf(item: Item): Text[] {
  return item.children.filter((child) => child.type === 'text');
}

/** An item's own words: its text nodes in a row. */
export function wordsOfItem(item: Item): string {
  return textsOf(item)
    .map(({ value }) => value)
    .join(' ');
}

/** The items that stand directly below an item. */
export function itemsOf(item: Item): Item[] {
  return item.children.filter((child) => child.type === 'item');
}

/** Leaves out a bracket that lost its other half: «(отв.: …, срок: …)» was cut out between them. */
function withoutLooseBrackets(value: string, start: number, end: number): [number, number] {
  let from = start;
  let to = end;
  while (to > from && /[\s(]/.test(value.charAt(to - 1))) to--;
  while (from < to && /[\s)]/.test(value.charAt(from))) from++;
  // «Отв. Иванову И.И. – объехать …»: the dash went with the names.
  if (/^[-–—]\s/.test(value.slice(from, from + 2))) from += 2;
  // «… график выхода – срок 13.12.2022»: the dash went with the deadline.
  if (end < value.length && to - from > 2 && /^\s[-–—]$/.test(value.slice(to - 2, to))) to -= 2;
  return [from, to];
}

/** A part of a text node as a text node of its own; null when nothing but punctuation is left. */
export function cutText(state: ParseState, text: Text, start: number, end: number): Text | null {
  const known = state.joined.get(text);
  if (known === undefined) return null;
  const joined = cut(known.joined, ...withoutLooseBrackets(known.joined.value, start, end));
  if (!/[A-Za-zЀ-ӿ\d]/.test(joined.value)) return null;
  const node: Text = { type: 'text', value: joined.value };
  const position = positionIn(joined, 0, joined.value.length);
  if (position !== null) node.position = position;
  state.joined.set(node, { joined, role: known.role });
  return node;
}

/** Gives a node the place of a part of a text node. */
export function placeIn<Node extends ItemChild>(
  state: ParseState,
  node: Node,
  text: Text,
  start: number,
  end: number,
): Node {
  const joined = state.joined.get(text)?.joined;
  if (joined !== undefined) state.placed.set(node, { joined, start, end });
  const position = joined === undefined ? null : positionIn(joined, start, end);
  if (position !== null) node.position = position;
  return node;
}

/** Puts nodes in the place of a text node. */
export function replaceText(item: Item, text: Text, nodes: readonly ItemChild[]): void {
  const at = item.children.indexOf(text);
  if (at !== -1) item.children.splice(at, 1, ...nodes);
}

/** Runs a function on an item and all below it, outermost first. */
export function eachItem(items: readonly Item[], visit: (item: Item) => void): void {
  for (const item of items) {
    visit(item);
    eachItem(itemsOf(item), visit);
  }
}
