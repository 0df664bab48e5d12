import type { IsoDate, WorkCalendar } from '../model/deadline.js';
import type { DayNumber } from './days.js';
import { isDayOff } from './days-off/calendar.js';
import { isoDay, parseIsoDate } from './iso.js';

/** Whether a day is off, as {@link isDayOff} says. */
export function dayOffTest(calendar: WorkCalendar | undefined): (day: DayNumber) => boolean {
  return (day) => isDayOff(isoDay(day), calendar ?? null);
}

/** A calendar of days off only would never end. */
const MOST_DAYS = 100_000;

/** The day so many working days after (before, when negative) `from`, which itself never counts. */
export function addWorkdays(
  from: DayNumber,
  count: number,
  isDayOff: (day: DayNumber) => boolean,
): DayNumber {
  const step = count < 0 ? -1 : 1;
  let day = from;
  for (let left = Math.abs(count), days = 0; left > 0 && days < MOST_DAYS; days++) {
    day += step;
    if (!isDayOff(day)) left--;
  }
  return day;
}

/** The working day before a day off; null for a day that is worked. */
export function workdayBefore(date: IsoDate, calendar: WorkCalendar | undefined): IsoDate | null {
  const day = parseIsoDate(date);
  const isOff = dayOffTest(calendar);
  return day === null || !isOff(day) ? null : isoDay(addWorkdays(day, -1, isOff));
}
