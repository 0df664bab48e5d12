import type { LabelStyle } from '../../cues/label.js';
import { letterValue, romanetteValue, romanValue, shapeOf } from '../items/sequence.js';
import type { Raw, RawItem } from '../lines/raw.js';
import {
  endsWithColon,
  isLost,
  isOver,
  isSingle,
  lastValue,
  type Nested,
  nextPath,
  nextTop,
  type Placed,
  withoutEmpty,
} from './nested.js';

export type { Nested, Placed } from './nested.js';

/** Puts the items of one operative region under each other by their labels. */
export function nest(raws: readonly Raw[]): Placed[] {
  return new Nesting(raws).run();
}

class Nesting {
  readonly #raws: readonly Raw[];
  readonly #out: Placed[] = [];
  /** The items that are open, outermost first. */
  #stack: Nested[] = [];
  #top = 0;

  constructor(raws: readonly Raw[]) {
    this.#raws = raws;
  }

  run(): Placed[] {
    this.#raws.forEach((raw, index) => {
      if (raw.type === 'item') this.#place(raw, index);
      else {
        if (raw.type === 'section') this.#closeAll();
        this.#out.push(raw);
      }
    });
    return this.#out.map((placed) => (placed.type === 'nested' ? withoutEmpty(placed) : placed));
  }

  #closeAll(): void {
    this.#stack = [];
    this.#top = 0;
  }

  #place(raw: RawItem, index: number): void {
    const style = raw.label?.style ?? 'none';
    if (style === 'decimal' && (raw.label?.parts.length ?? 0) > 1) this.#placeDotted(raw);
    else if (style === 'decimal' || style === 'paren' || style === 'roman')
      this.#placeNumber(raw, style);
    else if (style === 'letter' || style === 'romanette') this.#placeLetter(raw, style);
    else if (style === 'bullet') this.#placeBullet(raw, index);
    else if (raw.follows === true && this.#placeFollowing(raw)) return;
    else this.#placeUnlabelled(raw, index);
  }

  #push(
    raw: RawItem,
    style: Nested['style'],
    path: string[],
    depth: number,
    inferred = false,
  ): void {
    this.#stack.length = depth;
    const node: Nested = { type: 'nested', raw, style, path, inferred, children: [] };
    const parent = this.#stack.at(-1);
    if (parent === undefined) {
      this.#out.push(node);
      const value = Number(path[0]);
      if (Number.isInteger(value)) this.#top = value;
    } else parent.children.push(node);
    this.#stack.push(node);
  }

  /** «3.1»: the number says itself where it belongs. */
  #placeDotted(raw: RawItem): void {
    const path = raw.label?.parts ?? [];
    let depth = this.#stack.length;
    while (depth > 0 && !isOver(this.#stack[depth - 1], path)) depth--;
    this.#push(raw, 'decimal', path, depth);
    const top = Number(path[0]);
    if (Number.isInteger(top)) this.#top = Math.max(top, depth === 0 ? top : this.#top);
  }

  /** «3.», «3)»: a sibling of the last number it goes on from, else one level deeper or at the top. */
  #placeNumber(raw: RawItem, style: 'decimal' | 'paren' | 'roman'): void {
    const own = raw.label?.parts[0] ?? '';
    const sibling = this.#siblingOf(style === 'roman' ? romanValue(own) : Number(own), style);
    if (sibling !== -1) {
      this.#push(raw, style, [...(this.#stack[sibling]?.path.slice(0, -1) ?? []), own], sibling);
      return;
    }
    const innermost = this.#stack.at(-1);
    // «4.» under «II.» keeps its printed number.
    const roman = this.#stack.findLastIndex((open) => open.style === 'roman');
    if (style === 'decimal' && roman !== -1) {
      this.#push(raw, style, [own], roman + 1);
      return;
    }
    const deeper =
      innermost !== undefined && (own === '1' ? this.#opensList(style) : style !== 'decimal');
    if (deeper) this.#push(raw, style, [...innermost.path, own], this.#stack.length);
    else this.#push(raw, style, [own], 0);
  }

  /** Depth of the open number that a value goes on from; -1 when it begins a list of its own. */
  #siblingOf(value: number, style: 'decimal' | 'paren' | 'roman'): number {
    const steps: ((open: Nested, last: number) => boolean)[] = [
      (open, last) => open.style === style && value === last + 1,
      (open, last) => open.style === style && value > last && value <= last + 3,
      // A dot for a bracket, or a number that follows a lost one.
      (open, last) =>
        open.style !== style && open.style !== 'roman' && style !== 'roman' && value === last + 1,
      (open, last) => open.style === style && value === last && value !== 1,
      (open) => open.style === style && value !== 1,
    ];
    for (const step of steps) {
      const depth = this.#stack.findLastIndex(
        (open) => isSingle(open) && step(open, lastValue(open)),
      );
      if (depth !== -1) return depth;
    }
    return -1;
  }

  /** Whether the innermost item announces a list («…:»), so that a «1.» is its first point. */
  #opensList(style: LabelStyle): boolean {
    const innermost = this.#stack.at(-1);
    if (innermost === undefined) return false;
    // «Организовать питание. | 1. Утвердить режим»: an order in front of the first number is no heading.
    const whole = innermost.style === 'none' && !innermost.raw.heading;
    return (innermost.style !== style && !whole) || endsWithColon(innermost.raw);
  }

  /** «б)», «ii.»: goes on with the list of its form, else opens one under the innermost point. */
  #placeLetter(raw: RawItem, style: 'letter' | 'romanette'): void {
    const own = raw.label?.parts[0] ?? '';
    const value = style === 'letter' ? letterValue(own) : romanetteValue(own);
    const shape = raw.label === null ? '' : shapeOf(raw.label);
    const isAlike = (open: Nested) =>
      open.style === style && open.raw.label !== null && shapeOf(open.raw.label) === shape;
    const alike = this.#stack.findLastIndex((open) => isAlike(open) && value > lastValue(open));
    const open =
      alike === -1 && value > 1
        ? this.#stack.findLastIndex((item) => item.style === style && value > lastValue(item))
        : alike;
    const sibling = this.#stack[open];
    if (sibling === undefined)
      this.#push(raw, style, [...(this.#stack.at(-1)?.path ?? []), own], this.#stack.length);
    else this.#push(raw, style, [...sibling.path.slice(0, -1), own], open);
  }

  /** A dash or a dot: a point of the item above it, or a top item whose number was lost. */
  #placeBullet(raw: RawItem, index: number): void {
    const next = nextTop(this.#raws, index);
    const base = this.#stack[0];
    const innermost = this.#stack.at(-1);
    const lostTop =
      base === undefined ||
      (next !== null && next > this.#top && !(base.style === 'bullet' && next > this.#top + 3)) ||
      (base.style === 'bullet' &&
        !(
          innermost !== base &&
          innermost !== undefined &&
          endsWithColon(innermost.raw) &&
          innermost.style !== 'bullet'
        ));
    if (lostTop) {
      const number = next !== null && next > this.#top ? next : this.#top + 1;
      this.#push(raw, 'bullet', [String(number)], 0, true);
      return;
    }
    const open = this.#stack.findLastIndex((item) => item.style === 'bullet');
    const parent = open === -1 ? innermost : this.#stack[open - 1];
    const depth = open === -1 ? this.#stack.length : open;
    const ordinal = (parent?.children.length ?? 0) + 1;
    this.#push(raw, 'bullet', [...(parent?.path ?? []), String(ordinal)], depth, true);
  }

  #placeUnlabelled(raw: RawItem, index: number): void {
    const next = nextTop(this.#raws, index);
    if (raw.heading) {
      if (next !== null && next > this.#top) {
        this.#push(raw, 'none', [String(next)], 0, true);
        return;
      }
      // «Министерству культуры: | – провести …»: dashes have no numbers to run on, so the heading has one;
      // so have letters in a paper that prints no numbers.
      const below = this.#raws[index + 1];
      const listed = below?.type === 'item' ? below.label?.style : undefined;
      if (listed === 'bullet' || (listed === 'letter' && this.#out.some(isLost))) {
        this.#push(raw, 'none', [String(this.#top + 1)], 0, true);
        return;
      }
      // A heading that no number belongs to: a part of the paper with an addressee.
      this.#closeAll();
      this.#out.push({
        type: 'section',
        slices: raw.paragraphs.flatMap(({ slices }) => slices),
        number: null,
      });
      return;
    }
    const last =
      this.#stack.findLast(
        ({ style }) => style !== 'letter' && style !== 'romanette' && style !== 'bullet',
      ) ?? this.#stack[0];
    // Behind a list of letters under a heading without a number nothing tells one but the orders before.
    if (last === undefined || last.style === 'letter' || last.style === 'romanette') {
      const printed = this.#top === 0 && nextPath(this.#raws, index)?.join('.') === '1';
      this.#push(raw, 'none', [printed ? '0' : String(this.#top + 1)], 0, true);
      return;
    }
    const value = Number(last.path.at(-1));
    const following = nextPath(this.#raws, index);
    const own = [...last.path.slice(0, -1), String(value + 1)];
    const taken = following !== null && following.join('.') === own.join('.');
    const path = taken || !Number.isInteger(value) ? last.path : own;
    this.#push(raw, 'none', path, this.#stack.indexOf(last), true);
  }

  /**
   * «2. Контроль возложить на … | Поручить инспекции …»: two orders in one number are its first and
   * its second. False where no number is open that could hold them.
   */
  #placeFollowing(raw: RawItem): boolean {
    const depth = this.#stack.findLastIndex(({ style }) => style !== 'bullet' && style !== 'none');
    const base = this.#stack[depth];
    if (base === undefined || (base.children.length > 0 && base.raw.paragraphs.length > 0))
      return false;
    if (base.children.length === 0) {
      base.children.push({ ...base, path: [...base.path, '1'], children: [] });
      base.raw = { ...base.raw, paragraphs: [] };
    }
    const path = [...base.path, String(base.children.length + 1)];
    this.#push(raw, 'none', path, depth + 1, true);
    return true;
  }
}
