import { alignment } from '../known.js';
import type { NumberStyle } from '../numbering/styles.js';
import type { SourceBlock } from '../types.js';
import type { Attributes } from '../xml.js';

/** One level of a list style. */
export interface ListLevel {
  style: NumberStyle;
  /** «%1%.%2%.»: the levels by number between percent signs, and what is printed around them. */
  format: string;
  start: number;
}

interface Style {
  parent?: string;
  hidden?: boolean;
  breakBefore?: boolean;
  listStyle?: string;
  struck?: boolean;
  bold?: boolean;
  align?: SourceBlock['align'];
}

const LONGEST_CHAIN = 50;

function numberStyle(format: string): NumberStyle {
  if (format === '') return 'none';
  if (format === '1') return 'decimal';
  if (format === 'i') return 'roman-lower';
  if (format === 'I') return 'roman-upper';
  if (format.startsWith('01')) return 'decimal-zero';
  const first = format.charAt(0);
  if (/[а-яё]/.test(first)) return 'russian-lower';
  if (/[А-ЯЁ]/.test(first)) return 'russian-upper';
  if (/[a-z]/.test(first)) return 'latin-lower';
  if (/[A-Z]/.test(first)) return 'latin-upper';
  return 'decimal';
}

/** The printed form of a level, from the extension where LibreOffice wrote it. */
function levelFormat(attributes: Attributes, level: number): string {
  const extended = attributes['loext:num-list-format'];
  if (extended !== undefined) return extended;
  const shown = Math.min(level, Math.max(1, Number(attributes['text:display-levels']) || 1));
  const places = Array.from({ length: shown }, (_, index) => `%${level - shown + 1 + index}%`);
  return (
    (attributes['style:num-prefix'] ?? '') +
    places.join('.') +
    (attributes['style:num-suffix'] ?? '')
  );
}

const BOLD = /^(?:bold|[6-9]00)$/;

function textProperties(style: Style, attributes: Attributes): void {
  const display = attributes['text:display'];
  const weight = attributes['fo:font-weight'];
  const line = attributes['style:text-line-through-style'];
  const kind = attributes['style:text-line-through-type'];
  if (display !== undefined) style.hidden = display === 'none';
  if (weight !== undefined) style.bold = BOLD.test(weight);
  if (line !== undefined || kind !== undefined)
    style.struck = (line ?? 'solid') !== 'none' && (kind ?? 'single') !== 'none';
}

/** Collects the styles that decide on numbers, hidden text and page breaks. */
export class Styles {
  private readonly styles = new Map<string, Style>();
  private readonly lists = new Map<string, Map<number, ListLevel>>();
  private readonly outline = new Map<number, ListLevel>();
  private style: Style | null = null;
  private levels: Map<number, ListLevel> | null = null;

  open(name: string, attributes: Attributes): void {
    switch (name) {
      case 'style:style':
        this.openStyle(attributes);
        break;
      case 'style:text-properties':
        if (this.style !== null) textProperties(this.style, attributes);
        break;
      case 'style:table-properties':
        if (this.style !== null && attributes['table:display'] === 'false')
          this.style.hidden = true;
        break;
      case 'style:paragraph-properties':
        if (this.style === null) break;
        if (attributes['fo:break-before'] === 'page') this.style.breakBefore = true;
        this.style.align = alignment(attributes['fo:text-align']);
        break;
      case 'text:list-style': {
        this.levels = new Map();
        this.lists.set(attributes['style:name'] ?? '', this.levels);
        break;
      }
      case 'text:outline-style':
        this.levels = this.outline;
        break;
      case 'text:list-level-style-number':
      case 'text:outline-level-style':
        this.numberLevel(attributes);
        break;
      case 'text:list-level-style-bullet':
      case 'text:list-level-style-image':
        this.bulletLevel(name, attributes);
        break;
    }
  }

  close(name: string): void {
    if (name === 'style:style') this.style = null;
    else if (name === 'text:list-style' || name === 'text:outline-style') this.levels = null;
  }

  list(name: string): Map<number, ListLevel> | undefined {
    return this.lists.get(name);
  }

  outlineLevels(): Map<number, ListLevel> {
    return this.outline;
  }

  isHidden(family: string, name: string | undefined): boolean {
    return this.first(family, name, (style) => style.hidden) ?? false;
  }

  isStruck(family: string, name: string | undefined): boolean {
    return this.first(family, name, (style) => style.struck) ?? false;
  }

  /** Undefined where neither the style nor those it builds on say. */
  isBold(family: string, name: string | undefined): boolean | undefined {
    return this.first(family, name, (style) => style.bold);
  }

  align(name: string | undefined): SourceBlock['align'] {
    return this.first('paragraph', name, (style) => style.align);
  }

  breaksBefore(name: string | undefined): boolean {
    return this.first('paragraph', name, (style) => style.breakBefore) ?? false;
  }

  /** True for a paragraph style that takes its paragraphs out of every list. */
  isUnlisted(name: string | undefined): boolean {
    return this.first('paragraph', name, (style) => style.listStyle) === '';
  }

  private first<T>(
    family: string,
    name: string | undefined,
    pick: (style: Style) => T | undefined,
  ): T | undefined {
    let next = name;
    for (let length = 0; next !== undefined && length < LONGEST_CHAIN; length++) {
      const style = this.styles.get(`${family}:${next}`);
      if (style === undefined) return undefined;
      const found = pick(style);
      if (found !== undefined) return found;
      next = style.parent;
    }
    return undefined;
  }

  private openStyle(attributes: Attributes): void {
    this.style = {};
    const parent = attributes['style:parent-style-name'];
    const listStyle = attributes['style:list-style-name'];
    if (parent !== undefined) this.style.parent = parent;
    if (listStyle !== undefined) this.style.listStyle = listStyle;
    if (attributes['style:master-page-name']) this.style.breakBefore = true;
    this.styles.set(
      `${attributes['style:family'] ?? ''}:${attributes['style:name'] ?? ''}`,
      this.style,
    );
  }

  private numberLevel(attributes: Attributes): void {
    const level = Number(attributes['text:level']) || 1;
    this.levels?.set(level, {
      style: numberStyle(attributes['style:num-format'] ?? ''),
      format: levelFormat(attributes, level),
      start: Number(attributes['text:start-value'] ?? 1),
    });
  }

  private bulletLevel(name: string, attributes: Attributes): void {
    const char = attributes['text:bullet-char'] ?? '';
    const printed = name.endsWith('image') || char.trim() !== '';
    this.levels?.set(Number(attributes['text:level']) || 1, {
      style: printed ? 'bullet' : 'none',
      format: '',
      start: 1,
    });
  }
}
