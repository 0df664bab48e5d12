import type { Rule } from '../../calendar/rule.js';

/** Days of each month, in a year without a leap day. */
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** Every month has so many days. */
const SHORTEST = 28;

/**
 * A rule that comes round in every month it names: the day a month lacks is its last («до 31 числа»
 * is `BYMONTHDAY=-1`, «до 30 числа» the last one of 28, 29 and 30). RFC 5545 would pass over such a
 * month, and the duty does not.
 */
export function withLastDays(rule: Rule): Rule {
  const { byMonth, byMonthDay, byDay, bySetPos, freq, interval } = rule;
  const late = byMonthDay.filter((day) => day > SHORTEST);
  const [day] = late;
  if (day === undefined || late.length > 1 || byDay.length > 0 || bySetPos.length > 0) return rule;
  const months = byMonth.length > 0 ? byMonth : [2];
  if (months.every((month) => (LENGTHS[month - 1] ?? 31) >= day)) return rule;
  if (day === 31) return { ...rule, byMonthDay: byMonthDay.map((one) => (one === 31 ? -1 : one)) };
  const early = byMonthDay.filter((one) => one !== day);
  if (early.some((one) => one < 0) || (freq === 'YEARLY' && interval > 1)) return rule;
  const last = Array.from({ length: day - SHORTEST + 1 }, (_, at) => SHORTEST + at);
  const days = [...new Set([...early, ...last])].toSorted((a, b) => a - b);
  return {
    ...rule,
    freq: 'MONTHLY',
    byMonthDay: days,
    bySetPos: [...early.map((_, at) => at + 1), -1],
  };
}
