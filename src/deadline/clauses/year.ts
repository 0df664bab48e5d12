import { civilDate, type DayNumber } from '../../calendar/days.js';
import { fullYear } from '../words/numbers.js';
import type { Token } from '../words/token.js';
import type { Cursor } from './cursor.js';

/** The year behind a unit: «2022 года», «2021-2022 гг.», «текущего учебного года». */
export interface PrintedYear {
  years: number[];
  /** The years are the ends of a range, else a list. */
  range: boolean;
  school: boolean;
}

const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

export function isYearNumber(token: Token): boolean {
  return (
    token.kind === 'number' &&
    token.digits === 4 &&
    token.value >= FIRST_YEAR &&
    token.value <= LAST_YEAR
  );
}

/** Reads a year behind a unit; leaves the cursor where it was when there is none. */
export function parseYear(cursor: Cursor): PrintedYear | null {
  const start = cursor.at;
  if (cursor.is('(')) cursor.acceptAll('(', 'weekday', ')');
  if ((cursor.is(',') || cursor.is('.')) && isYearNumber(cursor.peek(1))) cursor.at++;
  // «сен-2012»
  if (cursor.is('-') && isYearNumber(cursor.peek(1)) && cursor.peek(-1).kind === 'month')
    cursor.at++;
  skipClock(cursor);
  cursor.accept('в');
  if (cursor.recurring && skipRunningYear(cursor)) return null;
  const year = numericYear(cursor) ?? wordYear(cursor) ?? relativeYear(cursor);
  if (year === null) cursor.at = start;
  return year;
}

/** «с 20 мая 06 часов 2019 года»: an hour between the month and its year. */
function skipClock(cursor: Cursor): void {
  const hours = cursor.is('number') && cursor.is('hour', 1) ? 2 : cursor.is('time') ? 1 : 0;
  if (hours > 0 && isYearNumber(cursor.peek(hours)) && cursor.is('year', hours + 1))
    cursor.at += hours;
}

/** «ежегодно до 1 июля текущего года», «… соответствующего календарного года»: each year's own. */
function skipRunningYear(cursor: Cursor): boolean {
  const start = cursor.at;
  const { kind, value, word } = cursor.peek();
  const running = (kind === 'relative' && value === 0) || kind === 'reporting';
  if (running || CORRESPONDING.test(word)) {
    cursor.at++;
    cursor.accept('calendar');
    if (cursor.accept('year')) return true;
  }
  cursor.at = start;
  return false;
}

const CORRESPONDING = /^соответствующ(?:его|ем)$/;

function numericYear(cursor: Cursor): PrintedYear | null {
  const first = cursor.peek();
  if (!isYearNumber(first)) return shortYear(cursor);
  cursor.at++;
  const years = [first.value];
  let range = false;
  for (;;) {
    const joint = cursor.peek();
    const next = cursor.peek(1);
    if (joint.kind === '-' || joint.kind === '/') {
      const value = secondYear(first, next);
      if (years.length > 1 || value === null) break;
      range = true;
      years.push(value);
    } else if ((joint.kind === ',' || joint.kind === 'и') && isYearNumber(next)) {
      years.push(next.value);
    } else break;
    cursor.at += 2;
  }
  const school = cursor.accept('school');
  if (!cursor.accept('year') && school) return null;
  return { years, range, school };
}

/** «две тысячи двадцать второго года» */
function wordYear(cursor: Cursor): PrintedYear | null {
  const start = cursor.at;
  if (
    !cursor.is('cardinal') ||
    cursor.peek().value !== 2 ||
    !/^тысяч[иа]?$/.test(cursor.peek(1).word)
  ) {
    return null;
  }
  cursor.at += 2;
  let year = 2000;
  while (cursor.is('cardinal')) year += cursor.tokens[cursor.at++]?.value ?? 0;
  if (cursor.is('ordinal')) year += cursor.tokens[cursor.at++]?.value ?? 0;
  if (year > LAST_YEAR || !cursor.accept('year')) {
    cursor.at = start;
    return null;
  }
  return { years: [year], range: false, school: false };
}

/** «2021-22», «2021-2022»: the second year, or null where it cannot be one. */
function secondYear(first: Token, next: Token): number | null {
  if (isYearNumber(next)) return next.value > first.value ? next.value : null;
  if (next.kind !== 'number' || next.digits !== 2 || next.inflected) return null;
  const value = Math.floor(first.value / 100) * 100 + next.value;
  return value === first.value + 1 ? value : null;
}

/** «22 г.», «82»: two digits, with the word for a year behind or too large for a day. */
function shortYear(cursor: Cursor): PrintedYear | null {
  const token = cursor.peek();
  if (token.kind !== 'number' || token.digits !== 2 || token.inflected) return null;
  const named = cursor.is('year', 1);
  if (!named && token.value <= 31) return null;
  cursor.at += named ? 2 : 1;
  return { years: [fullYear(token.value, 2)], range: false, school: false };
}

/** «т.г.», «текущего года», «следующего учебного года», «учебного года». */
export function relativeYear(cursor: Cursor): PrintedYear | null {
  const token = cursor.peek();
  const { document } = cursor.context;
  if (token.kind === 'thisyear' && token.value === 0) {
    cursor.at++;
    return yearFromDocument(cursor, 0);
  }
  const start = cursor.at;
  const offset = relativeOffset(cursor) ?? (cursor.is('school') ? 0 : null);
  if (offset === null) return null;
  const school = cursor.accept('school');
  if (!school) cursor.accept('calendar');
  if (!cursor.accept('year')) {
    cursor.at = start;
    return null;
  }
  if (!school) return yearFromDocument(cursor, offset);
  cursor.infer('school-year');
  if (document === null) return cursor.fail('no-document-date');
  const next = token.kind === 'new' || token.kind === 'following';
  const years = [schoolYear(document) + (next ? comingSchoolYear(document) : offset)];
  return { years, range: false, school: true };
}

/** 0 for «текущего», 1 for «следующего», -1 for «прошлого»; steps over the word. */
export function relativeOffset(cursor: Cursor): number | null {
  const token = cursor.peek();
  if (token.kind === 'reporting' && cursor.is('year', 1)) {
    cursor.at++;
    return 0;
  }
  const known = token.kind === 'relative' || token.kind === 'following' || token.kind === 'new';
  if (!known) return null;
  cursor.at++;
  return token.kind === 'new' ? 1 : token.value;
}

function yearFromDocument(cursor: Cursor, offset: number): PrintedYear | null {
  const { document } = cursor.context;
  cursor.infer('year');
  if (document === null) return cursor.fail('no-document-date');
  return { years: [civilDate(document).year + offset], range: false, school: false };
}

/** The year in which the school year of a day began; from June on it is the coming one. */
export function schoolYear(day: DayNumber): number {
  const { year, month } = civilDate(day);
  return month >= 6 ? year : year - 1;
}

/** «новый», «следующий учебный год»: in June–August the coming one, which is meant anyway. */
function comingSchoolYear(day: DayNumber): number {
  const { month } = civilDate(day);
  return month >= 6 && month <= 8 ? 0 : 1;
}
