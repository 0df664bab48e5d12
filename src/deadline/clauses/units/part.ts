import type { Part } from '../../calendar/shape.js';
import type { TokenKind } from '../../words/token.js';
import type { Cursor } from '../cursor.js';
import { bareShort } from './near.js';
import type { ReadUnits, Unit } from './unit.js';

const PARTS = new Map<TokenKind, Part>([
  ['begin', 'begin'],
  ['middle', 'middle'],
  ['end', 'end'],
]);

/** «конец марта», «начало года» */
export function partOfUnit(cursor: Cursor, parseUnits: ReadUnits): Unit[] | null {
  const part = PARTS.get(cursor.peek().kind);
  if (!part) return null;
  cursor.at++;
  return partOf(cursor, part, parseUnits);
}

export function partOf(cursor: Cursor, part: Part, parseUnits: ReadUnits): Unit[] | null {
  const at = cursor.at - 1;
  const units = parseUnits(cursor) ?? bareShort(cursor);
  const [unit] = units ?? [];
  if (!units || !unit || unit.shape.part) return null;
  if (unit.shape.grain === 'day') return null;
  // «начало учебного года» with no year is an event of that school.
  const event = part === 'begin' || (part === 'end' && cursor.tokens[at - 1]?.kind === 'после');
  const unnamed = unit.shape.grain === 'school' && cursor.inferred.includes('school-year');
  if (unnamed && event) return null;
  const last = units.at(-1);
  if (last) last.shape.part = part;
  return units;
}
