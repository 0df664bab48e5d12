import { civilDate, weekday } from '../../../calendar/days.js';
import { makeShape, type Shape } from '../../calendar/shape.js';
import type { TokenKind } from '../../words/token.js';
import type { Cursor } from '../cursor.js';
import { isYearNumber, relativeOffset, relativeYear } from '../year.js';
import { single, type Unit } from './unit.js';
import { relativeWeekday } from './weekday-name.js';
import { years } from './years.js';

/** «текущего месяца», «следующем квартале», «этой неделе», «т.м.», «текущего года». */
export function relativeUnit(cursor: Cursor): Unit[] | null {
  const year = relativeYear(cursor);
  if (year) {
    const shape = makeShape(year.school ? 'school' : 'year');
    shape.year = year.years[0] ?? null;
    return single(shape);
  }
  const start = cursor.at;
  if (cursor.is('thisyear') && cursor.peek().value === 1) {
    cursor.at++;
    return unitAround(cursor, 'monthunit', 0);
  }
  const near = relativeWeekday(cursor);
  if (near) return near;
  const offset = relativeOffset(cursor);
  const { kind } = cursor.peek();
  cursor.at++;
  const units = offset === null ? null : unitAround(cursor, kind, offset);
  if (units === null) cursor.at = start;
  return units;
}

/** The month, quarter, half-year, week or day of the paper, or one before or behind it. */
function unitAround(cursor: Cursor, kind: TokenKind, offset: number): Unit[] | null {
  const { document } = cursor.context;
  const counts: Partial<Record<TokenKind, number>> = { monthunit: 1, quarter: 3, half: 6 };
  const months = counts[kind];
  if (months === undefined && kind !== 'week' && kind !== 'day') return null;
  if (document === null) {
    cursor.fail('no-document-date');
    return null;
  }
  if (months === undefined) return single(daysAround(cursor, document, kind, offset));
  cursor.infer('year', 'month');
  const { year, month } = civilDate(document);
  const total = Math.floor((year * 12 + month - 1) / months) + offset;
  const newYear = Math.floor((total * months) / 12);
  const first = total * months - newYear * 12 + 1;
  const shape =
    kind === 'monthunit'
      ? makeShape('month', 0, first)
      : makeShape(kind === 'quarter' ? 'quarter' : 'half', (first - 1) / months + 1);
  shape.year = newYear;
  return single(shape);
}

function daysAround(cursor: Cursor, document: number, kind: TokenKind, offset: number): Shape {
  cursor.infer('date');
  const shape = makeShape('fixed');
  shape.year = civilDate(document).year;
  const monday = document - weekday(document) + 1 + offset * 7;
  shape.span =
    kind === 'week'
      ? { start: monday, end: monday + 6 }
      : { start: document + offset, end: document + offset };
  return shape;
}

/** «года» in «в течение года», «конец квартала»: those of the paper. */
export function bareUnit(cursor: Cursor): Unit[] | null {
  if (cursor.is('year') && isYearNumber(cursor.peek(1))) {
    cursor.at++;
    const units = years(cursor, [
      { value: cursor.peek().value, digits: 4, roman: false, ordinal: false, joint: '' },
    ]);
    cursor.at++;
    return units;
  }
  if (cursor.is('year') || cursor.is('quarter') || cursor.is('half')) return bareShort(cursor);
  return null;
}

/** Bare «года», «месяца», «недели», «дня» behind a part («до конца недели»). */
export function bareShort(cursor: Cursor): Unit[] | null {
  const { kind } = cursor.peek();
  const { document } = cursor.context;
  if (kind === 'year') {
    cursor.at++;
    cursor.infer('year');
    if (document === null) return cursor.fail('no-document-date');
    const shape = makeShape('year');
    shape.year = civilDate(document).year;
    return [{ shape, joint: '', bare: true }];
  }
  const working = kind === 'working';
  if (working && cursor.is('week', 1)) return workingWeek(cursor);
  if (working && cursor.is('day', 1)) cursor.at++;
  if (!['monthunit', 'quarter', 'half', 'week', 'day'].includes(kind) && !working) {
    return null;
  }
  const unit = cursor.peek().kind;
  cursor.at++;
  return unitAround(cursor, unit, 0);
}

/** «до конца рабочей недели»: Monday to Friday, as the Labour Code's week of five days has it (ст. 111). */
function workingWeek(cursor: Cursor): Unit[] | null {
  const { document } = cursor.context;
  if (document === null) return cursor.fail('no-document-date');
  cursor.at += 2;
  const week = daysAround(cursor, document, 'week', 0);
  if (week.span !== null) week.span = { ...week.span, end: week.span.start + 4 };
  return single(week);
}
