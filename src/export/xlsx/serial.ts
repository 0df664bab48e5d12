import { dayNumber, isoDay } from '../../calendar/iso.js';
import type { IsoDate } from '../../model/deadline.js';

/** Serial number of 1970-01-01 in the two date systems of workbooks. */
const EPOCH = { 1900: 25_569, 1904: 24_107 } as const;

export type DateSystem = keyof typeof EPOCH;

/** Excel counts a 29 February 1900 that never was, so serials before 1 March 1900 are ambiguous. */
const FIRST_SAFE = 61;

/**
 * The serial number of a calendar day: a whole number, so no time zone can shift it. Null for a
 * day that sheets cannot count (before March 1900).
 */
export function serialOf(date: IsoDate, system: DateSystem = 1900): number | null {
  const serial = dayNumber(date) + EPOCH[system];
  return serial >= FIRST_SAFE ? serial : null;
}

/** The calendar day of a serial number; a time of day is dropped. Null for what is no date. */
export function dayOf(serial: number, system: DateSystem = 1900): IsoDate | null {
  if (!(serial >= FIRST_SAFE && serial < 2_958_466)) return null;
  return isoDay(Math.floor(serial) - EPOCH[system]);
}
