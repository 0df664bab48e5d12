import type { Deadline, IsoDate, RecurringDeadline } from '../../model/deadline.js';
import type { DeadlineVerdict } from './types.js';

export interface DeadlineComparison {
  verdict: DeadlineVerdict;
  /** Calendar days; 0 unless the verdict is `late`. */
  daysLate: number;
}

const DAY = 86_400_000;
const KEPT: DeadlineComparison = { verdict: 'kept', daysLate: 0 };

function is(verdict: DeadlineVerdict): DeadlineComparison {
  return { verdict, daysLate: 0 };
}

/** Calendar days from one day to another; negative when the second is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / DAY);
}

function byDay(upper: IsoDate, lower: IsoDate): DeadlineComparison {
  const days = daysBetween(upper, lower);
  return days > 0 ? { verdict: 'late', daysLate: days } : KEPT;
}

const PERIODS: Record<string, number> = { DAILY: 1, WEEKLY: 7, MONTHLY: 30.4, YEARLY: 365.25 };

/** Mean days from one occurrence of a rule to the next. */
function periodOf(rrule: string): number {
  const parts = new Map(
    rrule.split(';').map((part): [string, string] => {
      const [key = '', value = ''] = part.split('=');
      return [key, value];
    }),
  );
  const base = PERIODS[parts.get('FREQ') ?? ''] ?? 1;
  const times = ['BYMONTH', 'BYMONTHDAY', 'BYDAY']
    .map((key) => (parts.get(key) ?? '').split(',').length)
    .reduce((product, count) => product * count, 1);
  return (base * Number(parts.get('INTERVAL') ?? '1')) / times;
}

/** Occurrences of the same length of period are set against each other, whatever the papers' dates. */
function bothRecur(upper: RecurringDeadline, lower: RecurringDeadline): DeadlineComparison {
  const period = periodOf(upper.rrule);
  if (periodOf(lower.rrule) > period * 1.2) return is('rarer');
  if (upper.rrule === lower.rrule || upper.due === null || lower.due === null) return KEPT;
  if (periodOf(lower.rrule) < period * 0.8) return KEPT;
  const days = daysBetween(upper.due, lower.due);
  const behind = Math.round(days - Math.floor(days / period) * period);
  return behind > 0 && behind < period / 2 ? { verdict: 'late', daysLate: behind } : KEPT;
}

function goesOn(deadline: Deadline): boolean {
  return deadline.type === 'continuous' || deadline.type === 'recurring';
}

/** Each of several upper days against the lower day of the same place, the latest delay counts. */
function eachOf(upper: readonly Deadline[], lower: readonly Deadline[]): DeadlineComparison {
  let worst = KEPT;
  for (const [index, deadline] of upper.entries()) {
    const compared = compareDeadlines(deadline, lower[index] ?? null);
    if (compared.daysLate > worst.daysLate || worst === KEPT) worst = compared;
  }
  return worst;
}

/**
 * Whether a lower deadline keeps an upper one. Days count by the calendar, from the upper `due` to
 * the lower `due`, both inclusive days of the last chance.
 */
export function compareDeadlines(
  upper: Deadline | null,
  lower: Deadline | null,
): DeadlineComparison {
  if (upper === null) return KEPT;
  if (lower === null) return is('no-deadline');
  if (upper.type === 'multiple' && lower.type === 'multiple') {
    if (upper.deadlines.length === lower.deadlines.length) {
      return eachOf(upper.deadlines, lower.deadlines);
    }
  }
  if (upper.type === 'recurring' && lower.type === 'recurring') return bothRecur(upper, lower);
  if (goesOn(upper))
    return goesOn(lower) ? KEPT : lower.due === null ? is('unclear') : is('single');
  if (upper.due !== null && lower.due !== null) {
    const compared = byDay(upper.due, lower.due);
    return compared.verdict === 'late' || !goesOn(lower) ? compared : is('recurring');
  }
  if (upper.due !== null && goesOn(lower)) return is('recurring');
  return upper.type === lower.type && upper.due === null ? KEPT : is('unclear');
}
