import {
  addMonths,
  type CivilDate,
  civilDate,
  type DayNumber,
  dayNumber,
  daysInMonth,
  weekday,
} from '../calendar/days.js';
import { type Grain, makeShape, type Part, type Shape } from '../calendar/shape.js';
import { fullYear } from '../words/numbers.js';
import type { TokenKind } from '../words/token.js';
import type { Cursor } from './cursor.js';
import { type Joint, type ListedNumber, parseJoint, parseNumbers } from './number-list.js';
import { isYearNumber, type PrintedYear, parseYear, relativeOffset, relativeYear } from './year.js';

/** A unit and what joined it to the one before. */
export interface Unit {
  shape: Shape;
  joint: Joint;
  /** «марта»: a month in the form that stands behind a day. */
  genitive?: boolean | undefined;
  /** «года»: the year of the paper, or of what stands in front. */
  bare?: boolean | undefined;
  /** Several years printed behind one unit: the same in each, or the ends of a range. */
  years?: PrintedYear | undefined;
}

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
    case 'roman':
    case 'ordinal':
    case 'cardinal':
    case 'last':
    case 'word':
    case '"':
      return numbered(cursor);
    case 'month':
      return monthName(cursor);
    case 'begin':
    case 'middle':
    case 'end':
      return partOfUnit(cursor);
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
      return weekdayName(cursor);
    case 'dayword':
      return dayWord(cursor);
    default:
      return null;
  }
}

function single(shape: Shape): Unit[] {
  return [{ shape, joint: '' }];
}

function numericDate(cursor: Cursor): Unit[] | null {
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

/** Units with numbers in front: days of a month, quarters, half-years, decades, years. */
function numbered(cursor: Cursor): Unit[] | null {
  const numbers = parseNumbers(cursor);
  if (numbers === null) return null;
  cursor.acceptAll('-', 'word');
  if (isHyphened(cursor, numbers)) cursor.at++;
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
      return half(cursor, numbers);
    case 'weekday':
      cursor.at++;
      return weekdaysOfMonth(cursor, numbers, token.value);
    case 'daynumber':
    case 'day': {
      const edge = edgeOfMonth(cursor, numbers);
      if (edge !== undefined) return edge;
      if (token.kind === 'day' || numbers[0]?.value === -1) return daysOfUnit(cursor, numbers);
      cursor.at++;
      return daysOfMonth(cursor, numbers);
    }
    case 'working':
      return daysOfUnit(cursor, numbers);
    default:
      break;
  }
  return daysBeforeDate(cursor, numbers) ?? years(cursor, numbers);
}

/** «10-августа»: a day glued to its month. */
function isHyphened(cursor: Cursor, numbers: ListedNumber[]): boolean {
  const [hyphen, month] = [cursor.peek(), cursor.peek(1)];
  if (hyphen.kind !== '-' || month.kind !== 'month' || numbers.length > 1) return false;
  return hyphen.start === cursor.peek(-1).end && month.start === hyphen.end && month.inflected;
}

/** «1-15.03.2022», «с 1 по 15.03», «14./15.10.»: days whose month is printed with the last one. */
function daysBeforeDate(cursor: Cursor, numbers: ListedNumber[]): Unit[] | null {
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

function days(cursor: Cursor, numbers: ListedNumber[], month: number): Unit[] | null {
  if (numbers.some(({ digits, value }) => digits > 2 || value < 0)) return null;
  const units = numbers.map(({ value, joint }) => ({
    shape: makeShape('day', 0, month, value),
    joint,
  }));
  return withYear(cursor, units);
}

/** «в первых числах марта», «последние дни декабря»; undefined where no such days are meant. */
function edgeOfMonth(cursor: Cursor, numbers: ListedNumber[]): Unit[] | null | undefined {
  const [number] = numbers;
  const several = /^(?:числах|числа|дни|днях|дней)$/.test(cursor.peek().word);
  const edge = number?.digits === 0 && (number.value === 1 || number.value === -1);
  const ordinal = cursor.tokens[cursor.at - 1]?.word ?? '';
  if (!several || !edge || !/(?:ые|ие|ых|их)$/.test(ordinal)) return undefined;
  cursor.at++;
  return partOf(cursor, number.value === 1 ? 'begin' : 'end');
}

/** «до 15 числа следующего месяца», «5 числа»: a day of the paper's month or of one near it. */
function daysOfMonth(cursor: Cursor, numbers: ListedNumber[]): Unit[] | null {
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
    if (dayNumber(year, month, day) >= document) return { year, month, day };
  }
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
function half(cursor: Cursor, numbers: ListedNumber[]): Unit[] | null {
  const [number] = numbers;
  if (!number || numbers.length > 1) return null;
  const part: Part = number.value === 1 ? 'first-half' : 'second-half';
  if (number.value > 2) return null;
  return partOf(cursor, part);
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
function daysOfUnit(cursor: Cursor, numbers: ListedNumber[]): Unit[] | null {
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

/** «2022 год», «2022-2024 годы», «2022, 2023 гг.», «2021-2022 учебный год», «2022». */
function years(cursor: Cursor, numbers: ListedNumber[]): Unit[] | null {
  const start = cursor.at;
  const [first] = numbers;
  if (!first) return null;
  const school = cursor.accept('school');
  if (!school) cursor.accept('calendar');
  const named = cursor.accept('year');
  if (school && !named) {
    cursor.at = start;
    return null;
  }
  const values = numbers.map(({ value, digits }, at) => {
    const before = numbers[at - 1];
    if (digits === 4) return value;
    return digits === 2 && named ? shortAfter(value, before) : 0;
  });
  if (values.some((value) => value < 1900 || value > 2199)) return null;
  if (school) return schoolYears(values, numbers);
  return values.map((year, at) => {
    const shape = makeShape('year');
    shape.year = year;
    return { shape, joint: numbers[at]?.joint ?? '' };
  });
}

function shortAfter(value: number, before: ListedNumber | undefined): number {
  if (before?.digits === 4) return Math.floor(before.value / 100) * 100 + value;
  return fullYear(value, 2);
}

/** «2021-2022 учебный год» is one unit; «2021-2022, 2022-2023 учебные годы» are two. */
function schoolYears(values: number[], numbers: ListedNumber[]): Unit[] | null {
  const units: Unit[] = [];
  for (let at = 0; at < values.length; at += 2) {
    const [first, second] = [values[at], values[at + 1]];
    if (first === undefined || second !== first + 1 || numbers[at + 1]?.joint !== '-') return null;
    const shape = makeShape('school');
    shape.year = first;
    units.push({ shape, joint: numbers[at]?.joint ?? '' });
  }
  return units;
}

/** «апрель 2022 года», «Авг 26, 2015» */
function monthName(cursor: Cursor): Unit[] | null {
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

const PARTS = new Map<TokenKind, Part>([
  ['begin', 'begin'],
  ['middle', 'middle'],
  ['end', 'end'],
]);

/** «конец марта», «начало года» */
function partOfUnit(cursor: Cursor): Unit[] | null {
  const part = PARTS.get(cursor.peek().kind);
  if (!part) return null;
  cursor.at++;
  return partOf(cursor, part);
}

function partOf(cursor: Cursor, part: Part): Unit[] | null {
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

/** «текущего месяца», «следующем квартале», «этой неделе», «т.м.», «текущего года». */
function relativeUnit(cursor: Cursor): Unit[] | null {
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

/** «весна 2022», «летом», «летний период», «осенне-зимний период 2021-2022 гг.» */
function season(cursor: Cursor): Unit[] | null {
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

/** «года» in «в течение года», «конец квартала»: those of the paper. */
function bareUnit(cursor: Cursor): Unit[] | null {
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
function bareShort(cursor: Cursor): Unit[] | null {
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
  if (kind === 'working' && cursor.is('day', 1)) cursor.at++;
  if (!['monthunit', 'quarter', 'half', 'week', 'day'].includes(kind) && kind !== 'working') {
    return null;
  }
  const unit = cursor.peek().kind;
  cursor.at++;
  return unitAround(cursor, unit, 0);
}

/** «пятница, 18.07.2014»: the weekday says nothing new; «до пятницы»: the coming one. */
function weekdayName(cursor: Cursor): Unit[] | null {
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
function relativeWeekday(cursor: Cursor): Unit[] | null {
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
function dayWord(cursor: Cursor): Unit[] | null {
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

/** Gives the year printed behind to the units in front of it. */
function withYear(cursor: Cursor, units: Unit[]): Unit[] | null {
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
