import type { Element, ElementContent } from 'hast';
import { alignment } from '../known.js';
import type { SourceBlock } from '../types.js';

const STRUCK = new Set(['del', 's', 'strike']);
const STRUCK_STYLE = /text-decoration(?:-line)?\s{0,9}:[^;]{0,60}line-through/i;
const BOLD = new Set(['b', 'strong', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'th']);
const BOLD_STYLE = /font-weight\s{0,9}:\s{0,9}(?:bold|[6-9]00)/i;
const ALIGN_STYLE = /text-align\s{0,9}:\s{0,9}([a-z]{3,9})/i;

function styleOf(element: Element): string {
  const style = element.properties['style'];
  return typeof style === 'string' ? style : '';
}

/** An element whose words are struck out or deleted. */
export function isStruck(element: Element): boolean {
  return STRUCK.has(element.tagName) || STRUCK_STYLE.test(styleOf(element));
}

export function isBold(element: Element): boolean {
  return BOLD.has(element.tagName) || BOLD_STYLE.test(styleOf(element));
}

/** How an element aligns its lines, by its style or its attribute. */
export function alignmentOf(element: Element): SourceBlock['align'] {
  return alignment(ALIGN_STYLE.exec(styleOf(element))?.[1] ?? element.properties['align']);
}

/** Whether anything is printed inside an element; nested no deeper than the page's walk allows. */
export function hasWords(element: Element): boolean {
  const open: ElementContent[] = [...element.children];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.type === 'text' && node.value.trim() !== '') return true;
    if (node.type === 'element') open.push(...node.children);
  }
  return false;
}
