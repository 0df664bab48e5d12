import type { Lang } from '../../locale/index.js';
import { fill } from '../../locale/index.js';
import type { DueMoment } from '../../register/due.js';
import { isBehind } from '../../register/due-list.js';
import { correctionNotes } from '../corrections.js';
import { recurrenceWords } from '../recurrence.js';
import type { RegisterRow } from '../rows.js';
import { trackingLines } from '../tracking-lines.js';
import { duplicateLabel, partyNames } from '../words.js';
import { type Child, type Element, h } from './node.js';
import { dateView, mostPressing, stateView } from './state-view.js';
import { REPORT_WORDS, STATE_NAMES } from './words.js';

/** One task of the list. `withSource` when its place in the paper can be shown. */
export function taskView(
  row: RegisterRow,
  place: number,
  moments: DueMoment[] | null,
  { lang, withSource }: { lang: Lang; withSource: boolean },
): Element {
  const { task } = row;
  const pressing = moments === null || isBehind(task) ? null : mostPressing(moments);
  return h(
    'li',
    { class: 'task', id: `t${place}`, 'data-state': pressing?.state },
    h('span', { class: 'num' }, task.number),
    bodyView(row, { lang, withSource }),
    h(
      'div',
      { class: 'when' },
      h(
        'div',
        { class: 'state' },
        pressing === null ? staticState(row) : stateView(pressing, lang),
      ),
      phrase(row, pressing, lang),
      recurrence(row, lang),
    ),
  );
}

/** What is to be done and by whom, with all that is to be known of it. */
function bodyView(
  row: RegisterRow,
  { lang, withSource }: { lang: Lang; withSource: boolean },
): Element {
  const { task } = row;
  const words = REPORT_WORDS[lang];
  const coAssignees = partyNames(task.coAssignees);
  const note = (label: string, text: string) =>
    h('p', { class: 'note' }, h('b', {}, `${label}: `), text);
  return h(
    'div',
    { class: 'body' },
    h('p', { class: 'text' }, task.text),
    h(
      'div',
      { class: 'who' },
      h('span', {}, partyNames(task.assignees) || words.noAssignee),
      coAssignees !== '' && h('span', {}, `${words.coAssignees}: ${coAssignees}`),
      withSource &&
        h(
          'button',
          {
            type: 'button',
            class: 'open',
            'aria-label': fill(words.openItem, { item: task.id }),
          },
          words.inDocument,
        ),
    ),
    task.kind === 'statement' && h('p', { class: 'note' }, words.statements),
    trackingLines(task, lang).map((line) => h('p', { class: 'note mark' }, line)),
    row.duplicates.map((link) => note(words.duplicate, duplicateLabel(link, row, lang))),
    correctionNotes(task, lang).map((line) => h('p', { class: 'note' }, line)),
    row.diagnostics.map(({ message }) => note(words.finding, message)),
  );
}

/** The deadline as printed, unless the state says the same word («постоянно»). */
function phrase({ task }: RegisterRow, pressing: DueMoment | null, lang: Lang): Child | null {
  const text = task.deadline?.text ?? REPORT_WORDS[lang].noDeadline;
  const state = pressing === null ? '' : STATE_NAMES[lang][pressing.state];
  const said = task.deadline === null ? pressing !== null : same(text, state);
  return said ? null : h('p', { class: 'phrase' }, text);
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function recurrence({ task }: RegisterRow, lang: Lang): Child | null {
  if (task.deadline?.type !== 'recurring') return null;
  return h('p', { class: 'phrase' }, recurrenceWords(task.deadline.rrule, lang));
}

/** The dates alone, for a page that does not know the day yet. */
function staticState({ task }: RegisterRow): Child[] {
  const due = task.deadline?.due ?? null;
  return due === null ? [] : [dateView(due)];
}
