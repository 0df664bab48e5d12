import type { TokenKind } from '../words/token.js';
import { DAY_OF, DURATION, MAY_RECUR, PERIOD, RECURS } from '../words/traits.js';
import { parseAtOnce } from './at-once.js';
import { parseCalendar } from './calendar.js';
import type { Clause } from './clause.js';
import { parseContinuous } from './continuous.js';
import type { Cursor, Traced } from './cursor.js';
import { parseDayOfPeriod } from './day-of-period.js';
import { parseEvent } from './event.js';
import { parseFrequency } from './frequency.js';
import { openingsAt } from './openings.js';
import { parseRelative } from './relative.js';
import { parseRemark } from './remark.js';
import { parseRequest } from './request.js';
import { parseSchedule } from './schedule.js';

const MOST = 40;
/** Words no event, plan or request begins with. */
const PLAIN: ReadonlySet<TokenKind> = new Set<TokenKind>([
  'number',
  'date',
  'yearmonth',
  'month',
  'roman',
  'ordinal',
  'cardinal',
  'quarter',
  'year',
  'season',
  'finish',
]);

/** Reads a whole phrase as a row of clauses and remarks; null where something is left over. */
export function parseClauses(cursor: Cursor): Clause[] | null {
  let clauses: Clause[] = [];
  let then = false;
  while (clauses.length < MOST) {
    const before = cursor.at;
    if (skipSeparators(cursor)) then = true;
    if (cursor.done) return clauses;
    const start = cursor.at;
    const clause = parseClause(cursor);
    if (clause) {
      const glued = start === before && !mayFollow(clauses.at(-1), clause, cursor, start);
      if (glued) return null;
      const one = then ? { ...clause, then } : clause;
      if (clauses.length === 0) clauses = [one];
      else clauses.push(one);
      then = false;
    } else if (!parseRemark(cursor)) return null;
    cursor.trace?.push({ rule: ruleOf(clause), from: start, to: cursor.at });
    if (cursor.at === start) return null;
  }
  return null;
}

function ruleOf(clause: Clause | null): Traced['rule'] {
  if (clause === null) return 'remark';
  return clause.kind === 'head' ? clause.type : clause.kind;
}

const LEADS: ReadonlySet<TokenKind> = new Set<TokenKind>(['до', 'к', 'по', 'с', 'не']);

/** Whether a clause may follow another with no mark between: dates only with their preposition. */
function mayFollow(
  before: Clause | undefined,
  clause: Clause,
  cursor: Cursor,
  start: number,
): boolean {
  if (!before || clause.kind !== 'terms') return true;
  if (before.kind !== 'terms' && before.kind !== 'relative') return true;
  return LEADS.has(cursor.tokens[start]?.kind ?? 'finish');
}

/** Steps over marks and conjunctions; tells whether «далее» stood among them. */
function skipSeparators(cursor: Cursor): boolean {
  let then = false;
  for (;;) {
    switch (cursor.peek().kind) {
      case 'then':
        then = true;
        break;
      case 'и':
        // «и» may be an initial: «И.И. Иванов».
        if (cursor.is('.', 1)) return then;
        break;
      case 'а':
        if (cursor.is('.', 1)) return then;
        break;
      case '"':
        // «15» января: a day in quotes.
        if (cursor.is('number', 1) && cursor.is('"', 2)) return then;
        break;
      case ',':
      case ';':
      case '.':
      case ':':
      case '-':
      case '(':
      case ')':
      case '/':
      case 'но':
      case 'же':
      case 'также':
      case 'или':
        break;
      default:
        return then;
    }
    cursor.at++;
  }
}

/** Schedules before dates, times that count from something before requests and events. */
export function parseClause(cursor: Cursor): Clause | null {
  const { traits } = cursor;
  if ((traits & MAY_RECUR) !== 0) {
    const frequency = parseFrequency(cursor);
    if (frequency) return frequency;
  }
  if ((traits & RECURS) !== 0 || ((traits & DAY_OF) !== 0 && (traits & PERIOD) !== 0)) {
    const start = cursor.at;
    const day = parseDayOfPeriod(cursor);
    if (day && (day.recurs || cursor.recurring)) return day;
    cursor.at = start;
  }
  const worded = !PLAIN.has(cursor.peek().kind);
  const figures = !worded || (isPreposition(cursor.peek().kind) && PLAIN.has(cursor.peek(1).kind));
  const early = figures ? null : parseEarly(cursor);
  const clause = early ?? ((traits & DURATION) !== 0 ? parseRelative(cursor) : null);
  if (clause) return clause;
  const terms = parseCalendar(cursor);
  if (terms) return { kind: 'terms', terms };
  if (!worded) return null;
  const openings = openingsAt(cursor);
  return parseRequest(cursor, openings) ?? parseEvent(cursor, openings);
}

function parseEarly(cursor: Cursor): Clause | null {
  const openings = openingsAt(cursor);
  return (
    parseAtOnce(cursor, openings) ??
    parseContinuous(cursor, openings) ??
    parseSchedule(cursor, openings)
  );
}

/** Behind these a figure or a month is a day's or a length of time, and opens nothing else. */
function isPreposition(kind: TokenKind): boolean {
  return kind === 'до' || kind === 'к' || kind === 'по' || kind === 'с' || kind === 'в';
}
