import type { Tracking } from '../../register/schema.js';
import { readMarks } from '../update/check.js';
import { CHECK, GONE, WITHDRAWN } from '../update/plan.js';
import { STATUSES } from '../words.js';
import { cellsOf, type KeptCell, type KeptRow, readDay } from './cells.js';

const FIRST: readonly string[] = [STATUSES.ru[0], STATUSES.en[0]];

/** What people noted in a row, and what updates did; null where there is nothing. */
export function trackingOf(row: KeptRow): Tracking | null {
  const cell = cellsOf(row);
  const status = cell('status');
  const completed = readDay(cell('completed'));
  const note = cell('note');
  const marks = readMarks(cell(CHECK));
  const tracking: Tracking = {
    ...(status === '' || FIRST.includes(status) ? {} : { status }),
    ...(completed === null ? {} : { completed }),
    ...(note === '' ? {} : { note: noteWithDay(note, cell('completed'), completed) }),
    ...(marks?.has(GONE) ? { vanished: null } : {}),
    ...(marks?.has(WITHDRAWN) ? { withdrawn: null } : {}),
    ...ownOf(row.own),
  };
  // A day that is none («в марте») is no date of the schema; it must not be lost for that.
  if (completed === null && cell('completed') !== '')
    tracking.note = noteWithDay(note, cell('completed'), null);
  return Object.keys(tracking).length === 0 ? null : tracking;
}

function noteWithDay(note: string, written: string, day: string | null): string {
  if (day !== null || written === '') return note;
  return note === '' ? written : `${written}; ${note}`;
}

function ownOf(own: ReadonlyMap<string, KeptCell> | undefined): Pick<Tracking, 'own'> {
  const filled = [...(own ?? [])].filter(([, value]) => value !== null && value !== '');
  return filled.length === 0 ? {} : { own: Object.fromEntries(filled) };
}
