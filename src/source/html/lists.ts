import type { Element } from 'hast';
import type { NumberStyle } from '../numbering/styles.js';
import { told } from '../told.js';

const TYPES: Record<string, NumberStyle> = {
  '1': 'decimal',
  a: 'latin-lower',
  A: 'latin-upper',
  i: 'roman-lower',
  I: 'roman-upper',
};

const CSS_STYLES: Record<string, NumberStyle> = {
  decimal: 'decimal',
  'decimal-leading-zero': 'decimal-zero',
  'lower-alpha': 'latin-lower',
  'lower-latin': 'latin-lower',
  'upper-alpha': 'latin-upper',
  'upper-latin': 'latin-upper',
  'lower-roman': 'roman-lower',
  'upper-roman': 'roman-upper',
  'lower-russian': 'russian-lower',
  'upper-russian': 'russian-upper',
  disc: 'bullet',
  circle: 'bullet',
  square: 'bullet',
  none: 'none',
};

function cssStyle(element: Element): NumberStyle | undefined {
  const style = element.properties['style'];
  if (typeof style !== 'string') return undefined;
  const value = /list-style(?:-type)?\s{0,9}:\s{0,9}([\w-]{1,40})/i.exec(style)?.[1];
  return value === undefined ? undefined : told(CSS_STYLES, value.toLowerCase());
}

/** Whether a list says itself how it counts, over what the page's style sheets say. */
export function declaresStyle(element: Element): boolean {
  return cssStyle(element) !== undefined;
}

function integer(value: unknown): number | undefined {
  const number = Number(value);
  return value !== null && value !== undefined && Number.isSafeInteger(number) ? number : undefined;
}

function itemsOf(list: Element): number {
  return list.children.filter((child) => child.type === 'element' && child.tagName === 'li').length;
}

/** How a list counts: `type`, `start`, `reversed` and an inline `list-style`. */
export function listStyle(element: Element): {
  style: NumberStyle;
  start: number;
  step: 1 | -1;
  /** The list says itself where it starts. */
  explicit: boolean;
} {
  const ordered = element.tagName === 'ol';
  const type = element.properties['type'];
  const byType = typeof type === 'string' ? told(TYPES, type) : undefined;
  const style = cssStyle(element) ?? byType ?? (ordered ? 'decimal' : 'bullet');
  const reversed = 'reversed' in element.properties;
  const stated = integer(element.properties['start']);
  return {
    style,
    start: stated ?? (reversed ? itemsOf(element) : 1),
    step: reversed ? -1 : 1,
    explicit: stated !== undefined,
  };
}

/** What an item says of its own number. */
export function itemStyle(element: Element): {
  value: number | undefined;
  style: NumberStyle | undefined;
} {
  const style = element.properties['style'];
  const unmarked = typeof style === 'string' && /display\s{0,9}:\s{0,9}block/i.test(style);
  return {
    value: integer(element.properties['value']),
    style: unmarked ? 'none' : cssStyle(element),
  };
}
