import { type Element, h } from '../../export/html/node.js';

/** Outlines on a grid of 24, drawn in the colour of the text around. */
const SHAPES = {
  paper: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6',
  folder: 'M3 6h6l2 2h10v11H3z',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20a7.5 7.5 0 0 1 15 0',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l3.5 2',
  pencil: 'M4 20l1-4L16 5l3 3L8 19zM14 7l3 3',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  question:
    'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM9.5 9.5a2.5 2.5 0 1 1 3.6 2.3c-.8.4-1.1.9-1.1 1.7M12 16.5v.3',
  download: 'M12 4v11M7 11l5 5 5-5M5 20h14',
  up: 'M12 19V6M6 11l6-6 6 6',
  close: 'M6 6l12 12M18 6L6 18',
  copies: 'M8 8h11v12H8zM5 16V4h11',
  plus: 'M12 5v14M5 12h14',
  refresh: 'M20 11a8 8 0 1 0-2.3 6M20 5v6h-6',
  warning: 'M12 4l9 16H3zM12 10v5M12 17.5v.3',
  chevron: 'M7 10l5 5 5-5',
} as const;

export type Icon = keyof typeof SHAPES;

/** An icon; what it means has to be said in words beside it. */
export function icon(name: Icon): Element {
  return h(
    'svg',
    { class: 'icon', viewBox: '0 0 24 24', 'aria-hidden': 'true', focusable: 'false' },
    h('path', { d: SHAPES[name] }),
  );
}
