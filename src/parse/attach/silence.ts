import { readLabel } from '../../cues/label.js';
import { isOrder } from '../../cues/order.js';
import { isStatement } from '../../cues/statement.js';
import { mentionedTime } from '../../deadline/index.js';
import type { Item } from '../../tree/nodes.js';
import type { Layout } from '../layout/regions.js';
import { type Line, rowWords } from '../lines/line.js';
import { itemsOf, wordsOfItem } from './text-parts.js';

/** Words of a task that look like a deadline's where none was read. */
export interface Mention {
  item: Item;
  text: string;
}

/**
 * The items that mention a day or «срок» and have no deadline, neither their own nor from above. What is
 * complete when it is adopted has none.
 */
export function unreadMentions(items: readonly Item[], covered = false): Mention[] {
  return items.flatMap((item) => {
    const own = covered || item.children.some(({ type }) => type === 'deadline');
    const below = itemsOf(item);
    if (below.length > 0) return unreadMentions(below, own);
    if (own) return [];
    const words = wordsOfItem(item);
    if (isStatement(words)) return [];
    const text = mentionedTime(words);
    return text === null ? [] : [{ item, text }];
  });
}

/** So many orders in a text without a decision are worth a word. */
const FEWEST = 2;

/** The numbered orders of a text in which no decision was found, by their lines. */
export function ordersWithoutDecision(lines: readonly Line[]): Line[] {
  const orders = lines.filter(isNumberedOrder);
  return orders.length >= FEWEST ? orders : [];
}

/** Numbered orders in front of the operative part, which belong to no item. */
export function ordersOutside(lines: readonly Line[], layout: Layout): Line[] {
  const first = layout.regions[0]?.from ?? 0;
  return lines.slice(0, first).filter(isNumberedOrder);
}

function isNumberedOrder(line: Line): boolean {
  if (line.blank) return false;
  const words = rowWords(line);
  const label = readLabel(words);
  return label !== null && isOrder(words.slice(label.end));
}
