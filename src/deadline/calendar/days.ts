import { once } from '../../language/once.js';
import type { IsoDate } from '../../model/deadline.js';

/**
 * Calendar arithmetic on day numbers: days since 1970-01-01 in the Gregorian calendar, with no
 * clock and no time zone.
 */
export type DayNumber = number;

export interface CivilDate {
  year: number;
  /** 1–12 */
  month: number;
  /** 1–31 */
  day: number;
}

const ERA_DAYS = 146_097;

/** Days from the civil date, counting the year from March so that a leap day ends it. */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = whole((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + whole(yearOfEra / 4) - whole(yearOfEra / 100) + dayOfYear;
  return era * ERA_DAYS + dayOfEra - 719_468;
}

export function civilDate(number: DayNumber): CivilDate {
  const days = number + 719_468;
  const era = Math.floor(days / ERA_DAYS);
  const dayOfEra = days - era * ERA_DAYS;
  const leaps = whole(dayOfEra / 1460) - whole(dayOfEra / 36_524) + whole(dayOfEra / 146_096);
  const yearOfEra = whole((dayOfEra - leaps) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + whole(yearOfEra / 4) - whole(yearOfEra / 100));
  const shiftedMonth = whole((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const day = dayOfYear - whole((153 * shiftedMonth + 2) / 5) + 1;
  return { year, month, day };
}

/** The whole part of a number that is not negative and below 2³¹: whole-number division is fast. */
function whole(value: number): number {
  return value | 0;
}

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** ISO day of the week: 1 for Monday … 7 for Sunday. */
export function weekday(number: DayNumber): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

/** Adds months; a day the month lacks becomes its last (art. 192 of the Civil Code of Russia). */
export function addMonths(number: DayNumber, months: number): DayNumber {
  const { year, month, day } = civilDate(number);
  const total = year * 12 + month - 1 + months;
  const newYear = Math.floor(total / 12);
  const newMonth = total - newYear * 12 + 1;
  return dayNumber(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
}

/** «-03-01» by month and day, so that a date is put together of two parts only. */
const monthDays = once(() =>
  Array.from({ length: 13 * 32 }, (_, at) => {
    const [month, day] = [at >> 5, at & 31];
    return `-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  }),
);

export function isoDate(number: DayNumber): IsoDate {
  const { year, month, day } = civilDate(number);
  const printed = year >= 1000 ? String(year) : String(year).padStart(4, '0');
  return `${printed}${monthDays()[(month << 5) | day] ?? ''}`;
}

/** The day number of an ISO date, or null where the string is none. */
export function parseIsoDate(date: string): DayNumber | null {
  if (date.length !== 10 || date.charAt(4) !== '-' || date.charAt(7) !== '-') return null;
  const year = digitsOf(date, 0, 4);
  const month = digitsOf(date, 5, 7);
  const day = digitsOf(date, 8, 10);
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month))) return null;
  return dayNumber(year, month, day);
}

/** The number digits make, NaN where one is none. */
function digitsOf(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - 0x30;
    value = digit >= 0 && digit <= 9 ? value * 10 + digit : Number.NaN;
  }
  return value;
}
