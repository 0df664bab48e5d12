import { isoDay } from '../calendar/iso.js';
import type {
  DateDeadline,
  Deadline,
  Granularity,
  Inferred,
  IsoDate,
  SimpleDeadline,
  UnknownDeadline,
} from '../model/deadline.js';
import { edtfOf } from './calendar/edtf.js';
import type { Grain } from './calendar/shape.js';
import { isSingleDay, type ResolvedTerm } from './calendar/term.js';

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

/** Several deadlines as one: due is the last of theirs. */
export function together(text: string, deadlines: SimpleDeadline[]): Deadline {
  const [only] = deadlines;
  if (only && deadlines.length === 1) return only;
  let due: IsoDate | null = null;
  for (const one of deadlines) {
    if (one.due !== null && (due === null || one.due > due)) due = one.due;
  }
  return { type: 'multiple', text, start: null, due, deadlines };
}

/** The deadline a resolved term stands for: a date where one day is meant, else a period. */
export function termDeadline(
  text: string,
  resolved: ResolvedTerm,
  inferred: readonly Inferred[],
): SimpleDeadline {
  const { term } = resolved;
  const due = isoDay(resolved.end);
  const start = resolved.start === resolved.end ? due : isoDay(resolved.start);
  const edtf = edtfOf(resolved, start, due);
  const day = term.from === term.to && isSingleDay(term.to);
  let deadline: SimpleDeadline;
  if (term.mode === 'from') deadline = { type: 'continuous', text, start: due, due: null, edtf };
  else if (term.mode === 'in' && !day) {
    const granularity = term.from === term.to ? grainOf(term) : 'range';
    deadline = { type: 'period', text, start, due, granularity, edtf };
  } else {
    deadline = { type: 'date', text, start: null, due, bound: boundOf(resolved, day), edtf };
  }
  const all = withYear(inferred, resolved.inferred);
  if (all.length > 0) deadline.inferred = all;
  return deadline;
}

function withYear(inferred: readonly Inferred[], year: boolean): Inferred[] {
  return year && !inferred.includes('year') ? [...inferred, 'year'] : inferred.slice();
}

function boundOf({ term, start, end }: ResolvedTerm, day: boolean): DateDeadline['bound'] {
  if (term.mode === 'after') return 'after';
  if (term.mode === 'in') return 'on';
  return term.mode === 'before' && !day && start > end ? 'before' : 'by';
}

function grainOf({ to }: ResolvedTerm['term']): Granularity {
  if (to.part === null) return GRANULARITY[to.grain];
  const third = to.part === 'begin' || to.part === 'middle' || to.part === 'end';
  return to.grain === 'month' && third ? 'decade' : 'range';
}
