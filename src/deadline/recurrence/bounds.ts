import { addMonths, civilDate, type DayNumber } from '../../calendar/days.js';
import type { Rule } from '../../calendar/rule.js';
import type { Mode, ResolvedTerm } from '../calendar/term.js';
import { FREQUENCY, type Frequency } from '../words/frequency-words.js';
import { MONTHS_IN } from './bare.js';
import type { Recurrence } from './day-rule.js';

/** From when to when a task recurs; either end may be open. */
export interface Bounds {
  start: DayNumber | null;
  until: DayNumber | null;
  /** Nothing but «с», «начиная с» tells its start, and no end is told. */
  openStart: boolean;
}

/** «с», «после» with no end. */
export function isOpen(mode: Mode): boolean {
  return mode === 'after' || mode === 'from';
}

/** «с 2022 по 2025 год», «до 2025 года», «начиная с 1 сентября 2022 г.» */
export function boundsOf(terms: readonly ResolvedTerm[]): Bounds {
  const open = terms.length > 0 && terms.every(({ term }) => isOpen(term.mode));
  const bounds: Bounds = { start: null, until: null, openStart: open };
  for (const { term, start, end } of terms) {
    if (term.mode === 'in' || isOpen(term.mode)) {
      bounds.start = bounds.start === null ? start : Math.min(bounds.start, start);
    }
    if (!isOpen(term.mode)) {
      bounds.until = bounds.until === null ? end : Math.max(bounds.until, end);
    }
  }
  return bounds;
}

/** The first stretch of a bare frequency within its bounds that ends on or after a day. */
export function firstWithin(
  rule: Rule,
  unit: Frequency,
  interval: number,
  bounds: Bounds,
  document: DayNumber | null,
): Recurrence {
  const bounded = { ...rule, until: bounds.until };
  if (bounds.start === null) return { rule: bounded, start: null, due: null };
  // «ежегодно, начиная с 2022 года»: it begins then, and no day of it is told.
  if (bounds.openStart) return { rule: bounded, start: bounds.start, due: null };
  const from = Math.max(bounds.start, document ?? bounds.start);
  if (unit === FREQUENCY.day || unit === FREQUENCY.hour) {
    return { rule: bounded, start: null, due: from };
  }
  const months = (MONTHS_IN[unit] ?? 0) * interval;
  const days = (unit === FREQUENCY.week ? 7 : 10) * interval;
  let start = bounds.start;
  for (;;) {
    const next = months > 0 ? addMonths(start, months) : start + days;
    if (next > from) {
      const until = bounds.until ?? next;
      if (start > until) return { rule: bounded, start: null, due: null };
      return { rule: bounded, start, due: Math.min(next - 1, until) };
    }
    start = next;
  }
}

/** Whether terms name whole years only, as bounds do. */
export function areYears(terms: readonly ResolvedTerm[]): boolean {
  return terms.every(({ term, start, end }) => {
    if (term.from.grain === 'year' && term.to.grain === 'year') return true;
    if (term.from.grain === 'school' && term.to.grain === 'school') return true;
    return (
      term.mode === 'in' && term.from !== term.to && civilDate(end).year - civilDate(start).year > 1
    );
  });
}
