import { addMonths } from '../../calendar/days.js';
import { isoDay } from '../../calendar/iso.js';
import { firstOnOrAfter } from '../../calendar/occurrences.js';
import { formatRule, makeRule, type Rule } from '../../calendar/rule.js';
import type { Deadline, RecurringDeadline } from '../../model/deadline.js';
import { together } from '../build.js';
import { isSingleDay, type ResolvedTerm } from '../calendar/term.js';
import type { DayClause, FrequencyClause } from '../clauses/clause.js';
import type { Context } from '../clauses/cursor.js';
import { FREQUENCY } from '../words/frequency-words.js';
import { bareRule, MONTHS_IN } from './bare.js';
import { areYears, boundsOf, firstWithin, isOpen } from './bounds.js';
import { dayRule, firstDays, monthsOfPeriods, type Recurrence } from './day-rule.js';
import { withLastDays } from './month-ends.js';
import { mergeRules, yearlyRule } from './term-rule.js';

/** What a recurring phrase consists of. */
export interface RecurringParts {
  frequency: FrequencyClause | null;
  days: DayClause[];
  /** Terms in front of «далее»: the first time. */
  first: ResolvedTerm[];
  /** Other terms: what recurs, or from when to when. */
  terms: ResolvedTerm[];
}

/** Puts a recurring deadline together. Its text is filled in by the caller. */
export function recur(text: string, parts: RecurringParts, context: Context): Deadline {
  const { first } = parts;
  const opening = first.at(-1);
  if (opening) return continued(text, parts, opening, context);
  return together(
    text,
    recurrences(parts, context).map((one) => recurring(text, one)),
  );
}

function recurring(text: string, { rule, start, due }: Recurrence): RecurringDeadline {
  return {
    type: 'recurring',
    text,
    start: start === null ? null : isoDay(start),
    due: due === null ? null : isoDay(due),
    rrule: formatRule(rule),
  };
}

/** «май 2022, далее – ежегодно»: the first time is printed, the rule follows from it. */
function continued(
  text: string,
  parts: RecurringParts,
  opening: ResolvedTerm,
  context: Context,
): RecurringDeadline {
  const { term, start, end } = opening;
  const single = term.mode !== 'in' || (term.from === term.to && isSingleDay(term.to));
  const rest = { ...parts, first: [] };
  const told = parts.days.length > 0 || parts.terms.length > 0;
  const rule = told ? recurrences(rest, context)[0]?.rule : stepRule(parts.frequency, opening);
  return recurring(text, {
    rule: rule ?? makeRule('YEARLY'),
    start: single ? null : start,
    due: end,
  });
}

/** The rule that repeats a term: its day and month every year, quarter or month. */
function stepRule(frequency: FrequencyClause | null, opening: ResolvedTerm): Rule {
  if (!frequency) return yearlyRule(opening, 1);
  const { unit, interval, times } = frequency;
  const yearly = yearlyRule(opening, interval);
  if (frequency.weekdays.length > 0) return weekdayRule(frequency);
  if (unit === FREQUENCY.year && times === 1) return yearly;
  const months = times > 1 ? 12 / times : (MONTHS_IN[unit] ?? 0) * interval;
  if (times > 1 && !(unit === FREQUENCY.year && Number.isInteger(months))) {
    return bareRule(unit, interval, times);
  }
  const monthly = months === 1;
  const whole = yearly.byMonthDay.length === 0 && yearly.byDay.length === 0;
  if (months === 0 || (whole && monthly)) return bareRule(unit, interval, times);
  if (monthly) return withLastDays({ ...yearly, freq: 'MONTHLY', interval: 1, byMonth: [] });
  if (12 % months !== 0 || (whole && yearly.byMonth.length > 1))
    return bareRule(unit, interval, times);
  const [month = 1] = yearly.byMonth;
  const byMonth = monthsOfPeriods(months, ((month - 1) % months) + 1);
  return withLastDays({ ...yearly, interval: 1, byMonth });
}

function weekdayRule({ weekdays, interval }: FrequencyClause): Rule {
  const rule = makeRule('WEEKLY', interval);
  rule.byDay = weekdays.map((weekday) => ({ weekday, nth: 0 }));
  return rule;
}

function recurrences(parts: RecurringParts, context: Context): Recurrence[] {
  const { frequency, days, terms } = parts;
  const { document } = context;
  if (days.length > 0) return ofDays(parts, context);
  if (!frequency) return [];
  const { unit, interval, times, months } = frequency;
  const named = unit === FREQUENCY.week ? terms.filter(isWeekday) : [];
  const weekdays = named.length > 0 ? named.map(({ term }) => term.to.day) : frequency.weekdays;
  if (weekdays.length > 0) {
    const bounds = boundsOf(terms.filter((one) => !named.includes(one)));
    const rule = { ...weekdayRule({ ...frequency, weekdays }), until: bounds.until };
    const from =
      bounds.start === null ? document : Math.max(bounds.start, document ?? bounds.start);
    const due = weekdays.length === 5 || from === null ? null : firstOnOrAfter(rule, from);
    return [{ rule, start: null, due }];
  }
  if (months.length > 0) return ofMonths(months, context);
  const bare = bareRule(unit, interval, times);
  if (terms.length === 0) return [{ rule: bare, start: null, due: null }];
  const [school] = terms;
  if (unit === FREQUENCY.year && terms.length === 1 && school && isSchoolYear(school)) {
    return [{ rule: bare, start: school.start, due: school.end }];
  }
  if (areDetails(frequency, terms)) return ofTerms(terms, interval);
  return [firstWithin(bare, unit, interval, boundsOf(terms), document)];
}

/** «еженедельно, пятница» */
function isWeekday({ term }: ResolvedTerm): boolean {
  return term.from === term.to && term.to.grain === 'fixed' && term.to.day > 0;
}

/** «ежегодно в течение учебного года» */
function isSchoolYear({ term }: ResolvedTerm): boolean {
  return term.mode === 'in' && term.from === term.to && term.to.grain === 'school';
}

/** Whether terms say what recurs each year, not from when to when. */
function areDetails({ unit, times }: FrequencyClause, terms: readonly ResolvedTerm[]): boolean {
  const details = terms.filter((one) => !areYears([one]));
  if (details.length === 0) return false;
  if (unit === FREQUENCY.year) {
    return details.some(({ term, inferred }) => !isOpen(term.mode) || inferred);
  }
  const listed = details.length > 1 || times > 1;
  return (unit === FREQUENCY.quarter || unit === FREQUENCY.half) && listed;
}

/** «до 5 числа» and the like, within bounds where terms name them. */
function ofDays({ frequency, days, terms }: RecurringParts, context: Context): Recurrence[] {
  const bounds = boundsOf(terms);
  const { document } = context;
  const from = bounds.start === null ? document : Math.max(bounds.start, document ?? bounds.start);
  return mergeDays(days).map((clause) => {
    const rule = dayRule(clause, frequency);
    rule.until = bounds.until;
    return from === null ? { rule, start: null, due: null } : firstDays(clause, rule, from);
  });
}

/** «до 5 и до 20 числа» is one rule. */
function mergeDays(days: DayClause[]): DayClause[] {
  const [first] = days;
  if (!first || days.length === 1) return days;
  const alike = days.every(
    ({ range, working, weekday, scope }) =>
      !range &&
      working === first.working &&
      weekday === first.weekday &&
      (scope.period === first.scope.period || scope.period === 0 || first.scope.period === 0),
  );
  if (!alike || first.working) return days;
  const scoped = days.find(({ scope }) => scope.period > 0) ?? first;
  return [{ ...scoped, days: days.flatMap((clause) => clause.days) }];
}

function ofMonths(months: number[], { document }: Context): Recurrence[] {
  const rule = { ...makeRule('YEARLY'), byMonth: months };
  if (document === null) return [{ rule, start: null, due: null }];
  const last = firstOnOrAfter(
    { ...rule, byMonth: [months.at(-1) ?? 1], byMonthDay: [-1] },
    document,
  );
  const [month = 1] = months;
  if (last === null) return [{ rule, start: null, due: null }];
  const opening = { ...rule, byMonth: [month], byMonthDay: [1] };
  const start = firstOnOrAfter(opening, last - (months.length * 31 - 1));
  return [{ rule, start, due: last }];
}

/** Terms that recur each year, as one rule where one can say it; years named besides are bounds. */
function ofTerms(terms: readonly ResolvedTerm[], interval: number): Recurrence[] {
  const [only] = terms;
  if (only && terms.length === 1) return [{ rule: yearlyRule(only, interval), ...span(only) }];
  const years = terms.filter((one) => areYears([one]));
  const { start: from, until } = boundsOf(years);
  const details = terms.filter((one) => !areYears([one])).map((one) => notBefore(one, from));
  const ends = uniqueYears(details);
  const all = details.map((one) => ({ one, rule: yearlyRule(one, interval) }));
  const merged = mergeRules(all.map(({ rule }) => rule));
  const limit = until ?? ends;
  const first = details.toSorted((a, b) => a.end - b.end)[0];
  if (merged && first) return [{ rule: { ...merged, until: limit }, ...span(first) }];
  return all.map(({ one, rule }) => ({ rule: { ...rule, until: limit }, ...span(one) }));
}

/** «ежегодно до 1 марта, начиная с 2023 года»: a day whose year is not printed is of a year within. */
function notBefore(one: ResolvedTerm, from: number | null): ResolvedTerm {
  if (from === null || !one.inferred) return one;
  let { start, end } = one;
  while (end < from) {
    start = addMonths(start, 12);
    end = addMonths(end + 1, 12) - 1;
  }
  return { ...one, start, end };
}

function span({ term, start, end }: ResolvedTerm): Omit<Recurrence, 'rule'> {
  const single = term.mode !== 'in' || (term.from === term.to && isSingleDay(term.to));
  return { start: single ? null : start, due: end };
}

/** «ежегодно до 1 марта 2022, 2023 и 2024 годов»: the printed years end the rule. */
function uniqueYears(terms: readonly ResolvedTerm[]): number | null {
  const [first] = terms;
  if (!first || terms.length < 2) return null;
  const repeated = terms.every(({ term }) =>
    term.to.year !== first.term.to.year || term === first.term
      ? term.to.month === first.term.to.month && term.to.day === first.term.to.day
      : false,
  );
  return repeated ? Math.max(...terms.map(({ end }) => end)) : null;
}
