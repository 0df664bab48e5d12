import type { Cursor } from '../cursor.js';
import { monthName, season } from './named.js';
import { bareShort, bareUnit, relativeUnit } from './near.js';
import { numbered } from './numbered.js';
import { numericDate, romanMonthDate } from './numeric-date.js';
import { partOfUnit } from './part.js';
import type { Unit } from './unit.js';
import { dayWord, weekdayName } from './weekday-name.js';

/**
 * Reads one calendar unit, or several that share their noun and year («1 и 15 марта 2022 года»,
 * «I–III кварталы»). Leaves the cursor where it was and gives null when there is none.
 */
export function parseUnits(cursor: Cursor): Unit[] | null {
  const start = cursor.at;
  const units = unitsAt(cursor);
  if (units === null) cursor.at = start;
  return units;
}

function unitsAt(cursor: Cursor): Unit[] | null {
  switch (cursor.peek().kind) {
    case 'date':
    case 'yearmonth':
      return numericDate(cursor);
    case 'number':
      return romanMonthDate(cursor) ?? numbered(cursor, parseUnits);
    case 'roman':
    case 'ordinal':
    case 'cardinal':
    case 'last':
    case 'word':
    case '"':
      return numbered(cursor, parseUnits);
    case 'month':
      return monthName(cursor);
    case 'begin':
    case 'middle':
    case 'end':
      return partOfUnit(cursor, parseUnits);
    case 'relative':
    case 'following':
    case 'new':
    case 'reporting':
    case 'school':
    case 'thisyear':
      return relativeUnit(cursor);
    case 'season':
    case 'seasonal':
      return season(cursor);
    case 'year':
    case 'quarter':
    case 'half':
      return bareUnit(cursor);
    case 'calendar':
      cursor.at++;
      return cursor.is('year') || cursor.is('quarter') || cursor.is('monthunit')
        ? bareShort(cursor)
        : null;
    case 'weekday':
      return weekdayName(cursor, (behind) => numbered(behind, parseUnits));
    case 'dayword':
      return dayWord(cursor);
    default:
      return null;
  }
}
