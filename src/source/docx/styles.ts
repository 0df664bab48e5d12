import { alignment } from '../known.js';
import type { SourceBlock } from '../types.js';
import type { Attributes, XmlHandler } from '../xml.js';
import { isOn } from './numbering.js';
import { type RunFlag, runFlag } from './run-flags.js';

interface Style {
  basedOn?: string;
  numId?: string;
  level?: number;
  flags: Partial<Record<RunFlag, boolean>>;
  /** Outline level from 0 on; 9 for body text. */
  outline?: number;
  align?: SourceBlock['align'];
}

/** What the styles of a document say of numbers, headings and the look of text. */
export interface Styles {
  /** The style of a paragraph that names none. */
  defaultParagraph: string | undefined;
  list(style: string | undefined): { numId?: string; level?: number; style?: string };
  flag(style: string | undefined, flag: RunFlag): boolean | undefined;
  /** The outline level of a paragraph style, from 0 on. */
  outline(style: string | undefined): number | undefined;
  align(style: string | undefined): SourceBlock['align'];
}

const LONGEST_CHAIN = 50;

/** Styles by their names, each asked along the chain of those it is based on. */
class StyleBook implements Styles {
  defaultParagraph: string | undefined;
  readonly all = new Map<string, Style>();

  list(id: string | undefined): { numId?: string; level?: number; style?: string } {
    const found: { numId?: string; level?: number; style?: string } = {};
    for (const [name, style] of this.chain(id)) {
      if (style.level !== undefined) found.level ??= style.level;
      if (style.numId === undefined) continue;
      found.numId = style.numId;
      found.style = name;
      break;
    }
    return found;
  }

  flag(id: string | undefined, flag: RunFlag): boolean | undefined {
    return this.first(id, ({ flags }) => flags[flag]);
  }

  outline(id: string | undefined): number | undefined {
    return this.first(id, ({ outline }) => outline);
  }

  align(id: string | undefined): SourceBlock['align'] {
    return this.first(id, ({ align }) => align);
  }

  private *chain(id: string | undefined): Generator<[string, Style]> {
    let next = id;
    for (let length = 0; next !== undefined && length < LONGEST_CHAIN; length++) {
      const style = this.all.get(next);
      if (style === undefined) return;
      yield [next, style];
      next = style.basedOn;
    }
  }

  private first<T>(id: string | undefined, pick: (style: Style) => T | undefined): T | undefined {
    for (const [, style] of this.chain(id)) {
      const found = pick(style);
      if (found !== undefined) return found;
    }
    return undefined;
  }
}

/** Reads styles.xml. */
export class StylesReader implements XmlHandler {
  readonly styles = new StyleBook();
  private current: Style | null = null;
  private changes = 0;
  private inRun = false;

  open(name: string, attributes: Attributes): void {
    if (this.changes > 0 || name.endsWith('Change')) this.changes++;
    else if (name === 'w:style') this.openStyle(attributes);
    else if (this.current !== null) this.property(this.current, name, attributes);
  }

  close(name: string): void {
    if (this.changes > 0) this.changes--;
    else if (name === 'w:style') this.current = null;
    else if (name === 'w:rPr') this.inRun = false;
  }

  text(): void {}

  private openStyle(attributes: Attributes): void {
    const id = attributes['w:styleId'] ?? '';
    this.current = { flags: {} };
    this.styles.all.set(id, this.current);
    const isDefault =
      attributes['w:default'] !== undefined && isOn({ 'w:val': attributes['w:default'] });
    if (isDefault && attributes['w:type'] === 'paragraph') this.styles.defaultParagraph = id;
  }

  private property(style: Style, name: string, attributes: Attributes): void {
    const value = attributes['w:val'];
    if (name === 'w:basedOn' && value !== undefined) style.basedOn = value;
    else if (name === 'w:numId' && value !== undefined) style.numId = value;
    else if (name === 'w:ilvl') style.level = Number(value) || 0;
    else if (name === 'w:rPr') this.inRun = true;
    else if (this.inRun) {
      const flag = runFlag(name);
      if (flag !== undefined) style.flags[flag] = isOn(attributes);
    } else if (name === 'w:outlineLvl') style.outline = Number(value) || 0;
    else if (name === 'w:jc') style.align = alignment(value);
  }
}
