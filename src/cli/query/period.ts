import { daysInMonth } from '../../calendar/days.js';
import { isRealDay } from '../../calendar/iso.js';
import { parseDeadline } from '../../deadline/index.js';
import { DecisionsError } from '../../errors.js';
import { type Lang, say } from '../../locale/index.js';
import { QUERY } from '../../locale/query.js';
import { commonRange, type DayRange } from '../../register/query/days.js';

/** What the flags say of the days asked for. */
export interface PeriodFlags {
  due?: string;
  from?: string;
  to?: string;
}

/**
 * The days asked for: `--due`, and `--from` and `--to` within it. Null when none are.
 *
 * @throws DecisionsError `usage` for words that name no period, and for a period without days
 */
export function periodOf({ due, from, to }: PeriodFlags, lang: Lang): DayRange | null {
  if (due === undefined && from === undefined && to === undefined) return null;
  const named = due === undefined ? { from: null, to: null } : readPeriod(due, lang);
  const range = commonRange(named, { from: from ?? null, to: to ?? null });
  if (range.from !== null && range.to !== null && range.from > range.to) {
    throw new DecisionsError(
      'usage',
      say(QUERY, lang, 'emptyPeriod', { from: range.from, to: range.to }),
      { remedy: say(QUERY, lang, 'badPeriodRemedy') },
    );
  }
  return range;
}

/** A period as programs write it, `2022-Q1`, or as people do, «I квартал 2022 года». */
function readPeriod(value: string, lang: Lang): DayRange {
  const [first = '', last = first, ...more] = value.trim().split(/\s?\.\.\s?/);
  const begin = first === '' ? OPEN : unitOf(first);
  const end = last === '' ? OPEN : unitOf(last);
  const range =
    begin && end && more.length === 0 ? { from: begin.from, to: end.to } : inWords(value);
  if (range !== null && (range.from !== null || range.to !== null)) return range;
  throw new DecisionsError('usage', say(QUERY, lang, 'badPeriod', { value }), {
    remedy: say(QUERY, lang, 'badPeriodRemedy'),
  });
}

const OPEN: DayRange = { from: null, to: null };

const UNIT =
  /^(?:(\d{4})(?:-?(?:Q([1-4])|H([12])|(0[1-9]|1[0-2])(?:-(\d{2}))?))?|(\d{1,2})\.(\d{1,2})\.(\d{4}))$/i;

/** One year, half-year, quarter, month or day. Null for what is none. */
function unitOf(text: string): DayRange | null {
  const found = UNIT.exec(text.trim());
  if (found === null) return null;
  const [, year = '', quarter, half, month, day, ruDay, ruMonth = '', ruYear = ''] = found;
  if (day !== undefined) return oneDay(`${year}-${month}-${day}`);
  if (ruDay !== undefined)
    return oneDay(`${ruYear}-${ruMonth.padStart(2, '0')}-${ruDay.padStart(2, '0')}`);
  if (month !== undefined) return months(year, Number(month), 1);
  if (quarter !== undefined) return months(year, Number(quarter) * 3 - 2, 3);
  if (half !== undefined) return months(year, Number(half) * 6 - 5, 6);
  return months(year, 1, 12);
}

function oneDay(day: string): DayRange | null {
  return isRealDay(day) ? { from: day, to: day } : null;
}

function months(year: string, first: number, count: number): DayRange {
  const two = (month: number) => String(month).padStart(2, '0');
  const last = first + count - 1;
  const end = daysInMonth(Number(year), last);
  return { from: `${year}-${two(first)}-01`, to: `${year}-${two(last)}-${end}` };
}

/** «март 2022 года»: the days that such a deadline has. */
function inWords(value: string): DayRange | null {
  const { type, start, due, inferred } = parseDeadline(value, {});
  if (inferred !== undefined || due === null) return null;
  if (type === 'period') return { from: start, to: due };
  return type === 'date' ? { from: due, to: due } : null;
}
