import { alignment } from '../known.js';
import type { SourceBlock } from '../types.js';
import type { XmlHandler } from '../xml.js';
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

/** Reads styles.xml. */
export function stylesReader(): XmlHandler & { styles: Styles } {
  const all = new Map<string, Style>();
  let current: Style | null = null;
  let changes = 0;
  let inRun = false;

  function* chain(id: string | undefined): Generator<[string, Style]> {
    let next = id;
    for (let length = 0; next !== undefined && length < LONGEST_CHAIN; length++) {
      const style = all.get(next);
      if (style === undefined) return;
      yield [next, style];
      next = style.basedOn;
    }
  }

  function first<T>(id: string | undefined, pick: (style: Style) => T | undefined): T | undefined {
    for (const [, style] of chain(id)) {
      const found = pick(style);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  const styles: Styles = {
    defaultParagraph: undefined,
    list(id) {
      const found: { numId?: string; level?: number; style?: string } = {};
      for (const [name, style] of chain(id)) {
        if (style.level !== undefined) found.level ??= style.level;
        if (style.numId === undefined) continue;
        found.numId = style.numId;
        found.style = name;
        break;
      }
      return found;
    },
    flag: (id, flag) => first(id, ({ flags }) => flags[flag]),
    outline: (id) => first(id, ({ outline }) => outline),
    align: (id) => first(id, ({ align }) => align),
  };

  return {
    styles,
    open(name, attributes) {
      if (changes > 0 || name.endsWith('Change')) {
        changes++;
        return;
      }
      const value = attributes['w:val'];
      if (name === 'w:style') {
        const id = attributes['w:styleId'] ?? '';
        current = { flags: {} };
        all.set(id, current);
        const isDefault =
          attributes['w:default'] !== undefined && isOn({ 'w:val': attributes['w:default'] });
        if (isDefault && attributes['w:type'] === 'paragraph') styles.defaultParagraph = id;
      } else if (current === null) return;
      else if (name === 'w:basedOn' && value !== undefined) current.basedOn = value;
      else if (name === 'w:numId' && value !== undefined) current.numId = value;
      else if (name === 'w:ilvl') current.level = Number(value) || 0;
      else if (name === 'w:rPr') inRun = true;
      else if (inRun) {
        const flag = runFlag(name);
        if (flag !== undefined) current.flags[flag] = isOn(attributes);
      } else if (name === 'w:outlineLvl') current.outline = Number(value) || 0;
      else if (name === 'w:jc') current.align = alignment(value);
    },
    close(name) {
      if (changes > 0) changes--;
      else if (name === 'w:style') current = null;
      else if (name === 'w:rPr') inRun = false;
    },
    text() {},
  };
}
