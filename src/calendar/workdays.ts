import type { WorkCalendar } from '../model/deadline.js';
import { type DayNumber, weekday } from './days.js';
import { isoDay } from './iso.js';

/** Whether a day is off by the calendar; outside its table, or without one, Saturday and Sunday are. */
export function dayOffTest(calendar: WorkCalendar | undefined): (day: DayNumber) => boolean {
  if (!calendar) return isWeekend;
  return (day) => calendar.isDayOff(isoDay(day)) ?? isWeekend(day);
}

function isWeekend(day: DayNumber): boolean {
  return weekday(day) > 5;
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
