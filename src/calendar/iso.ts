import type { IsoDate } from '../model/deadline.js';
import { type CivilDate, civilDate, type DayNumber, dayNumberOf, daysInMonth } from './days.js';

/** The ISO day of a count of days since 1970-01-01. */
export function isoDay(number: DayNumber): IsoDate {
  const { year, month, day } = civilDate(number);
  const printed = year >= 1000 ? String(year) : String(year).padStart(4, '0');
  return `${printed}-${twoDigits(month)}-${twoDigits(day)}`;
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

/** The count of days since 1970-01-01 of an ISO day. */
export function dayNumber(date: IsoDate): DayNumber {
  const { year, month, day } = partsOf(date);
  return dayNumberOf(year, month, day);
}

/** Year, month (1–12) and day of an ISO day. */
export function partsOf(date: IsoDate): CivilDate {
  return {
    year: Number(date.slice(0, 4)),
    month: Number(date.slice(5, 7)),
    day: Number(date.slice(8, 10)),
  };
}

/** The day number of an ISO date, or null where the string is none: 31 April is none. */
export function parseIsoDate(date: string): DayNumber | null {
  if (date.length !== 10 || date.charAt(4) !== '-' || date.charAt(7) !== '-') return null;
  const year = digitsOf(date, 0, 4);
  const month = digitsOf(date, 5, 7);
  const day = digitsOf(date, 8, 10);
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month))) return null;
  return dayNumberOf(year, month, day);
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

/** Whether a text is a day of the calendar as `YYYY-MM-DD`; 31 April is none. */
export function isRealDay(text: string): boolean {
  return parseIsoDate(text) !== null;
}

/** The day `count` days later; earlier when negative. */
export function addDays(date: IsoDate, count: number): IsoDate {
  return isoDay(dayNumber(date) + count);
}

/** Days from `from` to `to`: 0 on the same day, negative when `to` lies before. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Whether the day closes its month. */
export function isMonthEnd(date: IsoDate): boolean {
  const { year, month, day } = partsOf(date);
  return day === daysInMonth(year, month);
}

/** «26.11.2021», the way Russian papers write a date in figures (ГОСТ Р 7.0.97, 5.10). */
export function figureDate(date: IsoDate): string {
  return `${date.slice(8, 10)}.${date.slice(5, 7)}.${date.slice(0, 4)}`;
}
