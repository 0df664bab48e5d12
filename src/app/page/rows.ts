import { type Child, type Element, h } from '../../export/html/node.js';
import { partyNames } from '../../export/words.js';
import { fill, type Lang } from '../../locale/index.js';
import { correctedFields } from '../../register/correct.js';
import type { Task } from '../../register/schema.js';
import type { DeadlineSays } from '../engine/messages.js';
import type { DoubtShown } from '../engine/shown.js';
import { WORDS } from '../words.js';
import { icon } from './icons.js';

export interface Row {
  task: Task;
  doubts: readonly DoubtShown[];
  says: DeadlineSays | null;
}

/** A task of the register: its number, its words, who acts, until when, and what is doubtful. */
export function rowView({ task, doubts, says }: Row, lang: Lang): Element {
  const words = WORDS[lang];
  const corrected = new Set<string>(correctedFields(task));
  const doubtful = new Set<string | null>(doubts.map(({ field }) => field));
  const classes = [
    'task',
    task.kind === 'statement' && 'statement',
    doubts.length > 0 && 'doubtful',
    corrected.size > 0 && 'corrected',
  ].filter((one) => one !== false);
  const shown = (field: string): string =>
    [doubtful.has(field) ? 'unsure' : '', corrected.has(field) ? 'changed' : ''].join(' ');
  return h(
    'li',
    { class: classes.join(' '), 'data-task': task.id },
    h('span', { class: `num ${shown('number')}` }, task.id),
    h(
      'div',
      { class: 'fields' },
      fieldView(task, 'text', words.task, [task.text], shown('text'), lang),
      task.kind === 'task' && whoView(task, shown, lang),
      task.kind === 'statement' && isTaskButton(task, lang),
      task.kind === 'task' && deadlineView(task, says, shown('deadline'), lang),
      corrected.size > 0 && h('p', { class: 'fixed' }, icon('check'), words.corrected),
      doubts.map((doubt) => doubtView(doubt, lang)),
    ),
  );
}

function fieldView(
  task: Task,
  field: string,
  name: string,
  content: Child[],
  state: string,
  lang: Lang,
): Element {
  return h(
    'button',
    {
      type: 'button',
      class: `f f-${field} ${state}`,
      'data-act': 'field',
      'data-field': `${task.id}/${field}`,
    },
    h('span', { class: 'sr' }, `${name}: `),
    ...content,
    h('span', { class: 'pencil', title: WORDS[lang].edit }, icon('pencil')),
  );
}

function whoView(task: Task, shown: (field: string) => string, lang: Lang): Element[] {
  const words = WORDS[lang];
  const { assignees, coAssignees } = task;
  const inherited = assignees.length > 0 && assignees.every((party) => party.inherited);
  const who: Child[] = [
    icon('person'),
    assignees.length === 0
      ? h('span', { class: 'empty-value' }, words.noAssignee)
      : h('span', {}, partyNames(assignees)),
  ];
  if (inherited)
    who.push(
      h(
        'span',
        { class: 'inherited', title: words.inherited },
        icon('up'),
        h('span', { class: 'sr' }, words.inherited),
      ),
    );
  const views = [fieldView(task, 'assignees', words.assignees, who, shown('assignees'), lang)];
  if (coAssignees.length > 0) {
    const names = `${words.together} ${partyNames(coAssignees)}`;
    views.push(
      fieldView(task, 'coAssignees', words.coAssignees, [names], shown('coAssignees'), lang),
    );
  }
  return views;
}

function deadlineView(task: Task, says: DeadlineSays | null, state: string, lang: Lang): Element {
  const words = WORDS[lang];
  const { deadline } = task;
  const content: Child[] = [icon('clock')];
  if (deadline === null) content.push(h('span', { class: 'empty-value' }, words.noDeadline));
  else {
    content.push(h('span', { class: 'phrase' }, `«${deadline.text}»`), ' ');
    if (says !== null) {
      if (says.short !== '') content.push(h('span', { class: 'says' }, says.short), ' ');
      if (says.left !== '') content.push(h('span', { class: `badge ${says.state}` }, says.left));
    }
  }
  return fieldView(task, 'deadline', words.deadline, content, state, lang);
}

/** Why something is doubtful, with the two ways to decide on it. */
export function doubtView({ id, message, task, field }: DoubtShown, lang: Lang): Element {
  const words = WORDS[lang];
  const editable = field !== null && field !== 'number';
  return h(
    'div',
    { class: 'doubt', 'data-doubt': id, tabindex: -1, role: 'group', 'aria-label': message },
    h('p', {}, icon('question'), message),
    h(
      'div',
      { class: 'doubt-acts' },
      h(
        'button',
        { type: 'button', class: 'small', 'data-act': 'right', 'data-id': id },
        words.right,
      ),
      editable &&
        h(
          'button',
          {
            type: 'button',
            class: 'small',
            'data-act': 'fix',
            'data-id': id,
            'data-target': `${task ?? ''}/${field}`,
          },
          words.fix,
        ),
    ),
  );
}

/** A statement that is a task after all. */
function isTaskButton(task: Task, lang: Lang): Element {
  const words = WORDS[lang];
  return h(
    'button',
    {
      type: 'button',
      class: 'kind quiet',
      'data-act': 'kind',
      'data-id': task.id,
      'aria-label': `${words.thisIsTask}: ${fill(words.item, { id: task.id })}`,
    },
    words.thisIsTask,
  );
}
