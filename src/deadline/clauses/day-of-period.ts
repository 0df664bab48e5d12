import type { Mode } from '../calendar/term.js';
import type { TokenKind } from '../words/token.js';
import type { DayClause, Scope } from './clause.js';
import type { Cursor } from './cursor.js';
import { parseLead } from './lead.js';
import { type ListedNumber, parseNumbers } from './number-list.js';

const PERIODS: Partial<Record<TokenKind, number>> = {
  monthunit: 1,
  quarter: 3,
  half: 6,
  year: 12,
};

/**
 * Days of a recurring month, quarter, half-year or year: «до 5 числа месяца, следующего за
 * отчётным кварталом», «последняя пятница месяца», «25 числа последнего месяца квартала»,
 * «в первой декаде месяца».
 */
export function parseDayOfPeriod(cursor: Cursor): DayClause | null {
  const start = cursor.at;
  const { mode } = parseLead(cursor);
  const repeated = cursor.accept('every');
  const clause = numberedDay(cursor, mode) ?? partOfMonth(cursor, mode);
  if (clause === null) {
    cursor.at = start;
    return null;
  }
  if (repeated) clause.recurs = true;
  return clause;
}

function numberedDay(cursor: Cursor, mode: Mode): DayClause | null {
  const start = cursor.at;
  const numbers = parseNumbers(cursor);
  const edge = /^(?:перв|последн)[а-я]*(?:ых|их|ые|ие)$/.test(
    cursor.tokens[cursor.at - 1]?.word ?? '',
  );
  if (numbers && !edge) {
    const clause = dayOf(cursor, numbers, mode);
    if (clause) return clause;
  }
  cursor.at = start;
  return null;
}

function dayOf(cursor: Cursor, numbers: ListedNumber[], mode: Mode): DayClause | null {
  const make = (values: number[], parts: Partial<DayClause> = {}): DayClause => ({
    kind: 'day',
    days: values,
    range: numbers.length > 1 && numbers.some(({ joint }) => joint !== '' && joint !== ','),
    working: false,
    weekday: 0,
    scope: { period: 0, month: 0 },
    mode,
    recurs: false,
    ...parts,
  });
  const values = numbers.map(({ value }) => value);
  const token = cursor.peek();
  switch (token.kind) {
    case 'daynumber':
      cursor.at++;
      if (values.some((value) => value < -1 || value === 0 || value > 31)) return null;
      return withScope(cursor, make(values), true);
    case 'weekday':
      cursor.at++;
      return possible(withScope(cursor, make(values, { weekday: token.value }), false));
    case 'working':
      if (!cursor.is('day', 1)) return null;
      cursor.at += 2;
      return possible(withScope(cursor, make(values, { working: true }), false));
    case 'day':
      cursor.at++;
      return possible(withScope(cursor, make(values), false));
    case 'decade':
    case 'week': {
      cursor.at++;
      const days = daysOf(token.kind, values);
      return days && withScope(cursor, { ...make(days), range: true }, false);
    }
    default:
      // «ежемесячно до 5-го»: what surrounds it must say that a day is meant.
      return numbers.every(({ ordinal, digits, value }) => ordinal && digits > 0 && value <= 31)
        ? withScope(cursor, make(values), true)
        : null;
  }
}

/** No month has a 45th day. */
function possible(clause: DayClause | null): DayClause | null {
  return clause?.days.some((day) => day > 31) === true ? null : clause;
}

/** First and last day of a month's third or week; -1 is the last. */
function daysOf(kind: 'decade' | 'week', [nth, ...others]: readonly number[]): number[] | null {
  if (others.length > 0 || nth === undefined || nth > (kind === 'week' ? 4 : 3)) return null;
  if (kind === 'week') return nth === -1 ? [-7, -1] : [nth * 7 - 6, nth * 7];
  const first = nth === -1 ? 21 : nth * 10 - 9;
  return [first, nth === -1 || nth === 3 ? -1 : nth * 10];
}

/** «в начале месяца», «до конца квартала», «к концу каждого полугодия» */
function partOfMonth(cursor: Cursor, mode: Mode): DayClause | null {
  const part = cursor.peek().kind;
  if (part !== 'begin' && part !== 'middle' && part !== 'end') return null;
  cursor.at++;
  const scope = parseScope(cursor);
  if (scope === null || (scope.scope.period === 0 && scope.scope.month === 0)) return null;
  const single = part === 'end' && mode !== 'in';
  const wide = { begin: [1, 10], middle: [11, 20], end: [21, -1] }[part];
  const { period, month: named } = scope.scope;
  const months = named === 0 ? { begin: 1, middle: 2, end: -1 }[part] : named;
  const days = single ? [-1] : wide;
  if (part !== 'end' && mode !== 'in') return null;
  return {
    kind: 'day',
    days,
    range: !single,
    working: false,
    weekday: 0,
    scope: { period, month: period === 1 ? 0 : months },
    mode,
    recurs: scope.repeated,
  };
}

/** A scope must follow, unless the day itself («5 числа») can do without. */
function withScope(cursor: Cursor, clause: DayClause, optional: boolean): DayClause | null {
  const found = parseScope(cursor);
  if (found === null) return optional ? clause : null;
  const following = found.scope.month !== 0 || found.scope.period <= 1;
  // «последний день квартала» lies in its last month, «первый» in its first.
  const month = following ? found.scope.month : (clause.days[0] ?? 1) < 0 ? -1 : 1;
  return { ...clause, scope: { period: found.scope.period, month }, recurs: true };
}

interface FoundScope {
  scope: Scope;
  /** «каждого», «отчётного» is printed. */
  repeated: boolean;
}

/** The month or longer period behind a day; null where none is printed or it is a single one. */
function parseScope(cursor: Cursor): FoundScope | null {
  const start = cursor.at;
  const found = scopeAt(cursor);
  if (found === null) cursor.at = start;
  return found;
}

function scopeAt(cursor: Cursor): FoundScope | null {
  if (cursor.is(',') && cursor.is('following', 1)) cursor.at++;
  if (cursor.is('following') && cursor.is('за', 1)) return followingScope(cursor);
  const token = cursor.peek();
  if (token.kind === 'last' || token.kind === 'ordinal') {
    cursor.at++;
    if (!cursor.accept('monthunit')) return null;
    const month = token.kind === 'last' ? -1 : token.value;
    const behind = monthBehind(cursor, month);
    if (behind) return behind;
    const outer = outerPeriod(cursor);
    return outer === null ? null : { scope: { period: outer, month }, repeated: true };
  }
  const repeated = cursor.accept('every') || cursor.accept('reporting');
  const near = cursor.peek();
  const coming = near.kind === 'following' || (near.kind === 'relative' && near.value > 0);
  if (cursor.recurring && (cursor.is('relative') || cursor.is('following'))) cursor.at++;
  const unit = cursor.peek();
  const period = PERIODS[unit.kind];
  if (period === undefined) return null;
  cursor.at++;
  const chained = cursor.is(',') ? 1 : 0;
  if (cursor.is('following', chained) && cursor.is('за', chained + 1)) {
    cursor.at += chained;
    return followingScope(cursor);
  }
  if (isSingled(cursor)) return null;
  // «ежеквартально до 25 числа следующего месяца»: the month behind the quarter, not every month.
  if (coming && cursor.recurring && period === 1)
    return { scope: { period: 0, month: 1 }, repeated };
  return { scope: { period, month: 0 }, repeated };
}

/** «второго месяца, следующего за отчётным кварталом»: a month of the period behind. */
function monthBehind(cursor: Cursor, month: number): FoundScope | null {
  const start = cursor.at;
  cursor.accept(',');
  const found = cursor.is('following') && cursor.is('за', 1) ? followingScope(cursor) : null;
  const long = found !== null && (found.scope.period > 1 || cursor.recurring);
  if (long && month > 0) return { scope: { period: found.scope.period, month }, repeated: true };
  cursor.at = start;
  return null;
}

/** «отчётным» in other words: «расчётным», «отработанным», «оплачиваемым», «истекшим». */
const INSTRUMENTAL = /[а-я]{3}[ыи]м$/;
/** «за месяцем начисления», «за кварталом выплаты» */
const OF_WHAT = /(?:[нт]ия|ты|чи|зки)$/;

/** «следующего за отчётным кварталом»: the first month of the next period. */
function followingScope(cursor: Cursor): FoundScope | null {
  cursor.at += 2;
  const start = cursor.at;
  for (let skipped = 0; skipped < 2; skipped++) {
    if (cursor.is('every') || cursor.is('reporting') || cursor.is('relative')) cursor.at++;
    else if (cursor.is('word') && INSTRUMENTAL.test(cursor.peek().word)) cursor.at++;
  }
  const reported = cursor.at > start;
  // «следующего за отчётным месяца»: the genitive is the month that follows, not what it follows.
  const followed = reported && cursor.peek().word === 'месяца';
  const period = followed ? undefined : PERIODS[cursor.peek().kind];
  if (period === undefined && !reported) return null;
  if (period !== undefined || cursor.is('period')) cursor.at++;
  if (!reported && cursor.is('word') && OF_WHAT.test(cursor.peek().word)) cursor.at++;
  const long = period ?? 0;
  // «следующего за отчётным месяца», also «… за отчётным кварталом месяца»
  cursor.accept('monthunit');
  return { scope: { period: long, month: long > 1 || long === 0 ? 1 : 0 }, repeated: true };
}

/** «квартала», «каждого полугодия», «отчётного года» behind «последнего месяца». */
function outerPeriod(cursor: Cursor): number | null {
  for (let skipped = 0; skipped < 2; skipped++) {
    if (cursor.is('every') || cursor.is('reporting') || cursor.is('relative')) cursor.at++;
  }
  const period = PERIODS[cursor.peek().kind];
  if (period === undefined || period === 1) return null;
  cursor.at++;
  skipFollowing(cursor);
  return isSingled(cursor) ? null : period;
}

/** «первого месяца квартала, следующего за отчётным»: the quarter that comes next anyway. */
function skipFollowing(cursor: Cursor): void {
  const start = cursor.at;
  cursor.accept(',');
  if (cursor.acceptAll('following', 'за', 'reporting')) {
    if (PERIODS[cursor.peek().kind] !== undefined || cursor.is('period')) cursor.at++;
  } else cursor.at = start;
}

/** A year behind the unit makes it a single one: «последний день квартала 2022 года». */
function isSingled(cursor: Cursor): boolean {
  const { kind, digits } = cursor.peek();
  return (kind === 'number' && digits === 4) || kind === 'thisyear' || kind === 'relative';
}
