import { makeShape } from '../../calendar/shape.js';
import { fullYear } from '../../words/numbers.js';
import type { Cursor } from '../cursor.js';
import type { ListedNumber } from '../number-list.js';
import type { Unit } from './unit.js';

/** «2022 год», «2022-2024 годы», «2022, 2023 гг.», «2021-2022 учебный год», «2022». */
export function years(cursor: Cursor, numbers: ListedNumber[]): Unit[] | null {
  const start = cursor.at;
  const [first] = numbers;
  if (!first) return null;
  const school = cursor.accept('school');
  if (!school) cursor.accept('calendar');
  const named = cursor.accept('year');
  if (school && !named) {
    cursor.at = start;
    return null;
  }
  const values = numbers.map(({ value, digits }, at) => {
    const before = numbers[at - 1];
    if (digits === 4) return value;
    return digits === 2 && named ? shortAfter(value, before) : 0;
  });
  if (values.some((value) => value < 1900 || value > 2199)) return null;
  if (school) return schoolYears(values, numbers);
  return values.map((year, at) => {
    const shape = makeShape('year');
    shape.year = year;
    return { shape, joint: numbers[at]?.joint ?? '' };
  });
}

function shortAfter(value: number, before: ListedNumber | undefined): number {
  if (before?.digits === 4) return Math.floor(before.value / 100) * 100 + value;
  return fullYear(value, 2);
}

/** «2021-2022 учебный год» is one unit; «2021-2022, 2022-2023 учебные годы» are two. */
function schoolYears(values: number[], numbers: ListedNumber[]): Unit[] | null {
  const units: Unit[] = [];
  for (let at = 0; at < values.length; at += 2) {
    const [first, second] = [values[at], values[at + 1]];
    if (first === undefined || second !== first + 1 || numbers[at + 1]?.joint !== '-') return null;
    const shape = makeShape('school');
    shape.year = first;
    units.push({ shape, joint: numbers[at]?.joint ?? '' });
  }
  return units;
}
