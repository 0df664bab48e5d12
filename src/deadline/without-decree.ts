import { officialCalendar } from '../calendar/days-off/calendar.js';
import { once } from '../language/once.js';
import type { Deadline, IsoDate, WorkCalendar } from '../model/deadline.js';

const official = once(officialCalendar);

/**
 * The year whose transfers of days off are not known and in which a deadline's working days were
 * counted; null where there is none. Such a day is counted by weekends and the holidays fixed by law.
 */
export function yearWithoutDecree(
  deadline: Deadline,
  documentDate: IsoDate | null,
  calendar: WorkCalendar = official(),
): string | null {
  const parts = deadline.type === 'multiple' ? deadline.deadlines : [deadline];
  for (const one of parts) {
    if (one.type !== 'relative' || one.days !== 'business' || one.due === null) continue;
    for (const day of [documentDate ?? one.due, one.due])
      if (calendar.isDayOff(day) === null) return day.slice(0, 4);
  }
  return null;
}
