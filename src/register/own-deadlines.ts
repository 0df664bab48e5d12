import { parseDeadline } from '../deadline/index.js';
import type { IsoDate, SimpleDeadline } from '../model/deadline.js';
import type { Assignee, Task } from './schema.js';

/** «отдел кадров (до 01.05.2022)», «Петров П.П. – до 15 мая»: an addressee with a day of its own. */
const BEHIND =
  /^(.{2,200}?)\s{0,3}(?:\(\s{0,3}((?:в\sсрок\s|срок\s?[-–—:]?\s?)?(?:до|к|не\sпозднее|с|\d)[^()]{2,60})\)|[-–—]\s{1,3}((?:до|к|не\sпозднее)\s[^()]{2,60}))[\s.,;]{0,3}$/i;
/** What such a phrase holds; few names hold it, and the whole form costs more. */
const MAY_HOLD = /\(|[-–—]\s{1,3}(?:до|к|не)\s/i;

/**
 * Takes the deadline that stands behind an addressee out of its name: it is that addressee's own, and
 * the task's is made of them all where it has no other.
 */
export function withOwnDeadlines(task: Task, documentDate: IsoDate | null): Task {
  if (task.assignees.length === 0) return task;
  const assignees = task.assignees.map((one) => withOwn(one, documentDate));
  const own = assignees.flatMap(({ deadline }) => (deadline === undefined ? [] : [deadline]));
  if (own.length === 0) return task;
  return { ...task, assignees, deadline: task.deadline ?? together(own) };
}

function withOwn(one: Assignee, documentDate: IsoDate | null): Assignee {
  if (!MAY_HOLD.test(one.text)) return one;
  const name = BEHIND.exec(one.name);
  const text = BEHIND.exec(one.text);
  const words = text?.[2] ?? text?.[3];
  if (name?.[1] === undefined || text?.[1] === undefined || words === undefined) return one;
  const deadline = parseDeadline(words, { documentDate });
  if (deadline.type === 'unknown' || deadline.type === 'multiple') return one;
  return { ...one, name: name[1], text: text[1], deadline };
}

/** One deadline for those of several addressees: the last day counts. */
function together(own: readonly SimpleDeadline[]): Task['deadline'] {
  const [only] = own;
  if (only !== undefined && own.length === 1) return only;
  const due =
    own
      .flatMap((one) => one.due ?? [])
      .toSorted()
      .at(-1) ?? null;
  const last = own.find((one) => due !== null && one.due === due);
  return {
    type: 'multiple',
    text: own.map(({ text }) => text).join('; '),
    start: null,
    due,
    ...(last?.dueWorkday === undefined ? {} : { dueWorkday: last.dueWorkday }),
    deadlines: [...own],
  };
}
