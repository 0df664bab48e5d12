import { once } from '../../language/once.js';
import type { IsoDate, WorkCalendar } from '../../model/deadline.js';
import { weekday } from '../days.js';
import { parseIsoDate } from '../iso.js';
import { HOLIDAYS, TRANSFERS } from './transfers.js';

/**
 * The official calendar of days off for a five-day week, 2021–2026: weekends, the holidays of
 * art. 112 of the Labour Code, and the transfers of each year's decree. Null outside these years.
 */
export function officialCalendar(): WorkCalendar {
  const freed = new Set<IsoDate>();
  const worked = new Set<IsoDate>();
  for (const { byDecree, byLaw } of TRANSFERS.values()) {
    for (const [from, to] of [...byDecree, ...byLaw]) {
      freed.add(to);
      if (!HOLIDAYS.has(from.slice(5))) worked.add(from);
    }
  }
  return {
    isDayOff(date) {
      const day = parseIsoDate(date);
      if (day === null || !TRANSFERS.has(Number(date.slice(0, 4)))) return null;
      if (freed.has(date) || HOLIDAYS.has(date.slice(5))) return true;
      return !worked.has(date) && weekday(day) > 5;
    },
  };
}

const official = once(officialCalendar);

/**
 * Whether nobody works on a day: by the calendar given, then by the official one, and in years that
 * has not reached by Saturday, Sunday and the holidays of art. 112 of the Labour Code.
 */
export function isDayOff(date: IsoDate, calendar: WorkCalendar | null = null): boolean {
  const known = calendar?.isDayOff(date) ?? official().isDayOff(date);
  if (known !== null) return known;
  const day = parseIsoDate(date);
  return HOLIDAYS.has(date.slice(5)) || (day !== null && weekday(day) > 5);
}

/** Days that differ from another calendar: of a region, of one year, of one's own house. */
export interface CalendarChanges {
  off?: readonly IsoDate[];
  working?: readonly IsoDate[];
}

/** A calendar with changes laid over it; for the days they do not name, the other one answers. */
export function changedCalendar(
  changes: CalendarChanges,
  base: WorkCalendar = officialCalendar(),
): WorkCalendar {
  const off = new Set(changes.off);
  const working = new Set(changes.working);
  return {
    isDayOff(date) {
      if (off.has(date)) return true;
      return working.has(date) ? false : base.isDayOff(date);
    },
  };
}
