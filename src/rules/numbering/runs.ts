import type { Item } from '../../tree/nodes.js';
import type { Paper } from '../paper.js';

/** What kind of sign an item's own number is. */
export type Sign = 'number' | 'letter' | 'roman' | 'other';

/** The item's own sign: the last part of its path, «3» of 2.3, «б» of 2.б. */
export function ownPart(item: Item): string {
  return item.path[item.path.length - 1] ?? '';
}

export function signOf(item: Item): Sign {
  const part = ownPart(item);
  if (/^\d{1,6}$/.test(part)) return 'number';
  if (/^[а-яё]$/i.test(part)) return 'letter';
  if (/^[ivxlcdm]{1,12}$/i.test(part)) return 'roman';
  return 'other';
}

/**
 * The lists of a paper: items that stand beside each other and count the same way. A section, a
 * further «РЕШИЛИ:» and a change from digits to letters each open a new list.
 */
export function listsOf(paper: Paper): Item[][] {
  const lists: Item[][] = [];
  const open = new Map<string, Item[]>();
  for (const item of paper.items) {
    const prefix = item.path.slice(0, -1).join('.');
    const key = `${paper.scope(item)} ${paper.parent(item)?.id ?? ''} ${prefix} ${signOf(item)}`;
    const list = open.get(key);
    if (list === undefined) {
      const opened = [item];
      open.set(key, opened);
      lists.push(opened);
    } else {
      list.push(item);
    }
  }
  return lists;
}
