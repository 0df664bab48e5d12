import { property } from './property.js';
import type { Word } from './words.js';

/** Flags of an annotation that is not printed: hidden, no view. */
const UNSEEN = 2 | 32;
/** Height of a field's letters where the field does not say. */
const USUAL_SIZE = 12;
const LEADING = 1.2;

interface Field {
  lines: string[];
  rect: [left: number, bottom: number, right: number, top: number];
  size: number;
}

/** The words of a filled field of a form, or of a text put onto the page. */
function printedValue(annotation: unknown): string {
  const subtype = property(annotation, 'subtype');
  const type = property(annotation, 'fieldType');
  if (subtype === 'FreeText') {
    const words = property(property(annotation, 'contentsObj'), 'str');
    return typeof words === 'string' ? words : '';
  }
  if (subtype !== 'Widget' || (type !== 'Tx' && type !== 'Ch')) return '';
  const value = property(annotation, 'fieldValue');
  if (typeof value === 'string') return value;
  const list: unknown[] = Array.isArray(value) ? value : [];
  return list.filter((item) => typeof item === 'string').join('\n');
}

function fieldOf(annotation: unknown): Field | null {
  const flags = property(annotation, 'annotationFlags');
  if (typeof flags === 'number' && (flags & UNSEEN) !== 0) return null;
  const words = printedValue(annotation).trim();
  const rect = property(annotation, 'rect');
  if (words === '' || !Array.isArray(rect)) return null;
  const [left = 0, bottom = 0, right = 0, top = 0] = rect.map(Number);
  const told = property(property(annotation, 'defaultAppearanceData'), 'fontSize');
  const lines = words.split(/\r\n|[\r\n]/);
  const size =
    typeof told === 'number' && told > 0
      ? told
      : Math.min(USUAL_SIZE, ((top - bottom) / lines.length) * 0.8);
  return { lines, rect: [left, bottom, right, top], size };
}

/** Where the baseline of a field's first line lies: in the middle of a field of one line. */
function baselineOf({ lines, rect: [, bottom, , top], size }: Field): number {
  return lines.length === 1 ? (top + bottom) / 2 - size * 0.35 : top - size;
}

/**
 * What is filled into a page's forms and put onto it as text, where the page does not draw it: a
 * form without appearances leaves that to who shows it.
 */
export function fieldWords(annotations: readonly unknown[], drawn: readonly Word[]): Word[] {
  return annotations.flatMap((annotation) => {
    const field = fieldOf(annotation);
    if (field === null) return [];
    const [left, bottom, right, top] = field.rect;
    const isDrawn = drawn.some(
      ({ from: [x, y] }) => x >= left - 1 && x <= right && y >= bottom - 1 && y <= top,
    );
    if (isDrawn) return [];
    const first = baselineOf(field);
    return field.lines.map((text, index): Word => {
      const y = first - index * field.size * LEADING;
      const width = Math.min(right - left - 2, text.length * field.size * 0.5);
      const from = [left + 2, y] as const;
      return { text, from, to: [left + 2 + Math.max(1, width), y], size: field.size, font: '' };
    });
  });
}
