import {
  addMonths,
  type CivilDate,
  civilDate,
  type DayNumber,
  dayNumberOf,
  daysInMonth,
} from '../../../calendar/days.js';
import { makeShape } from '../../calendar/shape.js';
import type { Cursor } from '../cursor.js';
import type { ListedNumber } from '../number-list.js';
import { monthName } from './named.js';
import { relativeUnit } from './near.js';
import type { Unit } from './unit.js';
import { withYear } from './with-year.js';

/** «1 и 15 марта 2022 года»: behind the name of the month. */
export function days(cursor: Cursor, numbers: ListedNumber[], month: number): Unit[] | null {
  if (numbers.some(({ digits, value }) => digits > 2 || value < 0)) return null;
  const units: Unit[] = [];
  for (const { value, joint } of numbers) {
    units.push({ shape: makeShape('day', 0, month, value), joint });
  }
  return withYear(cursor, units);
}

/** «10-августа»: a day glued to its month. */
export function isHyphened(cursor: Cursor, numbers: ListedNumber[]): boolean {
  const [hyphen, month] = [cursor.peek(), cursor.peek(1)];
  if (hyphen.kind !== '-' || month.kind !== 'month' || numbers.length > 1) return false;
  return hyphen.start === cursor.peek(-1).end && month.start === hyphen.end && month.inflected;
}

/** «до 15 числа следующего месяца», «5 числа»: a day of the paper's month or of one near it. */
export function daysOfMonth(cursor: Cursor, numbers: ListedNumber[]): Unit[] | null {
  if (numbers.some(({ value }) => value < 1 || value > 31)) return cursor.fail('impossible-day');
  const month = (relativeUnit(cursor) ?? monthName(cursor))?.[0]?.shape;
  if (month && month.grain !== 'month') return null;
  const { document } = cursor.context;
  if (!month && document === null) return cursor.fail('no-document-date');
  const units: Unit[] = [];
  for (const { value, joint } of numbers) {
    const shape = makeShape('day', 0, month?.month ?? 0, value);
    shape.year = month?.year ?? null;
    if (!month && document !== null) {
      cursor.infer('year', 'month');
      const near = nearestDay(document, value);
      shape.month = near.month;
      shape.year = near.year;
    }
    units.push({ shape, joint });
  }
  return units;
}

/** The first month from a day on in which that day of the month is still to come. */
function nearestDay(document: DayNumber, day: number): CivilDate {
  for (let ahead = 0; ; ahead++) {
    const { year, month } = civilDate(addMonths(document - civilDate(document).day + 1, ahead));
    if (day > daysInMonth(year, month)) continue;
    if (dayNumberOf(year, month, day) >= document) return { year, month, day };
  }
}
