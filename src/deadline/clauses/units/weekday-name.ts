import { civilDate, type DayNumber, weekday } from '../../../calendar/days.js';
import { makeShape, type Shape } from '../../calendar/shape.js';
import type { Cursor } from '../cursor.js';
import { numericDate } from './numeric-date.js';
import { type ReadUnits, single, type Unit } from './unit.js';

/** «пятница, 18.07.2014»: the weekday says nothing new; «до пятницы»: the coming one. */
export function weekdayName(cursor: Cursor, numbered: ReadUnits): Unit[] | null {
  const token = cursor.peek();
  if (token.kind !== 'weekday') return null;
  cursor.at++;
  const start = cursor.at;
  cursor.accept(',');
  const dated = numericDate(cursor) ?? numbered(cursor);
  if (dated?.[0]?.shape.grain === 'day') return dated;
  cursor.at = start;
  const { document } = cursor.context;
  if (document === null) return cursor.fail('no-document-date');
  cursor.infer('date');
  const day = document + ((token.value - weekday(document) + 7) % 7);
  return single(dayKnown(day, token.value));
}

/**
 * «следующая пятница» is that of the next week, «ближайшая» the first to come. «Эта» and «прошлая»
 * are left alone: said late in a week, they may name either of two.
 */
export function relativeWeekday(cursor: Cursor): Unit[] | null {
  const [word, named] = [cursor.peek(), cursor.peek(1)];
  const next = word.kind === 'following' && word.value === 1;
  const nearest = word.kind === 'relative' && word.word.startsWith('ближайш');
  if (named.kind !== 'weekday' || !(next || nearest)) return null;
  const { document } = cursor.context;
  if (document === null) return cursor.fail('no-document-date');
  cursor.at += 2;
  cursor.infer('date');
  const day = next
    ? document - weekday(document) + 7 + named.value
    : document + ((named.value - weekday(document) + 7) % 7);
  return single(dayKnown(day, named.value));
}

function dayKnown(day: DayNumber, weekdayOfIt: number): Shape {
  const shape = makeShape('fixed', 0, 0, weekdayOfIt);
  shape.year = civilDate(day).year;
  shape.span = { start: day, end: day };
  return shape;
}

/** «сегодня», «завтра», «завтрашнего дня» */
export function dayWord(cursor: Cursor): Unit[] | null {
  const { document } = cursor.context;
  const { value } = cursor.peek();
  cursor.at++;
  if (document === null) return cursor.fail('no-document-date');
  cursor.accept('day');
  cursor.infer('date');
  const shape = makeShape('fixed');
  shape.year = civilDate(document).year;
  shape.span = { start: document + value, end: document + value };
  return single(shape);
}
