import { makeShape } from '../../calendar/shape.js';
import type { Cursor } from '../cursor.js';
import { isYearNumber } from '../year.js';
import { single, type Unit } from './unit.js';
import { withYear } from './with-year.js';

/** «апрель 2022 года», «Авг 26, 2015» */
export function monthName(cursor: Cursor): Unit[] | null {
  const token = cursor.peek();
  if (token.kind !== 'month') return null;
  cursor.at++;
  const day = cursor.peek();
  if (
    day.kind === 'number' &&
    day.digits <= 2 &&
    cursor.is(',', 1) &&
    isYearNumber(cursor.peek(2))
  ) {
    const shape = makeShape('day', 0, token.value, day.value);
    shape.year = cursor.peek(2).value;
    cursor.at += 3;
    return single(shape);
  }
  cursor.accept('monthunit');
  const shape = makeShape('month', 0, token.value);
  return withYear(cursor, [{ shape, joint: '', genitive: token.inflected }]);
}

/** «весна 2022», «летом», «летний период», «осенне-зимний период 2021-2022 гг.» */
export function season(cursor: Cursor): Unit[] | null {
  const token = cursor.peek();
  if (token.kind === 'season') {
    cursor.at++;
    cursor.accept('period');
    return withYear(cursor, single(makeShape('season', token.value)));
  }
  if (token.kind !== 'seasonal') return null;
  cursor.at++;
  const units = single(makeShape('season', token.value));
  if (cursor.is('-') && cursor.is('seasonal', 1)) {
    units.push({ shape: makeShape('season', cursor.peek(1).value), joint: '-' });
    cursor.at += 2;
  }
  if (!cursor.accept('period')) return null;
  return withYear(cursor, units);
}
