import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { type CalendarChanges, changedCalendar, type WorkCalendar } from '../deadline/index.js';
import { DecisionsError } from '../errors.js';
import { DEADLINE_MESSAGES } from '../locale/deadline.js';
import { type Lang, say } from '../locale/index.js';

const changes = z.strictObject({
  off: z.array(z.iso.date()).exactOptional(),
  working: z.array(z.iso.date()).exactOptional(),
});

/**
 * The calendar named on the command line: `official`, or a JSON file of days that differ from it.
 *
 * @throws DecisionsError `config` where the file cannot be read or says something else
 */
export async function readCalendar(name: string, lang: Lang): Promise<WorkCalendar> {
  return changedCalendar(await readChanges(name, lang));
}

/** The days in which the named calendar differs from the official one; none for `official`. */
export async function readChanges(name: string, lang: Lang): Promise<CalendarChanges> {
  if (name === 'official') return {};
  try {
    const text = await readFile(name, 'utf8');
    return changes.parse(JSON.parse(text));
  } catch (cause) {
    const reason = cause instanceof z.ZodError ? z.prettifyError(cause) : messageOf(cause);
    const values = { path: name, reason: reason.replaceAll('\n', ' ') };
    throw new DecisionsError('config', say(DEADLINE_MESSAGES, lang, 'badCalendar', values), {
      remedy: say(DEADLINE_MESSAGES, lang, 'badCalendarRemedy'),
      cause,
    });
  }
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

/** The calendar of a command's flags as an option of reading; none for the official one. */
export async function calendarOption(
  { calendar }: { calendar?: string },
  lang: Lang,
): Promise<{ calendar?: WorkCalendar }> {
  return calendar === undefined ? {} : { calendar: await readCalendar(calendar, lang) };
}
