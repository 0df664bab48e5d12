import { civilDate, type DayNumber, dayNumberOf, daysInMonth } from '../../calendar/days.js';
import { firstOnOrAfter } from '../../calendar/occurrences.js';
import { makeRule, type Rule, workingDays } from '../../calendar/rule.js';
import type { DayClause, FrequencyClause } from '../clauses/clause.js';
import { FREQUENCY } from '../words/frequency-words.js';
import { MONTHS_IN } from './bare.js';
import { withLastDays } from './month-ends.js';

/** A rule and the first time it comes round, as far as that is known. */
export interface Recurrence {
  rule: Rule;
  start: DayNumber | null;
  due: DayNumber | null;
}

/** The months of a year in which the n-th month of a period comes round; -1 is its last. */
export function monthsOfPeriods(period: number, month: number): number[] {
  const first = month < 0 ? period : month;
  const months: number[] = [];
  for (let at = first; at <= 12; at += period) months.push(at);
  return months;
}

/** «до 5 числа месяца, следующего за отчётным кварталом» → YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=5. */
export function dayRule(clause: DayClause, frequency: FrequencyClause | null): Rule {
  const { scope } = clause;
  const told = frequency ? (MONTHS_IN[frequency.unit] ?? 1) : 1;
  const period = scope.period || told;
  const months = period === 1 ? [] : monthsOfPeriods(period, scope.month || 1);
  const yearly = period > 1 && !clause.working;
  const rule = makeRule(yearly ? 'YEARLY' : 'MONTHLY');
  rule.byMonth = months;
  if (period === 1 && frequency?.unit === FREQUENCY.month) rule.interval = frequency.interval;
  if (period === 12 && frequency?.unit === FREQUENCY.year) rule.interval = frequency.interval;
  if (clause.weekday > 0) {
    rule.byDay = clause.days.map((nth) => ({ weekday: clause.weekday, nth }));
  } else if (clause.working) {
    rule.byDay = workingDays();
    rule.bySetPos = [clause.days.at(-1) ?? 1];
  } else {
    rule.byMonthDay = clause.range ? dayRange(clause.days) : clause.days;
  }
  return clause.range ? rule : withLastDays(rule);
}

function dayRange(days: number[]): number[] {
  const [first = 1, last = first] = days;
  const end = first > 0 && last < 0 ? 31 : last;
  return Array.from({ length: Math.max(0, end - first + 1) }, (_, at) => first + at);
}

/** The first time the days come round on or after a day: a single one has no start. */
export function firstDays(clause: DayClause, rule: Rule, from: DayNumber): Recurrence {
  const every: Rule = rule.interval === 1 ? rule : { ...rule, interval: 1 };
  if (!clause.range) return { rule, start: null, due: firstOnOrAfter(every, from) };
  const [first = 1, last = first] = clause.days;
  const closing = withLastDays({ ...every, byMonthDay: [last] });
  const due = firstOnOrAfter(closing, from);
  if (due === null) return { rule, start: null, due };
  const { year, month } = civilDate(due);
  const opening = first > 0 ? first : daysInMonth(year, month) + first + 1;
  return { rule, start: dayNumberOf(year, month, opening), due };
}
