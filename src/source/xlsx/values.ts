import type { NumberLook } from './styles.js';

const MONTHS = [
  'январь',
  'февраль',
  'март',
  'апрель',
  'май',
  'июнь',
  'июль',
  'август',
  'сентябрь',
  'октябрь',
  'ноябрь',
  'декабрь',
];
const DAY = 86_400_000;
/** Excel counts 29 February 1900, which never was, so its days from March 1900 on are one more. */
const FROM_1900 = Date.UTC(1899, 11, 30);
const FROM_1904 = Date.UTC(1904, 0, 1);
const LAST_SERIAL = 2_958_465;

/** A number as the cell shows it: a day of its format, or plain with a decimal comma. */
export function shownNumber(value: string, look: NumberLook, from1904: boolean): string {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) return value;
  if ((look === 'day' || look === 'month') && number >= 1 && number <= LAST_SERIAL) {
    const date = new Date((from1904 ? FROM_1904 : FROM_1900) + Math.floor(number) * DAY);
    const year = date.getUTCFullYear();
    const month = date.getUTCMonth();
    if (look === 'month') return `${MONTHS[month] ?? ''} ${year}`;
    const two = (part: number): string => String(part).padStart(2, '0');
    return `${two(date.getUTCDate())}.${two(month + 1)}.${year}`;
  }
  const shown = look === 'percent' ? `${Number((number * 100).toFixed(2))}%` : rounded(number);
  return shown.replace('.', ',');
}

/** «0.1 + 0.2» is kept as 0.30000000000000004; a cell shows eleven digits at most. */
function rounded(number: number): string {
  return Number.isInteger(number) ? String(number) : String(Number(number.toPrecision(11)));
}
