import type { DayClause, RelativeClause } from '../clauses/clause.js';

/**
 * «ежеквартально, в течение 10 дней после окончания квартала»: the days behind a period's end are
 * days of the month that follows; null where the anchor is no end of a period.
 */
export function periodEndDays(clause: RelativeClause): DayClause | null {
  if (!clause.afterPeriod || clause.before || clause.unit !== 'days') return null;
  if (clause.amount < 1 || clause.amount > 28) return null;
  const period = clause.afterPeriod;
  return {
    kind: 'day',
    days: [clause.amount],
    range: false,
    working: clause.business,
    weekday: 0,
    scope: { period: period === -1 ? 0 : period, month: period === 1 ? 0 : 1 },
    mode: 'by',
    recurs: true,
  };
}
