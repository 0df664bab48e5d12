import { figureDate } from '../../calendar/iso.js';
import { DUE_HEADINGS, DUE_WORDS } from '../../export/due/words.js';
import { datedLabel, partyNames } from '../../export/words.js';
import { DUE_MESSAGES } from '../../locale/due.js';
import { fill, type Lang, say } from '../../locale/index.js';
import type { Discipline } from '../../register/discipline.js';
import type { DueEntry, DueList } from '../../register/due-list.js';
import type { Grid, GridCell } from '../compare/grid.js';

/** The list as a flat table, a line for each deadline. */
export function dueGrid(list: DueList, lang: Lang): Grid {
  const words = DUE_WORDS[lang];
  const column = (heading: string, width: number) => ({ heading, width });
  return {
    lang,
    title: fill(words.title, { date: figureDate(list.asOf) }),
    columns: [
      column(words.state, 16),
      column(words.due, 12),
      column(words.days, 8),
      { ...column(words.item, 9), literal: true },
      column(words.task, 60),
      column(words.assignee, 28),
      column(words.coAssignees, 20),
      column(words.deadline, 22),
      column(words.document, 36),
      column(words.file, 30),
    ],
    rows: list.groups.flatMap(({ entries }) => entries.map((entry) => cellsOf(entry, lang))),
  };
}

function cellsOf(entry: DueEntry, lang: Lang): GridCell[] {
  const { state, due, daysLeft, task, deadline, document, reporting } = entry;
  const report = reporting ? ` (${DUE_WORDS[lang].report})` : '';
  return [
    DUE_HEADINGS[lang][state],
    due === null ? null : { day: due },
    daysLeft,
    task.id,
    task.text,
    partyNames(task.assignees) || null,
    partyNames(task.coAssignees) || null,
    deadline === null ? null : deadline.text + report,
    datedLabel(document),
    document.source.path,
  ];
}

/** Executive discipline as a flat table, a line for each body. */
export function disciplineGrid(
  bodies: readonly Discipline[],
  { asOf, lang }: { asOf: string; lang: Lang },
): Grid {
  const word = (key: Parameters<typeof say<keyof (typeof DUE_MESSAGES)['ru']>>[2]) =>
    say(DUE_MESSAGES, lang, key);
  const column = (heading: string, width: number) => ({ heading, width });
  return {
    lang,
    title: say(DUE_MESSAGES, lang, 'discipline', { date: figureDate(asOf) }),
    columns: [
      column(DUE_WORDS[lang].assignee, 46),
      column(word('total'), 9),
      column(word('inTime'), 12),
      column(word('late'), 14),
      column(word('overdue'), 12),
      column(word('open'), 12),
      column(word('dropped'), 12),
      column(word('share'), 12),
    ],
    rows: bodies.map(({ name, total, inTime, late, overdue, open, dropped, share }, place) => [
      place === 0 ? word('whole') : (name ?? DUE_WORDS[lang].noAssignee),
      total,
      inTime,
      late,
      overdue,
      open,
      dropped,
      share === null ? null : { share },
    ]),
  };
}
