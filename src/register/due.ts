import { addDays, daysBetween } from '../calendar/iso.js';
import { occurrences } from '../calendar/occurrences.js';
import { dueRecurrence } from '../calendar/recurrence.js';
import { workdayBefore } from '../calendar/workdays.js';
import type { Deadline, IsoDate, SimpleDeadline, WorkCalendar } from '../model/deadline.js';

/**
 * Where a deadline stands on a day:
 * - `overdue`: its last day has passed; `due`: it ends within the time looked ahead; `upcoming`: later
 * - `on-request`, `continuous`: as the text says, with no last day
 * - `undated`: bound to an event, a schedule, a bare frequency, or not understood
 * - `none`: the text sets no deadline
 */
export type DueState =
  | 'overdue'
  | 'due'
  | 'upcoming'
  | 'on-request'
  | 'continuous'
  | 'undated'
  | 'none';

/** Every state, the most pressing first. */
export const DUE_STATES: readonly DueState[] = [
  'overdue',
  'due',
  'upcoming',
  'on-request',
  'continuous',
  'undated',
  'none',
];

/** The day to look from and how far ahead. */
export interface DueWindow {
  asOf: IsoDate;
  /** Days after `asOf`, inclusive, in which a deadline counts as `due`. */
  within: number;
  /** Days off; the official calendar unless told. */
  calendar?: WorkCalendar;
}

/** One deadline, or one return of a recurring one, as it stands on a day. */
export interface DueMoment {
  state: DueState;
  start: IsoDate | null;
  due: IsoDate | null;
  /** The working day before a `due` that is a day off; null for one that is worked. */
  dueWorkday: IsoDate | null;
  /** Days left; negative when overdue, null without a date. */
  daysLeft: number | null;
  /** The return before this one; null for what does not recur and before the first. */
  previous: IsoDate | null;
  /** The part of a `multiple` deadline this is, or the deadline itself. */
  deadline: SimpleDeadline | null;
  /** 1-based place of that part; 0 when the deadline has no parts. */
  part: number;
}

/** Days ahead in which a deadline counts as near, in every list, page and workbook. */
export const NEAR_DAYS = 14;

/** No paper's rule returns later than this. */
const FAR: IsoDate = '2200-12-31';

/** Days to look back for the last return: close by first, as an old rule may have thousands. */
const LOOK_BACK = [32, 400, 366 * 30];

/**
 * Where a deadline stands. A `multiple` deadline gives a moment for each part; a recurring one every
 * return within the time looked ahead, and where there is none, the next. A recurring task is not
 * overdue while it goes on: whether its last return was kept, the paper cannot tell, so that day is
 * given as `previous`.
 */
export function dueMoments(deadline: Deadline | null, window: DueWindow): DueMoment[] {
  if (deadline === null) return [undatedMoment('none', null, 0)];
  if (deadline.type !== 'multiple') return simpleMoments(deadline, 0, window);
  return deadline.deadlines.flatMap((one, place) => simpleMoments(one, place + 1, window));
}

function simpleMoments(deadline: SimpleDeadline, part: number, window: DueWindow): DueMoment[] {
  if (deadline.type === 'recurring') {
    const returns = recurringMoments(deadline, part, window);
    if (returns !== null) return returns;
  }
  if (deadline.due !== null) {
    return [moment(deadline, part, window, deadline.start, deadline.due, null)];
  }
  if (deadline.start !== null) return [beginning(deadline, part, window, deadline.start)];
  const state =
    deadline.type === 'on-request' || deadline.type === 'continuous' ? deadline.type : 'undated';
  return [undatedMoment(state, deadline, part)];
}

function recurringMoments(
  deadline: SimpleDeadline & { type: 'recurring' },
  part: number,
  window: DueWindow,
): DueMoment[] | null {
  const recurrence = dueRecurrence(deadline);
  if (!recurrence) return null;
  const { rrule, first, startOf } = recurrence;
  const last = addDays(window.asOf, window.within);
  let previous = lastBefore(rrule, first, window.asOf);
  const moments: DueMoment[] = [];
  for (const due of occurrences(rrule, first, window.asOf, FAR)) {
    if (due > last && moments.length > 0) break;
    moments.push(moment(deadline, part, window, startOf(due), due, previous));
    previous = due;
  }
  if (moments.length > 0) return moments;
  // The rule has ended: its last day is what can be overdue.
  const ended = previous ?? first;
  return [moment(deadline, part, window, startOf(ended), ended, null)];
}

function lastBefore(rrule: string, first: IsoDate, day: IsoDate): IsoDate | null {
  for (const back of LOOK_BACK) {
    const from = addDays(day, -back);
    const found = [...occurrences(rrule, first, from, addDays(day, -1))].at(-1);
    if (found !== undefined) return found;
    if (from < first) return null;
  }
  return null;
}

function moment(
  deadline: SimpleDeadline,
  part: number,
  { asOf, within, calendar }: DueWindow,
  start: IsoDate | null,
  due: IsoDate,
  previous: IsoDate | null,
): DueMoment {
  const daysLeft = daysBetween(asOf, due);
  const state = daysLeft < 0 ? 'overdue' : daysLeft <= within ? 'due' : 'upcoming';
  const dueWorkday = workdayBefore(due, calendar);
  return { state, start, due, dueWorkday, daysLeft, previous, deadline, part };
}

/** «с 1 сентября 2022 года»: it begins on a day and has no last one; nobody is late on the first. */
function beginning(
  deadline: SimpleDeadline,
  part: number,
  { asOf, within }: DueWindow,
  start: IsoDate,
): DueMoment {
  const away = daysBetween(asOf, start);
  const begun = deadline.type === 'continuous' ? 'continuous' : 'undated';
  const state = away < 0 ? begun : away <= within ? 'due' : 'upcoming';
  const daysLeft = away < 0 ? null : away;
  return { ...undatedMoment(state, deadline, part), start, daysLeft };
}

function undatedMoment(state: DueState, deadline: SimpleDeadline | null, part: number): DueMoment {
  return {
    state,
    start: null,
    due: null,
    dueWorkday: null,
    daysLeft: null,
    previous: null,
    deadline,
    part,
  };
}
