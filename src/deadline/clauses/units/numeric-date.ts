import { makeShape } from '../../calendar/shape.js';
import type { Cursor } from '../cursor.js';
import { type ListedNumber, parseJoint } from '../number-list.js';
import { single, type Unit } from './unit.js';
import { withYear } from './with-year.js';

/** «25.12.2021», «12.2021», «15.03» */
export function numericDate(cursor: Cursor): Unit[] | null {
  const token = cursor.peek();
  if (token.kind === 'yearmonth') {
    cursor.at++;
    cursor.accept('year');
    const shape = makeShape('month', 0, token.month);
    shape.year = token.value;
    return single(shape);
  }
  if (token.kind !== 'date') return null;
  cursor.at++;
  const shape = makeShape('day', 0, token.month, token.day);
  if (token.value > 0) {
    shape.year = token.value;
    cursor.accept('year');
    return single(shape);
  }
  return withYear(cursor, single(shape));
}

/** «1-15.03.2022», «с 1 по 15.03», «14./15.10.»: days whose month is printed with the last one. */
export function daysBeforeDate(cursor: Cursor, numbers: ListedNumber[]): Unit[] | null {
  const start = cursor.at;
  const joint = parseJoint(cursor);
  const date = cursor.peek();
  const units = joint && date.kind === 'date' ? numericDate(cursor) : null;
  const shape = units?.[0]?.shape;
  if (!shape || joint === null || numbers.some(({ digits }) => digits < 1 || digits > 2)) {
    cursor.at = start;
    return null;
  }
  const days = numbers.map((number) => ({
    shape: { ...makeShape('day', 0, shape.month, number.value), year: shape.year },
    joint: number.joint,
  }));
  return [...days, { shape, joint }];
}

/** «1/XI с.г.», «15.XI-1958 г.»: a month in Roman figures, as papers of the last century write it. */
export function romanMonthDate(cursor: Cursor): Unit[] | null {
  const start = cursor.at;
  const [day, mark, month] = [cursor.peek(), cursor.peek(1), cursor.peek(2)];
  const joined = mark.kind === '/' || mark.kind === '.' || mark.kind === '-';
  const glued = mark.start === day.end && month.start === mark.end;
  const possible = day.digits > 0 && day.digits <= 2 && month.value >= 1 && month.value <= 12;
  if (day.kind !== 'number' || month.kind !== 'roman' || !joined || !glued || !possible)
    return null;
  cursor.at += 3;
  const shape = makeShape('day', 0, month.value, day.value);
  const next = cursor.peek().kind;
  if ((next === '-' || next === '/' || next === '.') && cursor.is('number', 1)) cursor.at++;
  const units = withYear(cursor, single(shape));
  if (units === null) cursor.at = start;
  return units;
}
