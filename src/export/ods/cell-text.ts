import type { CellValue } from '../columns.js';
import { attributes, type Tag, tags, textOf } from '../xlsx/edit/scan.js';

/** Attributes of a tag by their names without a prefix. */
export function bareAttributes(xml: string, tag: Tag): Map<string, string> {
  const found = new Map<string, string>();
  for (const [name, value] of attributes(xml, tag)) {
    const bare = name.slice(name.indexOf(':') + 1);
    // `calcext:value-type` says again what `office:value-type` says.
    if (!name.startsWith('calcext:')) found.set(bare, value);
  }
  return found;
}

/** What a cell holds; a day as an ISO day. */
export function valueIn(about: ReadonlyMap<string, string>, text = (): string => ''): CellValue {
  switch (about.get('value-type')) {
    case undefined:
      return null;
    case 'float':
    case 'percentage':
    case 'currency':
      return Number(about.get('value') ?? 0);
    case 'date':
      // A day with a time is that day.
      return (about.get('date-value') ?? '').slice(0, 10);
    case 'boolean':
      return about.get('boolean-value') ?? text();
    default:
      return about.get('string-value') ?? text();
  }
}

/** The paragraphs of a cell, one a line; what a remark or a picture says is none of it. */
export function paragraphs(xml: string, from: number, to: number): string {
  const lines: string[] = [];
  let other: string | null = null;
  let start: Tag | null = null;
  for (const tag of tags(xml, from, to)) {
    if (other !== null) {
      if (tag.kind === 'close' && tag.name === other) other = null;
    } else if (tag.name === 'p') {
      if (tag.kind === 'empty') lines.push('');
      else if (tag.kind === 'open') start = tag;
      else if (start !== null) {
        lines.push(printed(xml, start.end, tag.start));
        start = null;
      }
    } else if (start === null && tag.kind === 'open') other = tag.name;
  }
  return lines.join('\n');
}

/** A paragraph's text: ODF writes runs of space, tabs and line breaks as elements. */
function printed(xml: string, from: number, to: number): string {
  let text = '';
  let at = from;
  for (const tag of tags(xml, from, to)) {
    text += textOf(xml, at, tag.start);
    at = tag.end;
    if (tag.kind === 'close') continue;
    if (tag.name === 's') text += ' '.repeat(Number(bareAttributes(xml, tag).get('c') ?? 1));
    else if (tag.name === 'tab') text += '\t';
    else if (tag.name === 'line-break') text += '\n';
  }
  return text + textOf(xml, at, to);
}
