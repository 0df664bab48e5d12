import type { Decision, Item } from '../../tree/nodes.js';

/** Half-open range of UTF-16 offsets. */
export interface Span {
  start: number;
  end: number;
}

/** All items of a tree in the paper's order. */
export function* itemsOf(node: Decision | Item): Generator<Item> {
  for (const child of node.children) {
    if (child.type !== 'item') continue;
    yield child;
    yield* itemsOf(child);
  }
}

export function findItems(tree: Decision, number: string): Item[] {
  return [...itemsOf(tree)].filter((item) => item.number === number);
}

/** A printed node's range; an empty one for a node that was inferred. */
export function spanOf(node: { position?: Item['position'] }): Span {
  const start = node.position?.start.offset ?? 0;
  return { start, end: node.position?.end.offset ?? start };
}

/** The item's own words: without its label and without the items under it. */
export function ownSpan(item: Item): Span {
  const whole = spanOf(item);
  const firstChild = item.children.find((child) => child.type === 'item');
  // Orders in paragraphs of one number are read as its parts; they remain its own paragraphs.
  if (firstChild !== undefined && spanOf(firstChild).start === whole.start)
    return { start: ownSpan(firstChild).start, end: whole.end };
  const parts = item.children.filter((child) => child.type !== 'item').map(spanOf);
  const start = Math.min(...parts.map((part) => part.start), whole.end);
  return { start, end: firstChild === undefined ? whole.end : spanOf(firstChild).start };
}

/**
 * Paragraphs (абзацы) of an item: what is parted by empty lines, or each line where there are none.
 * The first one begins behind the label.
 */
export function paragraphSpans(text: string, { start, end }: Span): Span[] {
  const own = text.slice(start, end);
  const parted = /\n[ \t]*\n/.test(own.trim());
  const separator = parted ? /\n[ \t]*(?:\n[ \t]*)+/g : /\n[ \t]*/g;
  const spans: Span[] = [];
  let from = 0;
  for (const match of [...own.matchAll(separator), null]) {
    const to = match?.index ?? own.length;
    const trimmed = own.slice(from, to).trimEnd();
    if (trimmed.trim() !== '')
      spans.push({ start: start + from, end: start + from + trimmed.length });
    from = match === null ? to : to + match[0].length;
  }
  return spans;
}
