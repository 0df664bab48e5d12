import { dayNumberOf } from '../../calendar/days.js';
import { dayNumber, partsOf } from '../../calendar/iso.js';
import type { Lang } from '../../locale/index.js';
import type { IsoDate } from '../../model/deadline.js';
import { SHORT_MONTHS } from './words.js';

/** One column of the timeline: a month, a quarter or a year. */
export interface ScaleUnit {
  label: string;
  /** First day and last day. */
  from: IsoDate;
  to: IsoDate;
  year: number;
}

/** The columns between two days and the place of a day among them. */
export interface Scale {
  units: ScaleUnit[];
  /** Place of a day in units: 1.5 is the middle of the second column. */
  place(date: IsoDate): number;
}

/** As many columns as stay readable side by side. */
const MOST_UNITS = 36;
const QUARTERS = ['I', 'II', 'III', 'IV'];

/** Months where they fit, else quarters, else years; a span longer than that is cut at its end. */
export function makeScale(from: IsoDate, to: IsoDate, lang: Lang): Scale {
  const first = partsOf(from);
  const last = partsOf(to);
  const months = (last.year - first.year) * 12 + last.month - first.month + 1;
  const size = months <= MOST_UNITS ? 1 : months <= MOST_UNITS * 3 - 2 ? 3 : 12;
  const begin = first.year * 12 + first.month - 1;
  const start = begin - (begin % size);
  const count = Math.floor((begin - start + months - 1) / size) + 1;
  const units = Array.from({ length: Math.min(count, MOST_UNITS * 2) }, (_, index) =>
    unitOf(start + index * size, size, lang),
  );
  return { units, place: (date) => placeOf(date, start, size) };
}

function unitOf(month: number, size: number, lang: Lang): ScaleUnit {
  const year = Math.floor(month / 12);
  const inYear = month % 12;
  const label =
    size === 1
      ? (SHORT_MONTHS[lang][inYear] ?? '')
      : size === 3
        ? (QUARTERS[inYear / 3] ?? '')
        : String(year);
  return { label, year, from: firstDay(month), to: lastDay(month + size - 1) };
}

function firstDay(month: number): IsoDate {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
}

function lastDay(month: number): IsoDate {
  const after = dayNumberOf(Math.floor((month + 1) / 12), ((month + 1) % 12) + 1, 1);
  return `${firstDay(month).slice(0, 8)}${String(after - dayNumber(firstDay(month))).padStart(2, '0')}`;
}

function placeOf(date: IsoDate, start: number, size: number): number {
  const { year, month, day } = partsOf(date);
  const index = year * 12 + month - 1;
  const length = Number(lastDay(index).slice(8));
  return (index - start + (day - 1) / length) / size;
}
