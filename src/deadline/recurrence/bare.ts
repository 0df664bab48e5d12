import { makeRule, type Rule, workingDays } from '../../calendar/rule.js';
import { FREQUENCY, type Frequency } from '../words/frequency-words.js';

/** Whole months in the longer units. */
export const MONTHS_IN: Partial<Record<Frequency, number>> = {
  [FREQUENCY.month]: 1,
  [FREQUENCY.quarter]: 3,
  [FREQUENCY.half]: 6,
  [FREQUENCY.year]: 12,
};
const DAYS_IN: Record<Frequency, number> = {
  [FREQUENCY.hour]: 0,
  [FREQUENCY.day]: 1,
  [FREQUENCY.week]: 7,
  [FREQUENCY.decade]: 10,
  [FREQUENCY.month]: 30,
  [FREQUENCY.quarter]: 91,
  [FREQUENCY.half]: 182,
  [FREQUENCY.year]: 365,
};
/** Working days that share a week evenly. */
const WEEK_SHARES: Record<number, number[]> = {
  2: [1, 4],
  3: [1, 3, 5],
  4: [1, 2, 4, 5],
  5: [1, 2, 3, 4, 5],
  6: [1, 2, 3, 4, 5, 6],
};

/** The rule of a bare frequency: so many times in every so many units. */
export function bareRule(unit: Frequency, interval: number, times: number): Rule {
  if (unit === FREQUENCY.day || unit === FREQUENCY.hour) return withinDay(unit, interval, times);
  if (unit === FREQUENCY.week) return weekly(interval, times);
  if (unit === FREQUENCY.decade || (unit === FREQUENCY.month && interval === 1 && times > 1)) {
    return partsOfMonth(unit === FREQUENCY.decade ? 3 : times);
  }
  const months = (MONTHS_IN[unit] ?? 1) * interval;
  if (months % times !== 0) {
    return makeRule('DAILY', Math.max(1, Math.floor((DAYS_IN[unit] * interval) / times)));
  }
  const step = months / times;
  return step % 12 === 0 ? makeRule('YEARLY', step / 12) : makeRule('MONTHLY', step);
}

function withinDay(unit: Frequency, interval: number, times: number): Rule {
  if (unit === FREQUENCY.hour) return makeRule('HOURLY', interval);
  if (times === 1) return makeRule('DAILY', interval);
  return makeRule('HOURLY', Math.max(1, Math.floor((24 * interval) / times)));
}

function weekly(interval: number, times: number): Rule {
  if (times === 1) return makeRule('WEEKLY', interval);
  const days = WEEK_SHARES[times];
  if (!days || interval > 1)
    return makeRule('DAILY', Math.max(1, Math.floor((7 * interval) / times)));
  const rule = makeRule('WEEKLY');
  rule.byDay = times === 5 ? workingDays() : days.map((weekday) => ({ weekday, nth: 0 }));
  return rule;
}

/** Twice a month: its middle and end; three times: its ten-day thirds. */
function partsOfMonth(times: number): Rule {
  if (times > 3) return makeRule('DAILY', Math.max(1, Math.floor(30 / times)));
  const rule = makeRule('MONTHLY');
  rule.byMonthDay = times === 2 ? [15, -1] : [10, 20, -1];
  return rule;
}
