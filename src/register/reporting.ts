import type { Deadline, SimpleDeadline } from '../model/deadline.js';
import { PAPERS, VERBS } from '../words/tables.js';
import type { Task } from './schema.js';

/** What is handed in to tell how a task was carried out. */
const REPORT = new RegExp(`(?:${PAPERS.stems('report')}|${VERBS.stems('tells')})`, 'i');

/** Where a clause begins: behind a full stop, a semicolon, a comma or a bracket. */
const CLAUSE = /[.;,(](?=\s)/g;

/**
 * Whether a day of a task is the one by which people report, and not the one of the task itself:
 * «провести учёт до 1 июня; информацию представить до 15 сентября». The first day of a task is
 * always its own: who is to hand in a report by a day has that for a task.
 */
export function isReportingDay(
  { text }: Pick<Task, 'text'>,
  deadline: SimpleDeadline | null,
  part: number,
): boolean {
  if (deadline === null || part < 2) return false;
  const place = text.lastIndexOf(deadline.text);
  if (place < 0) return false;
  const before = text.slice(0, place);
  let start = 0;
  for (const { index } of before.matchAll(CLAUSE)) start = index + 1;
  return REPORT.test(before.slice(start));
}

/** The day by which people report, of a deadline that holds the task's own day too; null for none. */
export function reportWithin(text: string, deadline: Deadline | null): SimpleDeadline | null {
  if (deadline?.type !== 'multiple') return null;
  const found = deadline.deadlines.filter((one, place) => isReportingDay({ text }, one, place + 1));
  const [only, ...others] = found;
  return only === undefined || others.length > 0 ? null : only;
}
