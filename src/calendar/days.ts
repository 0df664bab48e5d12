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

/**
 * The count of days since 1970-01-01; month 1–12, an overflowing day runs into the next month.
 * Counts the year from March, so that a leap day ends it.
 */
export function dayNumberOf(year: number, month: number, day: number): DayNumber {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = whole((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + whole(yearOfEra / 4) - whole(yearOfEra / 100) + dayOfYear;
  return era * ERA_DAYS + dayOfEra - 719_468;
}

/** Year, month and day of a count of days. */
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

/** Number of days of a month (1–12), by the Gregorian rules. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** ISO 8601 weekday, 1 Monday – 7 Sunday. */
export function weekday(number: DayNumber): number {
  // 1970-01-01 was a Thursday.
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

/** Adds months; a day the month lacks becomes its last (art. 192 of the Civil Code of Russia). */
export function addMonths(number: DayNumber, months: number): DayNumber {
  const { year, month, day } = civilDate(number);
  const total = year * 12 + month - 1 + months;
  const newYear = Math.floor(total / 12);
  const newMonth = total - newYear * 12 + 1;
  return dayNumberOf(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
}
