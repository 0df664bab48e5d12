import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { changedCalendar, officialCalendar, type WorkCalendar } from '../deadline/index.js';
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
  if (name === 'official') return officialCalendar();
  try {
    const text = await readFile(name, 'utf8');
    return changedCalendar(changes.parse(JSON.parse(text)));
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
