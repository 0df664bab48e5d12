import type { Child } from '../node.js';

const SVG = 'http://www.w3.org/2000/svg';

/** Makes live nodes out of elements as data; text stays text, so no markup can come of it. */
export function mount(node: Child, inSvg = false): Node {
  if (typeof node === 'string') return document.createTextNode(node);
  const svg = inSvg || node.tag === 'svg';
  const element = svg ? document.createElementNS(SVG, node.tag) : document.createElement(node.tag);
  for (const [name, value] of Object.entries(node.attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name !== 'xmlns') element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...node.children.map((child) => mount(child, svg)));
  return element;
}

/** Finds an element the page is written with; a page without it was cut or changed by hand. */
export function byId<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const element = document.getElementById(id);
  if (!(element instanceof kind)) throw new Error(`no element «${id}»`);
  return element;
}
