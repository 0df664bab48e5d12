import { civilDate } from '../../calendar/days.js';
import { makeRule, type Rule } from '../../calendar/rule.js';
import { isSingleDay, type ResolvedTerm } from '../calendar/term.js';
import { withLastDays } from './month-ends.js';

/** The yearly rule of a calendar term: its day, or the months it lies in. */
export function yearlyRule({ term, start, end }: ResolvedTerm, interval: number): Rule {
  const rule = makeRule('YEARLY', interval);
  const last = civilDate(end);
  const { to } = term;
  if (to.grain === 'nth-weekday' && term.from === to) {
    rule.byMonth = [to.month];
    rule.byDay = [{ weekday: to.day, nth: to.index }];
    return rule;
  }
  const single = term.mode !== 'in' || (term.from === to && isSingleDay(to));
  if (single) {
    rule.byMonth = [last.month];
    rule.byMonthDay = [civilDate(end + 1).day === 1 && !isSingleDay(to) ? -1 : last.day];
    return withLastDays(rule);
  }
  const first = civilDate(start);
  rule.byMonth = monthsBetween(first.month, last.month);
  const wholeMonths = first.day === 1 && civilDate(end + 1).day === 1;
  if (!wholeMonths && first.month === last.month) {
    rule.byMonthDay = Array.from({ length: last.day - first.day + 1 }, (_, at) => first.day + at);
    if (civilDate(end + 1).day === 1)
      rule.byMonthDay = rule.byMonthDay.concat(daysUpTo31(last.day));
  }
  return rule;
}

/** «третья декада» ends with the month, however long that is. */
function daysUpTo31(last: number): number[] {
  return Array.from({ length: 31 - last }, (_, at) => last + 1 + at);
}

function monthsBetween(first: number, last: number): number[] {
  const months: number[] = [];
  for (let month = first; ; month = (month % 12) + 1) {
    months.push(month);
    if (month === last || months.length === 12) break;
  }
  return months.toSorted((a, b) => a - b);
}

/** One rule for several terms of a year, or null where no single one says the same. */
export function mergeRules(rules: readonly Rule[]): Rule | null {
  const [first] = rules;
  if (!first) return null;
  if (rules.length === 1) return first;
  const same = (pick: (rule: Rule) => number[]): boolean =>
    rules.every((rule) => pick(rule).join() === pick(first).join());
  if (rules.some((rule) => rule.byDay.length > 0)) return null;
  if (same((rule) => rule.byMonthDay)) {
    return { ...first, byMonth: union(rules.map((rule) => rule.byMonth)) };
  }
  if (same((rule) => rule.byMonth)) {
    return { ...first, byMonthDay: union(rules.map((rule) => rule.byMonthDay)) };
  }
  return null;
}

function union(lists: number[][]): number[] {
  return [...new Set(lists.flat())].toSorted((a, b) => a - b);
}
