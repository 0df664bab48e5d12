import { isoDate } from './calendar/days.js';
import { edtfOf } from './calendar/edtf.js';
import type { Grain } from './calendar/shape.js';
import { isSingleDay, type ResolvedTerm } from './calendar/term.js';
import type { Granularity, Inferred, SimpleDeadline, UnknownDeadline } from './types.js';

const GRANULARITY: Record<Grain, Granularity> = {
  day: 'day',
  decade: 'decade',
  week: 'range',
  month: 'month',
  quarter: 'quarter',
  half: 'half-year',
  year: 'year',
  season: 'range',
  school: 'school-year',
  'school-half': 'half-year',
  'nth-weekday': 'day',
  'nth-day': 'day',
  fixed: 'range',
};

export function unknown(text: string, reason: string): UnknownDeadline {
  return { type: 'unknown', text, start: null, due: null, reason };
}

/** The deadline a resolved term stands for: a date where one day is meant, else a period. */
export function termDeadline(
  text: string,
  resolved: ResolvedTerm,
  inferred: ReadonlySet<Inferred>,
): SimpleDeadline {
  const { term, start, end } = resolved;
  const all = resolved.inferred ? [...new Set([...inferred, 'year' as const])] : [...inferred];
  const base = {
    text,
    due: isoDate(end),
    ...(all.length > 0 ? { inferred: all } : {}),
    edtf: edtfOf(resolved),
  };
  const day = term.from === term.to && isSingleDay(term.to);
  if (term.mode === 'after') return { type: 'date', start: null, bound: 'after', ...base };
  if (term.mode === 'before' && !day && start > end) {
    return { type: 'date', start: null, bound: 'before', ...base };
  }
  if (term.mode !== 'in') return { type: 'date', start: null, bound: 'by', ...base };
  if (day) return { type: 'date', start: null, bound: 'on', ...base };
  const granularity = term.from === term.to ? grainOf(term) : 'range';
  return { type: 'period', ...base, start: isoDate(start), granularity };
}

function grainOf({ to }: ResolvedTerm['term']): Granularity {
  if (to.part === null) return GRANULARITY[to.grain];
  const third = to.part === 'begin' || to.part === 'middle' || to.part === 'end';
  return to.grain === 'month' && third ? 'decade' : 'range';
}
