import { makeShape } from '../calendar/shape.js';
import type { Mode, Term } from '../calendar/term.js';
import { isSingleDay } from '../calendar/term.js';
import type { Cursor } from './cursor.js';
import { type Joint, parseJoint } from './number-list.js';
import { parseUnits, type Unit } from './unit.js';

interface Lead {
  mode: Mode;
  /** «с», «от», «начиная с»: the beginning of a range. */
  opens: boolean;
  /** Whether any word stood there. */
  printed: boolean;
}

interface Member extends Unit {
  lead: Lead;
  inclusive: boolean;
}

const MOST = 60;

/** Calendar terms in a row: «до 1 марта и до 1 сентября 2022 г.», «с 1 по 15 марта». */
export function parseCalendar(cursor: Cursor): Term[] | null {
  const start = cursor.at;
  const members: Member[] = [];
  let lead = parseLead(cursor);
  let joint: Joint = '';
  for (;;) {
    const found = parseUnits(cursor);
    if (found === null || members.length > MOST) break;
    const inclusive = acceptInclusive(cursor);
    for (const [at, unit] of found.entries()) {
      members.push({ ...unit, joint: at === 0 ? joint : unit.joint, lead, inclusive });
    }
    const next = nextJoint(cursor);
    if (next === null) break;
    joint = next.joint;
    lead = next.lead ?? (next.joint === ',' ? lead : { mode: 'in', opens: false, printed: false });
  }
  if (members.length === 0) {
    cursor.at = start;
    return null;
  }
  return fold(shareDays(members));
}

/** A joint behind which another unit really follows, with its own preposition where it has one. */
function nextJoint(cursor: Cursor): { joint: Joint; lead: Lead | null } | null {
  const start = cursor.at;
  const problem = cursor.problem;
  const joint = parseJoint(cursor) ?? (cursor.is('не') ? ',' : null);
  if (joint !== null) {
    cursor.accept('но');
    const lead = parseLead(cursor);
    const unitAt = cursor.at;
    const follows = parseUnits(cursor) !== null;
    cursor.at = unitAt;
    if (follows) return { joint, lead: lead.printed ? lead : null };
  }
  cursor.at = start;
  cursor.problem = problem;
  return null;
}

/** The words in front of a unit: prepositions and boundaries. */
export function parseLead(cursor: Cursor): Lead {
  const lead: Lead = { mode: 'in', opens: false, printed: false };
  for (;;) {
    const token = cursor.peek();
    switch (token.kind) {
      case 'до':
      case 'к':
        lead.mode = lead.mode === 'by' ? 'by' : 'before';
        break;
      case 'по':
        lead.mode = 'by';
        break;
      case 'с':
      case 'от':
        lead.mode = 'in';
        lead.opens = true;
        break;
      case 'после':
        lead.mode = 'after';
        break;
      case 'не':
        if (cursor.is('later', 1)) lead.mode = 'by';
        else if (cursor.is('earlier', 1)) lead.mode = 'after';
        else return lead;
        cursor.at++;
        if (cursor.is(',', 1) && cursor.is('чем', 2)) cursor.at++;
        if (cursor.is('чем', 1)) cursor.at++;
        break;
      case 'в':
      case 'на':
      case 'за':
      case 'about':
      case 'starting':
        break;
      case 'during':
      case 'extent':
      case 'period':
      case 'term':
      case 'all':
        if (!lead.printed) return lead;
        break;
      default:
        return lead;
    }
    lead.printed = true;
    cursor.at++;
  }
}

function acceptInclusive(cursor: Cursor): boolean {
  if (cursor.accept('inclusive')) return true;
  if (cursor.is('(') && cursor.is('inclusive', 1) && cursor.is(')', 2)) {
    cursor.at += 3;
    return true;
  }
  if (cursor.is(',') && cursor.is('inclusive', 1)) {
    cursor.at += 2;
    return true;
  }
  return false;
}

/** «10 апреля, июля и октября»: the day is printed with the first month only. */
function shareDays(members: Member[]): Member[] {
  let day = 0;
  return members.map((member) => {
    const { shape } = member;
    if (shape.grain === 'day') day = shape.day;
    const shares = day > 0 && member.joint === ',' && shape.grain === 'month' && member.genitive;
    if (!shares) {
      if (shape.grain !== 'day') day = 0;
      return member;
    }
    const shared = makeShape('day', 0, shape.month, day);
    shared.year = shape.year;
    return { ...member, shape: shared };
  });
}

/** Puts ranges together: «с … по …», «… – …»; what is left stands alone. */
function fold(members: Member[]): Term[] {
  const terms: Term[] = [];
  for (let at = 0; at < members.length; at++) {
    const member = members[at];
    if (!member) break;
    const next = members[at + 1];
    const between =
      next?.lead.mode === 'by' || next?.lead.mode === 'before' ? next.lead.mode : null;
    const closes =
      next !== undefined &&
      (next.joint === '-' ||
        next.joint === 'по' ||
        next.joint === 'до' ||
        (member.lead.opens && between !== null));
    if (next && closes && !(next.joint === 'до' && !member.lead.opens)) {
      const until = next.joint === 'до' || (next.joint !== 'по' && between === 'before');
      const exclusiveEnd = until && !isSingleDay(next.shape) && !next.inclusive;
      terms.push({ mode: 'in', from: member.shape, to: next.shape, exclusiveEnd });
      at++;
      continue;
    }
    terms.push(alone(member));
  }
  return terms;
}

function alone({ shape, lead, inclusive, joint }: Member): Term {
  let mode = lead.opens ? 'after' : lead.mode;
  if (joint === 'до' && mode === 'in') mode = 'before';
  if (inclusive && mode !== 'after') mode = mode === 'in' ? 'in' : 'by';
  return { mode, from: shape, to: shape, exclusiveEnd: false };
}
