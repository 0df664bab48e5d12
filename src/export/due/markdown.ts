import { figureDate } from '../../calendar/iso.js';
import { fill, type Lang } from '../../locale/index.js';
import type { DueEntry, DueList } from '../../register/due-list.js';
import { escapeMarkdown } from '../md.js';
import { datedLabel, partyNames } from '../words.js';
import { type Grouping, regroup } from './group.js';
import { DUE_WORDS } from './words.js';

/** The list as GitHub Flavored Markdown: a table for each group. */
export function dueMarkdown(list: DueList, options: { lang: Lang; grouping: Grouping }): string {
  const words = DUE_WORDS[options.lang];
  const columns = [
    words.due,
    words.days,
    words.item,
    words.task,
    words.assignee,
    words.deadline,
    words.document,
  ];
  const groups = regroup(list, options.grouping, options.lang).map(({ heading, entries }) =>
    [
      `## ${escapeMarkdown(heading)} · ${entries.length}`,
      '',
      `| ${columns.join(' | ')} |`,
      '| --- | ---: | --- | --- | --- | --- | --- |',
      ...entries.map((entry) => `| ${cells(entry, words).map(escapeMarkdown).join(' | ')} |`),
      '',
    ].join('\n'),
  );
  const parts = groups.length > 0 ? groups : [`${words.nothing}\n`];
  if (list.closed > 0) parts.push(`${fill(words.closed, { count: list.closed })}\n`);
  if (list.gone > 0) parts.push(`${fill(words.gone, { count: list.gone })}\n`);
  return [`# ${fill(words.title, { date: figureDate(list.asOf) })}\n`, ...parts].join('\n');
}

function cells(
  { task, start, due, dueWorkday, daysLeft, deadline, document }: DueEntry,
  words: (typeof DUE_WORDS)[Lang],
): string[] {
  return [
    whenOf({ start, due, dueWorkday }, words),
    daysLeft === null ? '' : String(daysLeft),
    task.id,
    task.text,
    partyNames(task.assignees),
    deadline?.text ?? '',
    datedLabel(document),
  ];
}

/** «13.03.2022 (11.03.2022)»: the day, with the working day before one that is off; «начало» of what only begins. */
function whenOf(
  { start, due, dueWorkday }: Pick<DueEntry, 'start' | 'due' | 'dueWorkday'>,
  words: (typeof DUE_WORDS)[Lang],
): string {
  if (due !== null) {
    return dueWorkday === null ? figureDate(due) : `${figureDate(due)} (${figureDate(dueWorkday)})`;
  }
  return start === null ? '' : `${words.begins} ${figureDate(start)}`;
}
