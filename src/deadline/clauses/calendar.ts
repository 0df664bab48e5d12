import { dayNumberOf } from '../../calendar/days.js';
import { makeShape, type Shape } from '../calendar/shape.js';
import { isSingleDay, type Mode, type Term } from '../calendar/term.js';
import type { Cursor } from './cursor.js';
import { type Lead, parseLead } from './lead.js';
import { type Joint, parseJoint } from './number-list.js';
import { parseUnits } from './units/parse.js';
import type { Unit } from './units/unit.js';
import type { PrintedYear } from './year.js';

interface Member extends Unit {
  lead: Lead;
  inclusive: boolean;
  words: Term['words'];
}

const MOST = 60;
const NO_LEAD: Lead = { mode: 'in', opens: false, printed: false };

/** Calendar terms in a row: «до 1 марта и до 1 сентября 2022 г.», «с 1 по 15 марта». */
export function parseCalendar(cursor: Cursor): Term[] | null {
  const start = cursor.at;
  let lead = parseLead(cursor);
  let units = parseUnits(cursor);
  if (units === null) {
    cursor.at = start;
    return null;
  }
  let members: Member[] | null = null;
  let from = start;
  let joint: Joint = '';
  while (units !== null && (members === null || members.length < MOST)) {
    const inclusive = acceptInclusive(cursor);
    skipWeekday(cursor, units);
    const words = { from, to: cursor.at };
    for (const unit of units) {
      const member = memberOf(unit, unit === units[0] ? joint : unit.joint, lead, inclusive, words);
      if (members === null) members = [member];
      else members.push(member);
    }
    const next = parseNext(cursor);
    if (next === null) break;
    ({ joint, from, units } = next);
    if (next.lead.printed) lead = next.lead;
    else if (joint !== ',') lead = NO_LEAD;
  }
  if (members === null) return null;
  if (members.length > 2) listSlashed(members, cursor);
  const terms = fold(shareDays(yearInFront(members)), cursor);
  for (const term of terms) settleWinter(term, cursor);
  return terms;
}

/** «январь / апрель / июль»: more than two between strokes are a list, no ranges. */
function listSlashed(members: Member[], { tokens }: Cursor): void {
  const rest = members.slice(1);
  const slashed = rest.every(
    ({ joint, words }) => joint === '-' && tokens[words.from - 1]?.kind === '/',
  );
  if (slashed) for (const member of rest) member.joint = ',';
}

function memberOf(
  { shape, genitive, years, bare }: Unit,
  joint: Joint,
  lead: Lead,
  inclusive: boolean,
  words: Term['words'],
): Member {
  return { shape, genitive, years, bare, joint, lead, inclusive, words };
}

/** «2022 год, I квартал»: a year printed in front of a unit that has none. */
function yearInFront(members: Member[]): Member[] {
  if (members.length < 2) return members;
  const [year, ...rest] = members;
  const last = rest.at(-1);
  const fronted =
    year?.shape.grain === 'year' &&
    year.shape.part === null &&
    year.lead.mode === 'in' &&
    rest[0]?.joint === ',' &&
    rest.every(({ shape, years }) => shape.year === null && !years);
  if (!fronted || !last) return members;
  last.shape.year = year.shape.year;
  return rest;
}

/** «1 марта 2022 г. (вторник)», «…, вторник»: says nothing new. */
function skipWeekday(cursor: Cursor, units: Unit[]): void {
  const { kind } = cursor.peek();
  if (kind !== '(' && kind !== ',') return;
  const day = units.at(-1)?.shape.grain === 'day';
  if (!day) return;
  if (!cursor.acceptAll('(', 'weekday', ')')) cursor.acceptAll(',', 'weekday');
}

/** «зима 2022» ends in that year unless that is past; winter begins in the year before. */
function settleWinter(term: Term, { context: { document } }: Cursor): void {
  const { to, from, yearPair } = term;
  if (to.grain !== 'season' || to.index !== 4 || to.year === null || from !== to || yearPair)
    return;
  if (document === null || dayNumberOf(to.year, 3, 1) > document) to.year--;
}

interface Next {
  joint: Joint;
  lead: Lead;
  units: Unit[];
  /** First token behind the joint. */
  from: number;
}

/** A joint and the units behind it, with their own preposition where they have one. */
function parseNext(cursor: Cursor): Next | null {
  const start = cursor.at;
  const { problem } = cursor;
  const joint = parseJoint(cursor) ?? (cursor.is('не') ? ',' : null);
  if (joint === null) return null;
  cursor.accept('но');
  const from = cursor.at;
  const lead = parseLead(cursor, joint === 'до' || joint === 'по');
  const units = parseUnits(cursor);
  if (units !== null) return { joint, lead, units, from };
  cursor.at = start;
  cursor.problem = problem;
  return null;
}

function acceptInclusive(cursor: Cursor): boolean {
  const { kind } = cursor.peek();
  if (kind === 'inclusive') cursor.at++;
  if (kind !== '(' && kind !== ',') return kind === 'inclusive';
  if (cursor.is('(') && cursor.is('inclusive', 1) && cursor.is(')', 2)) {
    cursor.at += 3;
    return true;
  }
  return cursor.acceptAll(',', 'inclusive');
}

/** «10 апреля, июля и октября»: the day is printed with the first month only. */
function shareDays(members: Member[]): Member[] {
  if (members.length < 2) return members;
  let day = 0;
  return members.map((member) => {
    const { shape } = member;
    if (shape.grain === 'day') day = shape.day;
    const shares =
      day > 0 && member.joint === ',' && shape.grain === 'month' && member.genitive === true;
    if (!shares) {
      if (shape.grain !== 'day') day = 0;
      return member;
    }
    const shared = makeShape('day', 0, shape.month, day);
    shared.year = shape.year;
    return { ...member, shape: shared };
  });
}

/** Puts ranges together: «с … по …», «… – …», «не ранее … и не позднее …»; the rest stands alone. */
function fold(members: Member[], cursor: Cursor): Term[] {
  const [only] = members;
  if (only && members.length === 1) return alone(only);
  const terms: Term[] = [];
  for (let at = 0; at < members.length; at++) {
    const member = members[at];
    if (!member) break;
    const next = members[at + 1];
    if (next && closes(member, next)) {
      terms.push(rangeOf(member, next, cursor));
      at++;
    } else terms.push(...alone(member));
  }
  return terms;
}

function isUpper({ mode }: Lead): boolean {
  return mode === 'by' || mode === 'before';
}

function closes(member: Member, next: Member): boolean {
  if (next.joint === '-' || next.joint === 'по') return true;
  if (next.joint === 'до') return member.lead.opens || !member.lead.printed;
  const opened = member.lead.opens || member.lead.mode === 'from';
  return opened && next.lead !== member.lead && isUpper(next.lead);
}

function rangeOf(member: Member, next: Member, cursor: Cursor): Term {
  const { shape: from, words } = member;
  const { shape: to, years } = next;
  if (years?.range) {
    const last = years.years.at(-1) ?? 0;
    from.year = years.years[0] ?? null;
    to.year = to.grain === 'season' && to.index === 4 ? last - 1 : last;
  }
  // «с 10 января 2022 года до конца года»: that year's, not the paper's.
  if (next.bare && from.year !== null) {
    to.year = from.year;
    cursor.inferred.splice(cursor.inferred.indexOf('year'), 1);
  }
  const until = next.joint === 'до' || (next.joint !== 'по' && next.lead.mode === 'before');
  const exclusiveEnd = until && !isSingleDay(to) && !next.inclusive;
  return {
    mode: 'in',
    from,
    to,
    exclusiveEnd,
    yearPair: false,
    words: { from: words.from, to: next.words.to },
  };
}

function alone(member: Member): Term[] {
  const { shape, years, words } = member;
  const mode = modeOf(member);
  if (!years) {
    return [{ mode, from: shape, to: shape, exclusiveEnd: false, yearPair: false, words }];
  }
  const shapes = everyYear(shape, years);
  const yearPair = true;
  return shapes.map((one) => ({ mode, from: one, to: one, exclusiveEnd: false, yearPair, words }));
}

function modeOf({ lead, inclusive, joint }: Member): Mode {
  if (lead.opens) return 'from';
  if (joint === 'до' && lead.mode === 'in') return inclusive ? 'by' : 'before';
  return inclusive && lead.mode === 'before' ? 'by' : lead.mode;
}

const MOST_YEARS = 30;

/** «1 марта 2022, 2023 годов»: the same unit of several years; one winter lies in two of them. */
function everyYear(shape: Shape, { years, range }: PrintedYear): Shape[] {
  const [first = 0] = years;
  const last = years.at(-1) ?? first;
  if (range && last === first + 1 && shape.grain === 'season' && shape.index === 4) {
    return [{ ...shape, year: first }];
  }
  const count = Math.min(last - first + 1, MOST_YEARS);
  const all = range ? Array.from({ length: count }, (_, at) => first + at) : years;
  return all.map((year) => ({ ...shape, year }));
}
