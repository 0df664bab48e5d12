import type { Mode } from '../calendar/term.js';
import type { TokenKind } from '../words/token.js';
import type { Cursor } from './cursor.js';

/** The words in front of a calendar unit. */
export interface Lead {
  mode: Mode;
  /** «с», «от», «начиная с»: the beginning of a range. */
  opens: boolean;
  /** Whether any word stood there. */
  printed: boolean;
}

/** What is part of a lead only behind a preposition. */
const ONLY_BEHIND: ReadonlySet<TokenKind> = new Set<TokenKind>([
  'time',
  'number',
  'during',
  'extent',
  'period',
  'term',
]);

/** What says nothing of a boundary. */
const PASSED: ReadonlySet<TokenKind> = new Set<TokenKind>([
  'в',
  'на',
  'за',
  'about',
  'starting',
  'all',
  'during',
  'extent',
  'period',
  'term',
]);

/**
 * Reads prepositions and boundaries, and a time of day among them: «до 18:00 1 марта». `joined` where
 * a joint was a preposition itself: «с 22.00 1 апреля до | 6.00 2 апреля».
 */
export function parseLead(cursor: Cursor, joined = false): Lead {
  const lead: Lead = { mode: 'in', opens: false, printed: joined };
  for (;;) {
    const hours = lead.opens ? hoursOfDay(cursor) : 0;
    if (hours > 0) {
      cursor.at += hours;
      lead.opens = false;
      lead.mode = 'in';
    }
    const { kind } = cursor.peek();
    if (ONLY_BEHIND.has(kind) && !lead.printed) return lead;
    switch (kind) {
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
        if (!readNot(cursor, lead)) return lead;
        break;
      case 'time':
        if (cursor.is('hour', 1)) cursor.at++;
        break;
      case 'number':
        if (!readClock(cursor)) return lead;
        break;
      default:
        if (!PASSED.has(kind)) return lead;
    }
    lead.printed = true;
    cursor.at++;
  }
}

/** «8:00 до 20:00 | 1 апреля», «8 до 20 часов | 1 апреля» behind «с»: the hours of one day, no stretch of days. */
function hoursOfDay(cursor: Cursor): number {
  const clock = cursor.is('time') || (cursor.is('number') && cursor.peek().value <= 24);
  if (!clock) return 0;
  const first = cursor.is('hour', 1) ? 2 : 1;
  if (!cursor.is('до', first) && !cursor.is('по', first)) return 0;
  const time = cursor.is('time', first + 1);
  const named = cursor.is('number', first + 1) && cursor.is('hour', first + 2);
  if (!time && !named) return 0;
  const end = first + 2 + (cursor.is('hour', first + 2) ? 1 : 0);
  return leadsDay(cursor, end) ? end : 0;
}

/** «10 часов утра» */
export const PART_OF_DAY = /^(?:утра|дня|вечера|ночи)$/;

/** «17 часов 00 минут» in front of a day; stops at its last token. */
function readClock(cursor: Cursor): boolean {
  if (!cursor.is('hour', 1)) return false;
  const minutes = cursor.is('number', 2) && cursor.is('minute', 3) ? 2 : 0;
  const part = PART_OF_DAY.test(cursor.peek(2 + minutes).word) ? 1 : 0;
  if (!leadsDay(cursor, 2 + minutes + part)) return false;
  cursor.at += 1 + minutes + part;
  return true;
}

function leadsDay(cursor: Cursor, ahead: number): boolean {
  return ['number', 'date', 'ordinal'].includes(cursor.peek(ahead).kind);
}

/** «не позднее», «не ранее, чем»; stops at the last of these words. */
function readNot(cursor: Cursor, lead: Lead): boolean {
  if (cursor.is('later', 1)) lead.mode = 'by';
  else if (cursor.is('earlier', 1)) lead.mode = 'from';
  else return false;
  cursor.at++;
  if (cursor.is(',', 1) && cursor.is('чем', 2)) cursor.at++;
  if (cursor.is('чем', 1)) cursor.at++;
  return true;
}
