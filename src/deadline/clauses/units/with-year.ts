import type { Cursor } from '../cursor.js';
import { parseYear } from '../year.js';
import type { Unit } from './unit.js';

/** Gives the year printed behind to the units in front of it. */
export function withYear(cursor: Cursor, units: Unit[]): Unit[] | null {
  const printed = parseYear(cursor);
  if (printed === null) return units;
  const [first, second] = printed.years;
  const last = units.at(-1);
  if (first === undefined || !last) return units;
  if (printed.school) return withSchoolYear(units, first, second);
  if (units.length === 1 && second !== undefined) {
    last.years = printed;
    return units;
  }
  if (second === undefined) {
    last.shape.year = first;
    return units;
  }
  const [opening] = units;
  if (units.length !== 2 || !opening || !printed.range) return null;
  opening.shape.year = first;
  const winter = last.shape.grain === 'season' && last.shape.index === 4;
  last.shape.year = winter ? second - 1 : second;
  return units;
}

/** Months from September on are of the school year's first year, the others of its second. */
function withSchoolYear(units: Unit[], first: number, second: number | undefined): Unit[] | null {
  if (second !== undefined && second !== first + 1) return null;
  for (const { shape } of units) {
    if (shape.grain === 'half') shape.grain = 'school-half';
    if (shape.grain === 'quarter' || shape.grain === 'year') return null;
    const early = shape.month > 0 && shape.month < 9;
    const spring = shape.grain === 'season' && shape.index < 3;
    shape.year = early || spring ? first + 1 : first;
  }
  return units;
}
