import type { IsoDate } from '../model/deadline.js';

/** Milliseconds of a day in UTC, where no day is shorter or longer. */
const DAY = 86_400_000;

/** A calendar day as a count of days since 1970-01-01; the form to calculate in. */
export type DayNumber = number;

/** The count of days since 1970-01-01 of an ISO day. */
export function dayNumber(date: IsoDate): DayNumber {
  return dayNumberOf(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)));
}

/** The count of days since 1970-01-01; month 1–12, an overflowing day runs into the next month. */
export function dayNumberOf(year: number, month: number, day: number): DayNumber {
  // Date.UTC takes the years 0–99 for 1900–1999, so the year is set apart.
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / DAY);
}

/** The ISO day of a count of days. */
export function isoDay(day: DayNumber): IsoDate {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** The day `count` days later; earlier when negative. */
export function addDays(date: IsoDate, count: number): IsoDate {
  return isoDay(dayNumber(date) + count);
}

/** Days from `from` to `to`: 0 on the same day, negative when `to` lies before. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** ISO 8601 weekday, 1 Monday – 7 Sunday. */
export function weekday(day: DayNumber): number {
  // 1970-01-01 was a Thursday.
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** Number of days of a month (1–12), by the Gregorian rules. */
export function daysInMonth(year: number, month: number): number {
  return (
    dayNumberOf(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) -
    dayNumberOf(year, month, 1)
  );
}

/** Year, month (1–12) and day of an ISO day. */
export function partsOf(date: IsoDate): { year: number; month: number; day: number } {
  return {
    year: Number(date.slice(0, 4)),
    month: Number(date.slice(5, 7)),
    day: Number(date.slice(8, 10)),
  };
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

/** Whether a text is a day of the calendar as `YYYY-MM-DD`; 31 April is none. */
export function isRealDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && isoDay(dayNumber(text)) === text;
}
