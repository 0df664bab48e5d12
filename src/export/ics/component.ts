import { addDays, daysBetween, figureDate } from '../../calendar/iso.js';
import { dueRecurrence } from '../../calendar/recurrence.js';
import type { Lang } from '../../locale/index.js';
import type { IsoDate, SimpleDeadline } from '../../model/deadline.js';
import { isBehind } from '../../register/due-list.js';
import { isGone } from '../../register/marks.js';
import type { RegisterDocument, Task } from '../../register/schema.js';
import { shorten } from '../shorten.js';
import { trackingLines } from '../tracking-lines.js';
import { documentLabel, partyNames } from '../words.js';
import { contentLine, dateValue, escapeText } from './lines.js';
import { CALENDAR_WORDS } from './words.js';

/** What a calendar is made with. */
export interface CalendarSettings {
  lang: Lang;
  /** The day of the calendar's revision; without it each document's own date. */
  asOf: IsoDate | undefined;
  component: 'event' | 'todo';
  /** Days before the last day on which to remind, at nine in the morning. */
  remind: readonly number[];
}

/** One deadline of a task. */
export interface CalendarEntry {
  task: Task;
  document: RegisterDocument;
  deadline: SimpleDeadline | null;
  /** 1-based place in a `multiple` deadline, 0 elsewhere. */
  part: number;
}

/**
 * An entry as VEVENT or VTODO (RFC 5545). An event stands on the last day of the deadline, whole-day
 * and free, since a period such as «в течение 2022 года» would else cover a year; a to-do has its
 * first day as well. Null for an event without a date: only a to-do can do without.
 */
export function calendarComponent(entry: CalendarEntry, settings: CalendarSettings): string | null {
  const { deadline } = entry;
  // What only begins stands on its first day, as «начало».
  const due = deadline?.due ?? deadline?.start ?? null;
  const isEvent = settings.component === 'event';
  if (due === null && isEvent) return null;
  const rrule = deadline?.type === 'recurring' ? dueRecurrence(deadline)?.rrule : undefined;
  const name = isEvent ? 'VEVENT' : 'VTODO';
  return [
    contentLine('BEGIN', name),
    ...identity(entry, settings),
    ...(due === null
      ? []
      : isEvent
        ? eventDates(due, rrule)
        : todoDates(deadline?.start ?? null, due, rrule)),
    ...description(entry, settings),
    ...state(entry, isEvent),
    ...(due === null || isBehind(entry.task)
      ? []
      : alarms(entry, settings, isEvent || rrule !== undefined ? 'START' : 'END')),
    contentLine('END', name),
  ].join('');
}

/** A to-do that is done says so; an event of one that needs no more is struck from the calendar. */
function state({ task }: CalendarEntry, isEvent: boolean): string[] {
  const behind = isBehind(task);
  if (isEvent)
    return [
      contentLine('TRANSP', 'TRANSPARENT'),
      ...(isGone(task) ? [contentLine('STATUS', 'CANCELLED')] : []),
    ];
  if (isGone(task)) return [contentLine('STATUS', 'CANCELLED')];
  return [contentLine('STATUS', behind ? 'COMPLETED' : 'NEEDS-ACTION')];
}

/** The same task has the same UID for ever, so that a calendar imported again is brought up to date. */
function identity({ task, document, part }: CalendarEntry, settings: CalendarSettings): string[] {
  const revision = settings.asOf ?? document.date ?? '1970-01-01';
  const sequence = Math.max(0, daysBetween(document.date ?? revision, revision));
  const key = [document.id, task.id, ...(part > 0 ? [String(part)] : [])];
  return [
    contentLine('UID', `${key.map(encodeURIComponent).join('/')}@decisions`),
    contentLine('DTSTAMP', `${dateValue(revision)}T000000Z`),
    // Grows from day to day, as calendars take an older or equal revision for no change.
    contentLine('SEQUENCE', String(sequence)),
  ];
}

function eventDates(due: IsoDate, rrule: string | undefined): string[] {
  return [
    contentLine('DTSTART;VALUE=DATE', dateValue(due)),
    contentLine('DTEND;VALUE=DATE', dateValue(addDays(due, 1))),
    ...(rrule === undefined ? [] : [contentLine('RRULE', dateOnlyUntil(rrule))]),
  ];
}

function todoDates(start: IsoDate | null, due: IsoDate, rrule: string | undefined): string[] {
  if (rrule !== undefined) {
    // A rule needs DTSTART, and DUE has to lie after it: a single day is a duration.
    return [
      contentLine('DTSTART;VALUE=DATE', dateValue(due)),
      contentLine('DURATION', 'P1D'),
      contentLine('RRULE', dateOnlyUntil(rrule)),
    ];
  }
  return [
    ...(start !== null && start < due ? [contentLine('DTSTART;VALUE=DATE', dateValue(start))] : []),
    contentLine('DUE;VALUE=DATE', dateValue(due)),
  ];
}

/** UNTIL has to be of DTSTART's kind, a date (RFC 5545, 3.3.10). */
function dateOnlyUntil(rrule: string): string {
  return rrule.replace(/(UNTIL=\d{8})T\d{6}Z?/i, '$1');
}

function description(entry: CalendarEntry, { lang }: CalendarSettings): string[] {
  const { task, document, deadline } = entry;
  const words = CALENDAR_WORDS[lang];
  const assignees = partyNames(task.assignees);
  const coAssignees = partyNames(task.coAssignees);
  const dates =
    deadline?.due && deadline.start && deadline.start < deadline.due
      ? ` (${figureDate(deadline.start)} – ${figureDate(deadline.due)})`
      : '';
  const source = document.date
    ? `${documentLabel(document)}, ${figureDate(document.date)}`
    : documentLabel(document);
  const details = [
    assignees && `${words.assignee}: ${assignees}`,
    coAssignees && `${words.coAssignees}: ${coAssignees}`,
    deadline && `${words.deadline}: ${deadline.text}${dates}`,
    deadline?.dueWorkday && `${words.workday}: ${figureDate(deadline.dueWorkday)}`,
    `${words.document}: ${source}, ${words.item} ${task.number}`,
    ...trackingLines(task, lang),
  ].filter((line) => line);
  const categories = task.assignees.map(({ name }) => escapeText(name)).join(',');
  return [
    contentLine('SUMMARY', escapeText(begins(entry, words.begins) + summary(entry))),
    contentLine('DESCRIPTION', escapeText([task.text, '', ...details].join('\n'))),
    ...(categories === '' ? [] : [contentLine('CATEGORIES', categories)]),
  ];
}

/** «Начало: »: nobody is late on the day an open start begins. */
function begins({ deadline }: CalendarEntry, word: string): string {
  return deadline !== null && deadline.due === null && deadline.start !== null ? `${word}: ` : '';
}

function summary({ task }: CalendarEntry): string {
  const assignees = shorten(partyNames(task.assignees), 60);
  const text = `${task.number}. ${shorten(task.text, 100)}`;
  return assignees === '' ? text : `${text} — ${assignees}`;
}

function alarms(
  entry: CalendarEntry,
  { remind, lang }: CalendarSettings,
  related: 'START' | 'END',
): string[] {
  return remind.flatMap((days) => [
    contentLine('BEGIN', 'VALARM'),
    contentLine('ACTION', 'DISPLAY'),
    contentLine('DESCRIPTION', escapeText(`${CALENDAR_WORDS[lang].soon}: ${summary(entry)}`)),
    contentLine(related === 'END' ? 'TRIGGER;RELATED=END' : 'TRIGGER', nineInTheMorning(days)),
    contentLine('END', 'VALARM'),
  ]);
}

/** A trigger counts from midnight of the day; nobody wants to be reminded at midnight. */
function nineInTheMorning(daysBefore: number): string {
  if (daysBefore === 0) return 'PT9H';
  return daysBefore === 1 ? '-PT15H' : `-P${daysBefore - 1}DT15H`;
}
