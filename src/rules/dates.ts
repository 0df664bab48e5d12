import { weekday } from '../calendar/days.js';
import { addDays, dayNumber } from '../calendar/iso.js';
import { isDayOff } from '../deadline/index.js';
import type { Lang } from '../locale/index.js';
import type { IsoDate, WorkCalendar } from '../model/deadline.js';
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
