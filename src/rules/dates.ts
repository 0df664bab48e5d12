import { addDays, dayNumber, weekday } from '../calendar/days.js';
import type { IsoDate, WorkCalendar } from '../deadline/types.js';
import type { Lang } from '../locale/index.js';
import type { Localized } from './types.js';

const MONTHS: Record<Lang, readonly string[]> = {
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(
    ' ',
  ),
  en: 'January February March April May June July August September October November December'.split(
    ' ',
  ),
};
/** From Monday on, as ISO 8601 counts. */
const WEEKDAYS: Record<Lang, readonly string[]> = {
  ru: 'понедельник вторник среда четверг пятница суббота воскресенье'.split(' '),
  en: 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' '),
};
const SATURDAY = 6;

/** «воскресенье», "Sunday". */
export function weekdayName(date: IsoDate): Localized {
  const day = weekday(dayNumber(date)) - 1;
  return { ru: WEEKDAYS.ru[day] ?? '', en: WEEKDAYS.en[day] ?? '' };
}

/** «30 января 2022 года», "30 January 2022". */
export function spellDate(date: IsoDate): Localized {
  const [year = '', month = '', day = ''] = date.split('-');
  const index = Number(month) - 1;
  return {
    ru: `${Number(day)} ${MONTHS.ru[index] ?? month} ${year} года`,
    en: `${Number(day)} ${MONTHS.en[index] ?? month} ${year}`,
  };
}

/** Public holidays by month and day (Labour Code of Russia, article 112, as it stands since 2013). */
const HOLIDAYS = new Set(
  '01-01 01-02 01-03 01-04 01-05 01-06 01-07 01-08 02-23 03-08 05-01 05-09 06-12 11-04'.split(' '),
);

/**
 * Whether nobody works on a day: by the official table where it reaches, else by Saturday, Sunday
 * and the public holidays of the law. Only the table knows the days a government has moved.
 */
export function isDayOff(date: IsoDate, calendar: WorkCalendar | null): boolean {
  const official = calendar?.isDayOff(date) ?? null;
  if (official !== null) return official;
  return weekday(dayNumber(date)) >= SATURDAY || HOLIDAYS.has(date.slice(5));
}

/** The nearest working day in a direction, looked for within a month. */
export function nearestWorkday(
  date: IsoDate,
  step: 1 | -1,
  calendar: WorkCalendar | null,
): IsoDate | null {
  for (let days = 1; days <= 31; days += 1) {
    const candidate = addDays(date, days * step);
    if (!isDayOff(candidate, calendar)) return candidate;
  }
  return null;
}
