import type { Span } from '../../register/schema.js';
import { documentOf, openDoubts, type Paper, recordsOf } from './work.js';

/** Lines that the browser lays out together when they come into view. */
const LINES = 80;
/** Height to assume for a line that was not laid out yet. */
const LINE_HEIGHT = 27;
/** Blocks drawn at once; those of a long text follow in slices. */
const AT_ONCE = 6;

/** Room to leave above and below what was brought into view. */
const EDGE = 40;

/** A field of the register as the text knows it: `task/field`, `/issuer` for a fact of the paper. */
export type FieldKey = string;

interface Mark extends Span {
  key: FieldKey;
  kind: string;
}

/** A paper's text with the places of the register's fields in it. */
export class TextView {
  #paper: Paper | null = null;
  readonly #pieces = new Map<FieldKey, HTMLElement[]>();
  readonly #keys = new WeakMap<HTMLElement, FieldKey[]>();
  /** The pieces in printed order, for going from one to the next by keyboard. */
  #order: HTMLElement[] = [];
  #lit: HTMLElement[] = [];
  #next: (() => boolean) | null = null;
  /** The field whose places are outlined. */
  litKey: FieldKey | null = null;

  constructor(readonly element: HTMLElement) {}

  show(paper: Paper | null): void {
    if (paper === this.#paper && paper?.read != null) return;
    this.#paper = paper;
    this.draw();
    this.element.scrollTop = 0;
    // Sites print their menus above a paper: it begins at its title.
    const title = this.#pieces.get('/title')?.[0];
    if (title !== undefined) this.#bring(title);
  }

  /** Draws the paper anew: its doubts or places have changed. */
  draw(): void {
    this.#pieces.clear();
    this.#order = [];
    this.#lit = [];
    this.litKey = null;
    const { text, shown } = this.#paper?.read ?? { text: '', shown: { start: 0, end: 0 } };
    const marks = this.#paper === null ? [] : marksOf(this.#paper);
    const blocks = blocksOf(text, shown);
    let drawn = 0;
    const next = (): boolean => {
      const block = blocks[drawn];
      if (block === undefined) return false;
      drawn += 1;
      this.element.append(this.#block(text, block, marks));
      return true;
    };
    this.#next = next;
    this.element.replaceChildren();
    while (drawn < AT_ONCE && next());
    const more = (): void => {
      // A newer drawing has taken the sheet over.
      if (this.#next === next && next()) setTimeout(more);
    };
    setTimeout(more);
  }

  /** Draws what is left of a long text at once. */
  #finish(): void {
    while (this.#next?.());
  }

  /** Outlines the places of a field, and brings the first into view. */
  light(key: FieldKey, scroll = true): boolean {
    if (!this.#pieces.has(key)) this.#finish();
    for (const piece of this.#lit) piece.classList.remove('lit');
    this.#lit = this.#pieces.get(key) ?? [];
    for (const piece of this.#lit) piece.classList.add('lit');
    const [first] = this.#lit;
    this.litKey = first === undefined ? null : key;
    if (first === undefined) return false;
    if (scroll) this.#bring(first);
    return true;
  }

  /** Brings a stretch of the text into view that is no field's. */
  reveal({ start }: Span): void {
    this.#finish();
    const near = this.#order.find((piece) => Number(piece.dataset['at']) >= start);
    if (near !== undefined) this.#bring(near);
  }

  /** Scrolls the sheet alone: the page around it stays where the user is. */
  #bring(piece: HTMLElement): void {
    const bring = (): void => {
      const { top, height } = this.element.getBoundingClientRect();
      const at = piece.getBoundingClientRect();
      if (at.top >= top + EDGE && at.bottom <= top + height - EDGE) return;
      this.element.scrollTop += at.top - top - height / 3;
    };
    bring();
    // What was not laid out yet had an assumed height: once more when it is.
    requestAnimationFrame(bring);
  }

  /** The field whose place was clicked: the closest one, a deadline before the text around it. */
  keyAt(target: EventTarget | null): FieldKey | null {
    const piece = target instanceof HTMLElement ? target.closest<HTMLElement>('.m') : null;
    const keys = piece === null ? [] : (this.#keys.get(piece) ?? []);
    return keys.find((key) => !key.endsWith('/text')) ?? keys[0] ?? null;
  }

  /** The place before or behind the one outlined, for the arrow keys. */
  step(by: 1 | -1): FieldKey | null {
    this.#finish();
    const [lit] = this.#lit;
    const at = lit === undefined ? (by > 0 ? -1 : this.#order.length) : this.#order.indexOf(lit);
    const here = this.litKey;
    for (let next = at + by; next >= 0 && next < this.#order.length; next += by) {
      const key = this.keyAt(this.#order[next] ?? null);
      if (key !== null && key !== here) return key;
    }
    return null;
  }

  #block(
    text: string,
    { start, end, lines }: Span & { lines: number },
    marks: Mark[],
  ): HTMLElement {
    const block = document.createElement('div');
    block.className = 'lines';
    block.style.containIntrinsicBlockSize = `auto ${lines * LINE_HEIGHT}px`;
    const inside = marks.filter((mark) => mark.start < end && mark.end > start);
    const cuts = new Set([start, end]);
    for (const mark of inside) {
      cuts.add(Math.max(start, mark.start));
      cuts.add(Math.min(end, mark.end));
    }
    const places = [...cuts].sort((a, b) => a - b);
    for (const [index, from] of places.entries()) {
      const to = places[index + 1];
      if (to === undefined) break;
      const here = inside.filter((mark) => mark.start < to && mark.end > from);
      block.append(here.length === 0 ? text.slice(from, to) : this.#piece(text, from, to, here));
    }
    return block;
  }

  #piece(text: string, from: number, to: number, marks: readonly Mark[]): HTMLElement {
    const piece = document.createElement('span');
    piece.className = ['m', ...new Set(marks.map(({ kind }) => `m-${kind}`))].join(' ');
    piece.dataset['at'] = String(from);
    piece.textContent = text.slice(from, to);
    const keys = marks.flatMap(({ key }) => (key === '' ? [] : [key]));
    this.#keys.set(piece, keys);
    for (const key of keys) {
      const pieces = this.#pieces.get(key);
      if (pieces === undefined) this.#pieces.set(key, [piece]);
      else pieces.push(piece);
    }
    this.#order.push(piece);
    return piece;
  }
}

function blocksOf(text: string, shown: Span): (Span & { lines: number })[] {
  const blocks: (Span & { lines: number })[] = [];
  let { start } = shown;
  while (start < shown.end) {
    let end = start;
    let lines = 0;
    while (lines < LINES && end < shown.end) {
      const next = text.indexOf('\n', end);
      end = next < 0 ? shown.end : Math.min(next + 1, shown.end);
      lines += 1;
    }
    blocks.push({ start, end, lines });
    start = end;
  }
  return blocks;
}

function marksOf(paper: Paper): Mark[] {
  const marks: Mark[] = [];
  const add = (key: FieldKey, kind: string, spans: readonly Span[] | undefined): void => {
    for (const { start, end } of spans ?? []) marks.push({ key, kind, start, end });
  };
  const places = documentOf(paper)?.places;
  for (const fact of ['title', 'issuer', 'date', 'number'] as const)
    add(`/${fact}`, 'fact', places?.[fact]);
  for (const { id, kind, places: own } of recordsOf(paper)) {
    add(`${id}/text`, kind, own?.text);
    add(`${id}/deadline`, 'deadline', own?.deadline);
    for (const spans of own?.assignees ?? []) add(`${id}/assignees`, 'who', spans);
    for (const spans of own?.coAssignees ?? []) add(`${id}/coAssignees`, 'who', spans);
  }
  for (const { task, field, spans } of openDoubts(paper))
    add(field === null ? '' : `${task ?? ''}/${field}`, 'doubt', spans);
  return marks.sort((a, b) => a.start - b.start);
}
