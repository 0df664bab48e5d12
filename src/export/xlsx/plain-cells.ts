import type { CellValue, Column } from '../columns.js';
import { looksLikeFormula } from '../defuse.js';
import type { Cell, Content } from './cells.js';
import { serialOf } from './serial.js';
import type { StyleName } from './styles.js';

/** How the cells of a column look. */
export function styleOf({ key, type }: Column): StyleName {
  if (type === 'date') return 'date';
  if (type === 'integer') return 'integer';
  return key === 'number' || key === 'parent' || key === 'documentNumber' ? 'literal' : 'text';
}

/** A text that begins like a formula stays typed as a text when somebody edits it. */
export function textCell(value: string): Cell {
  return looksLikeFormula(value) ? { content: value, style: 'literal' } : value;
}

export function linkCell(formula: string | null, label: string): Cell {
  const content: Content = formula === null ? label : { formula, value: label };
  return formula === null ? content : { content, style: 'link' };
}

/** A day sheets cannot count (before 1900) stays readable as text. */
export function dateContent(value: string): string | number {
  return serialOf(value) ?? value;
}

/** A cell that is no formula. */
export function plainCell({ type }: Column, value: CellValue): Cell {
  if (typeof value !== 'string') return value;
  return type === 'date' ? dateContent(value) : textCell(value);
}
