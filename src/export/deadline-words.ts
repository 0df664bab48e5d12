import { figureDate } from '../calendar/iso.js';
import { type Lang, say } from '../locale/index.js';
import { TABLE_MESSAGES } from '../locale/table.js';
import type { Deadline } from '../model/deadline.js';

/**
 * A deadline for eyes: the words as printed, and below them the days they were read as where the
 * words do not show them.
 */
export function deadlineLines(deadline: Deadline, lang: Lang): string[] {
  if (deadline.type === 'unknown')
    return [deadline.text, `(${say(TABLE_MESSAGES, lang, 'unknown')})`];
  const { start, due } = deadline;
  if (due === null)
    return start === null ? [deadline.text] : [deadline.text, `→ с ${figureDate(start)}`];
  return [
    deadline.text,
    start === null ? `→ ${figureDate(due)}` : `→ ${figureDate(start)} – ${figureDate(due)}`,
  ];
}
