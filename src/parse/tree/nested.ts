import type { LabelStyle } from '../../cues/label.js';
import { letterValue, romanetteValue, romanValue } from '../items/sequence.js';
import { join } from '../lines/joined.js';
import type { Raw, RawBlock, RawItem } from '../lines/raw.js';

/** An item in its place among the others. */
export interface Nested {
  type: 'nested';
  raw: RawItem;
  style: LabelStyle | 'none';
  /** The number's parts, outermost first. */
  path: string[];
  /** The number and the label do not come from print but from the item's place. */
  inferred: boolean;
  children: Nested[];
}

export type Placed = Nested | RawBlock;

/** Whether an item's printed number has one part, so that the next one may go on from it. */
export function isSingle({ style, raw, path }: Nested): boolean {
  if (style === 'letter' || style === 'romanette') return false;
  if (style === 'bullet' || style === 'none') return path.length === 1;
  return raw.label?.parts.length === 1;
}

/** The value of an item's last number. */
export function lastValue({ style, path }: Nested): number {
  const own = path.at(-1) ?? '';
  if (style === 'letter') return letterValue(own);
  if (style === 'romanette') return romanetteValue(own);
  return style === 'roman' ? romanValue(own) : Number(own);
}

/** Whether a dotted number belongs under an open item: «1.2» under «1.» and under «I.». */
export function isOver(open: Nested | undefined, path: readonly string[]): boolean {
  if (open === undefined) return false;
  if (open.style === 'roman')
    return path.length > 1 && Number(path[0]) === romanValue(open.path[0] ?? '');
  return isPrefix(open.path, path);
}

function isPrefix(prefix: readonly string[], path: readonly string[]): boolean {
  return prefix.length < path.length && prefix.every((part, index) => part === path[index]);
}

/** Leaves the numbers that nothing stands behind out of the points, but not out of the paper. */
export function withoutEmpty(nested: Nested): Placed {
  const children = nested.children.flatMap((child) => {
    const kept = withoutEmpty(child);
    return kept.type === 'nested' ? [kept] : [];
  });
  const { labelSlice } = nested.raw;
  if (children.length === 0 && nested.raw.paragraphs.length === 0)
    return { type: 'aside', slices: labelSlice === null ? [] : [labelSlice] };
  return { ...nested, children };
}

/** Whether an item announces a list. */
export function endsWithColon(raw: RawItem): boolean {
  const last = raw.paragraphs.findLast((paragraph) => paragraph.role === 'text');
  return last !== undefined && /:\s*$/.test(join(last.slices).value);
}

/** An order whose number was lost: in such a paper a heading is an order, too. */
export function isLost(placed: Placed): boolean {
  return placed.type === 'nested' && placed.inferred;
}

/** Top number of the next label where that is the first point below a heading: 3 for «3.1». */
export function nextTop(raws: readonly Raw[], index: number): number | null {
  const next = raws[index + 1];
  if (next?.type !== 'item' || next.label === null) return null;
  const { style, parts } = next.label;
  return style === 'decimal' && parts.length === 2 ? Number(parts[0]) : null;
}

/** The number of the next item that prints one. */
export function nextPath(raws: readonly Raw[], index: number): string[] | null {
  for (let next = index + 1; next < raws.length; next++) {
    const raw = raws[next];
    if (raw?.type === 'item' && raw.label?.style === 'decimal') return raw.label.parts;
  }
  return null;
}
