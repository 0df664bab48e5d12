/**
 * Elements as plain data. The exporter writes them as HTML text, the report's script makes them into
 * live elements: one place each where text meets markup, so nothing from a paper can become markup.
 */
export interface Element {
  tag: string;
  attributes: Attributes;
  children: Child[];
}

/** Missing, null and false mean no attribute; true an attribute without a value. */
export type Attributes = Record<string, string | number | boolean | null | undefined>;

export type Child = Element | string;

/** Makes an element; children that are null or false are left out. */
export function h(
  tag: string,
  attributes: Attributes = {},
  ...children: (Child | Child[] | null | false)[]
): Element {
  const kept = children.flat().filter((child) => child !== null && child !== false);
  return { tag, attributes, children: kept };
}

/** Elements that have no content and no end tag (HTML, 13.1.2). */
const VOID = new Set(['br', 'hr', 'input', 'link', 'meta']);

/** An element as HTML text. */
export function toHtml(node: Child): string {
  if (typeof node === 'string') return escapeHtml(node);
  const attributes = Object.entries(node.attributes)
    .filter(([, value]) => value !== null && value !== undefined && value !== false)
    .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${escapeHtml(`${value}`)}"`))
    .join('');
  const start = `<${node.tag}${attributes}>`;
  if (VOID.has(node.tag)) return start;
  return `${start}${node.children.map(toHtml).join('')}</${node.tag}>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for an element or a quoted attribute; what no HTML text may hold becomes U+FFFD. */
export function escapeHtml(text: string): string {
  return text
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)
    .replace(/[^\P{Cc}\t\n\r\u0080-\u009F]/gu, '\uFFFD');
}

/**
 * JSON for a `script` element that holds data: no `<` of a text can end the element or open a
 * comment in it (HTML, 4.12.1.3).
 */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (sign) => {
    return `\\u${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;
  });
}
