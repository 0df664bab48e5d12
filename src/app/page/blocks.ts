import { mount } from '../../export/html/client/mount.js';
import type { Element } from '../../export/html/node.js';

/** Rows that the browser lays out together when they come into view. */
const ROWS = 25;
/** Height to assume for a row that was not laid out yet. */
const ROW_HEIGHT = 150;
/** Rows drawn at once; the others follow in slices, so that the page never stands still. */
const AT_ONCE = 50;

/** A long list, drawn in slices, so that the page never stands still. */
export class LongList {
  #left: (() => Node | null) | null = null;

  constructor(readonly element: HTMLElement) {}

  draw<Item>(items: readonly Item[], view: (item: Item) => Element): void {
    let drawn = 0;
    const next = (): Node | null => {
      if (drawn >= items.length) return null;
      const rows = items.slice(drawn, drawn + ROWS);
      drawn += rows.length;
      const block = document.createElement('ol');
      block.className = 'rows';
      block.style.containIntrinsicBlockSize = `auto ${rows.length * ROW_HEIGHT}px`;
      block.append(...rows.map((item) => mount(view(item))));
      return block;
    };
    this.#left = next;
    this.element.replaceChildren();
    while (drawn < AT_ONCE && this.#one(next));
    const more = (): void => {
      // A newer drawing has taken the list over, or the list has left the page.
      if (this.#left !== next || !this.element.isConnected) return;
      if (this.#one(next)) setTimeout(more);
    };
    setTimeout(more);
  }

  /** Draws all that is left at once. */
  finish(): void {
    const next = this.#left;
    while (next !== null && this.#one(next));
  }

  #one(next: () => Node | null): boolean {
    const block = next();
    if (block === null) return false;
    this.element.append(block);
    return true;
  }
}
