import type { Element, Root } from 'hast';

/** Elements that print nothing, or nothing that belongs to the paper. */
const UNPRINTED = new Set([
  'head',
  'script',
  'style',
  'template',
  'noscript',
  'iframe',
  'object',
  'svg',
  'math',
  'canvas',
  'audio',
  'video',
  'select',
  'datalist',
  'textarea',
  'button',
  'input',

  'nav',
  'dialog',
]);

const HIDING = /(?:^|[;{\s])(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden)/i;

const UNMARKED = /(?:^|[;{\s])list-style(?:-type)?\s{0,9}:[^;]{0,60}\bnone\b/i;

/** Class names and ids that the page's own style sheets hide. */
export interface HiddenNames {
  classes: Set<string>;
  ids: Set<string>;
  /** Selectors of one name each («ol», «.plain», «#list») whose lists print no numbers. */
  unmarked: Set<string>;
}

function attribute(element: Element, name: string): string {
  const value = element.properties[name];
  return typeof value === 'string' ? value : '';
}

function classes(element: Element): string[] {
  const value = element.properties['className'];
  return Array.isArray(value) ? value.map(String) : [];
}

/** Reads the simple rules of one style sheet: `.menu, #top { display: none }`. */
function readSheet(sheet: string, names: HiddenNames): void {
  let at = 0;
  let depth = 0;
  let selector = '';
  for (let open = sheet.indexOf('{', at); open !== -1; open = sheet.indexOf('{', at)) {
    selector = sheet.slice(at, open).split('}').at(-1) ?? '';
    depth += 1 - (sheet.slice(at, open).split('}').length - 1);
    at = open + 1;
    const close = sheet.indexOf('}', at);
    if (close === -1) return;
    // Rules inside @media hold for some devices only and are left alone.
    if (depth !== 1) continue;
    const rules = sheet.slice(at, close);
    const parts = selector.split(',').map((part) => part.trim());
    if (UNMARKED.test(rules)) for (const part of parts) names.unmarked.add(lastName(part));
    if (!HIDING.test(rules)) continue;
    for (const name of parts) {
      if (/^\.[\w-]+$/.test(name)) names.classes.add(name.slice(1));
      else if (/^#[\w-]+$/.test(name)) names.ids.add(name.slice(1));
    }
  }
}

/**
 * «ol ol» → «ol», «ol.plain» → «.plain»: the name that an element itself must bear. A selector that
 * asks for a place («#TOC li») says nothing of elements elsewhere.
 */
function lastName(selector: string): string {
  if (/^[a-z][a-z\s]{0,60}$/i.test(selector)) return selector.split(/\s+/).at(-1) ?? '';
  return /^[a-z]{0,12}([#.][\w-]{1,60})$/i.exec(selector)?.[1] ?? '';
}

/** Whether the page's style sheets take the marks off a list or an item. */
export function isUnmarked(element: Element, names: HiddenNames): boolean {
  return (
    names.unmarked.has(element.tagName) ||
    names.unmarked.has(`#${attribute(element, 'id')}`) ||
    classes(element).some((name) => names.unmarked.has(`.${name}`))
  );
}

/** Collects what the style sheets of a page hide by class or id. */
export function hiddenNames(tree: Root): HiddenNames {
  const names: HiddenNames = { classes: new Set(), ids: new Set(), unmarked: new Set() };
  const open: (Root | Element)[] = [tree];
  for (let node = open.pop(); node !== undefined; node = open.pop())
    for (const child of node.children) {
      if (child.type !== 'element') continue;
      if (child.tagName === 'style')
        for (const text of child.children)
          if (text.type === 'text') readSheet(text.value.slice(0, 200_000), names);
      open.push(child);
    }
  return names;
}

/** A call of a footnote, or the footnotes themselves, as LibreOffice and pandoc write them. */
function isFootnote(element: Element): boolean {
  if (element.tagName === 'sup')
    return element.children.some(
      (child) =>
        child.type === 'element' &&
        child.tagName === 'a' &&
        attribute(child, 'href').startsWith('#'),
    );
  const role = attribute(element, 'role');
  return (
    role === 'doc-endnotes' ||
    role === 'doc-noteref' ||
    classes(element).includes('footnotes') ||
    classes(element).some((name) => /^sd(?:foot|end)note/.test(name)) ||
    /^sd(?:foot|end)note\d+$/.test(attribute(element, 'id'))
  );
}

/** A running head, as LibreOffice writes it. */
function isRunningHead(element: Element): boolean {
  return element.tagName === 'div' && /^(?:header|footer)$/.test(attribute(element, 'title'));
}

/** True for an element that a reader of the printed page does not see. */
export function isHidden(element: Element, names: HiddenNames): boolean {
  if (UNPRINTED.has(element.tagName) || 'hidden' in element.properties) return true;
  if (HIDING.test(attribute(element, 'style'))) return true;
  if (names.ids.has(attribute(element, 'id'))) return true;
  if (classes(element).some((name) => names.classes.has(name))) return true;
  return isFootnote(element) || isRunningHead(element);
}
