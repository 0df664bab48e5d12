import type { Command } from 'commander';
import {
  type DeadlineOptions,
  explainDeadline,
  loadConversational,
  parseDeadline,
  yearWithoutDecree,
} from '../deadline/index.js';
import { DecisionsError } from '../errors.js';
import { DEADLINE_MESSAGES } from '../locale/deadline.js';
import { type Lang, say } from '../locale/index.js';
import { contextOf } from './context.js';
import { deadlineText } from './deadline-text.js';
import type { DeadlineFlags } from './flags/deadline.js';

/** Exit code for a phrase that was not understood. */
const FINDING = 1;

/** Does what `decisions deadline` was asked to. */
export async function runDeadline(
  phrase: string,
  flags: DeadlineFlags,
  command: Command,
): Promise<void> {
  const { lang } = contextOf(command);
  const options = await optionsOf(flags, lang);
  // chrono-node costs 30 ms to load: only where the grammar does not understand.
  const unread = parseDeadline(phrase, options).type === 'unknown' && flags.date !== undefined;
  if (unread) options.conversational = await loadConversational();
  const explanation = explainDeadline(phrase, options);
  const year = yearWithoutDecree(explanation.deadline, flags.date ?? null, options.calendar);
  if (year !== null)
    process.stderr.write(`${say(DEADLINE_MESSAGES, lang, 'yearWithoutDecree', { year })}\n`);
  const text =
    flags.format === 'json'
      ? `${JSON.stringify(explanation, null, 2)}\n`
      : deadlineText(explanation, lang);
  process.stdout.write(text);
  if (explanation.deadline.type === 'unknown') process.exitCode = FINDING;
}

async function optionsOf(flags: DeadlineFlags, lang: Lang): Promise<DeadlineOptions> {
  const options: DeadlineOptions = {};
  if (flags.date !== undefined) options.documentDate = flags.date;
  if (flags.schoolYearEnd !== undefined)
    options.schoolYearEnd = schoolEnd(flags.schoolYearEnd, lang);
  if (flags.calendar !== undefined) {
    const { readCalendar } = await import('./read-calendar.js');
    options.calendar = await readCalendar(flags.calendar, lang);
  }
  return options;
}

function schoolEnd(value: string, lang: Lang): string {
  const [month = 0, day = 0] = value.split('-').map(Number);
  if (/^\d\d-\d\d$/.test(value) && month >= 1 && month <= 12 && day >= 1 && day <= 31) return value;
  throw new DecisionsError('usage', say(DEADLINE_MESSAGES, lang, 'badSchoolEnd', { value }), {
    remedy: say(DEADLINE_MESSAGES, lang, 'badSchoolEndRemedy'),
  });
}
