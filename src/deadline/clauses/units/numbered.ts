import { type Grain, makeShape, type Part } from '../../calendar/shape.js';
import type { Cursor } from '../cursor.js';
import { type ListedNumber, parseNumbers } from '../number-list.js';
import { days, daysOfMonth, isHyphened } from './days.js';
import { monthName } from './named.js';
import { relativeUnit } from './near.js';
import { daysBeforeDate } from './numeric-date.js';
import { partOf } from './part.js';
import { type ReadUnits, single, type Unit } from './unit.js';
import { withYear } from './with-year.js';
import { years } from './years.js';

/** Units with numbers in front: days of a month, quarters, half-years, decades, years. */
export function numbered(cursor: Cursor, parseUnits: ReadUnits): Unit[] | null {
  const numbers = parseNumbers(cursor);
  if (numbers === null) return null;
  if (cursor.is('-') && !cursor.acceptAll('-', 'word') && isHyphened(cursor, numbers)) cursor.at++;
  const token = cursor.peek();
  switch (token.kind) {
    case 'month':
      cursor.at++;
      return days(cursor, numbers, token.value);
    case 'quarter':
    case 'half':
    case 'season':
      cursor.at++;
      return withYear(cursor, listed(numbers, token.kind));
    case 'decade':
    case 'week':
      cursor.at++;
      return partsOfMonth(cursor, numbers, token.kind);
    case 'halfpart':
      cursor.at++;
      return half(cursor, numbers, parseUnits);
    case 'weekday':
      cursor.at++;
      return weekdaysOfMonth(cursor, numbers, token.value);
    case 'daynumber':
    case 'day': {
      const edge = edgeOfMonth(cursor, numbers, parseUnits);
      if (edge !== undefined) return edge;
      if (token.kind === 'day' || numbers[0]?.value === -1)
        return daysOfUnit(cursor, numbers, parseUnits);
      cursor.at++;
      return daysOfMonth(cursor, numbers);
    }
    case 'working':
      return daysOfUnit(cursor, numbers, parseUnits);
    default:
      break;
  }
  return daysBeforeDate(cursor, numbers) ?? years(cursor, numbers);
}

/** «в первых числах марта», «последние дни декабря»; undefined where no such days are meant. */
function edgeOfMonth(
  cursor: Cursor,
  numbers: ListedNumber[],
  parseUnits: ReadUnits,
): Unit[] | null | undefined {
  const [number] = numbers;
  const several = /^(?:числах|числа|дни|днях|дней)$/.test(cursor.peek().word);
  const edge = number?.digits === 0 && (number.value === 1 || number.value === -1);
  const ordinal = cursor.tokens[cursor.at - 1]?.word ?? '';
  if (!several || !edge || !/(?:ые|ие|ых|их)$/.test(ordinal)) return undefined;
  cursor.at++;
  return partOf(cursor, number.value === 1 ? 'begin' : 'end', parseUnits);
}

function listed(numbers: ListedNumber[], grain: Grain): Unit[] {
  return numbers.map(({ value, joint }) => ({ shape: makeShape(grain, value), joint }));
}

/** «первая декада марта», «последняя неделя августа», «третьей декаде текущего месяца». */
function partsOfMonth(cursor: Cursor, numbers: ListedNumber[], grain: Grain): Unit[] | null {
  const months = monthName(cursor) ?? relativeUnit(cursor);
  const month = months?.[0]?.shape;
  if (month?.grain !== 'month' || (months && months.length > 1)) return null;
  return numbers.map(({ value, joint }) => {
    const shape = makeShape(grain, value, month.month);
    shape.year = month.year;
    return { shape, joint };
  });
}

/** «первая половина марта» */
function half(cursor: Cursor, numbers: ListedNumber[], parseUnits: ReadUnits): Unit[] | null {
  const [number] = numbers;
  if (!number || numbers.length > 1) return null;
  const part: Part = number.value === 1 ? 'first-half' : 'second-half';
  if (number.value > 2) return null;
  return partOf(cursor, part, parseUnits);
}

/** «последняя пятница марта 2022 года» */
function weekdaysOfMonth(cursor: Cursor, numbers: ListedNumber[], day: number): Unit[] | null {
  const months = monthName(cursor) ?? relativeUnit(cursor);
  const month = months?.[0]?.shape;
  if (month?.grain !== 'month') return null;
  return numbers.map(({ value, joint }) => {
    const shape = makeShape('nth-weekday', value, month.month, day);
    shape.year = month.year;
    return { shape, joint };
  });
}

/** «последний рабочий день марта», «последний день квартала» */
function daysOfUnit(cursor: Cursor, numbers: ListedNumber[], parseUnits: ReadUnits): Unit[] | null {
  const working = cursor.accept('working');
  const [number] = numbers;
  const day = cursor.accept('day') || cursor.accept('daynumber');
  if (!day || !number?.ordinal || numbers.length > 1) return null;
  const units = parseUnits(cursor);
  const within = units?.[0]?.shape;
  if (!within || units.length > 1 || within.grain === 'day') return null;
  const shape = makeShape('nth-day', number.value, 0, working ? 1 : 0);
  shape.within = within;
  shape.year = within.year;
  return single(shape);
}
