import { dueMoments, NEAR_DAYS } from '../../register/due.js';
import type { ExportOptions } from '../types.js';
import { datedLabel } from '../words.js';
import type { Report } from './model.js';
import { type Element, h } from './node.js';
import { taskView } from './task-view.js';
import { REPORT_WORDS, taskCount } from './words.js';

/** Tasks in one block that the browser lays out together when it comes into view. */
const BLOCK = 40;

/** The tasks, under their papers. */
export function list({ data, rows }: Report, options: ExportOptions): Element {
  const tasksWord = REPORT_WORDS[options.lang].tasks;
  const groups: Element[] = [];
  for (let from = 0; from < rows.length; ) {
    const document = rows[from]?.document;
    let to = from;
    while (to < rows.length && rows[to]?.document.id === document?.id) to += 1;
    // One paper alone is named at the top of the page already.
    const heading = document && data.documents.length > 1 ? datedLabel(document) : tasksWord;
    groups.push(
      h(
        'section',
        { class: 'group' },
        h(
          'h3',
          {},
          heading,
          h('span', { class: 'group-count' }, taskCount(to - from, options.lang)),
        ),
        blocks(data, rows, from, to, options),
      ),
    );
    from = to;
  }
  return h(
    'section',
    { id: 'list', class: 'list', tabindex: -1, 'aria-labelledby': 'list-title' },
    h('h2', { id: 'list-title', class: 'sr' }, REPORT_WORDS[options.lang].tasks),
    h('div', { id: 'groups' }, groups),
    h(
      'p',
      { id: 'nothing', class: 'empty', hidden: rows.length > 0 },
      REPORT_WORDS[options.lang].nothing,
    ),
  );
}

function blocks(
  data: Report['data'],
  rows: Report['rows'],
  from: number,
  to: number,
  { lang }: ExportOptions,
): Element[] {
  const lists: Element[] = [];
  for (let start = from; start < to; start += BLOCK) {
    const items = rows.slice(start, Math.min(start + BLOCK, to)).map((row, index) => {
      const task = data.tasks[start + index];
      const withSource = typeof data.documents[task?.document ?? -1]?.source === 'string';
      const moments =
        data.asOf === null
          ? null
          : dueMoments(row.task.deadline, { asOf: data.asOf, within: NEAR_DAYS });
      return taskView(row, start + index, moments, { lang, withSource });
    });
    lists.push(h('ul', { class: 'block' }, items));
  }
  return lists;
}

/** Where the paper's text is shown with the chosen item marked. */
export function sourcePanel({ lang, sources }: ExportOptions): Element[] {
  if (!sources?.length) return [];
  const words = REPORT_WORDS[lang];
  return [
    h(
      'dialog',
      { id: 'source', class: 'source', 'aria-labelledby': 'source-title' },
      h(
        'div',
        { class: 'source-head' },
        h('h2', { id: 'source-title', tabindex: -1 }, words.source),
        h(
          'button',
          { type: 'button', id: 'source-previous', class: 'quiet', 'aria-label': words.previous },
          '←',
        ),
        h(
          'button',
          { type: 'button', id: 'source-next', class: 'quiet', 'aria-label': words.next },
          '→',
        ),
        h(
          'button',
          { type: 'button', id: 'source-close', class: 'quiet', 'aria-label': words.close },
          '✕',
        ),
      ),
      h('div', {
        id: 'source-text',
        class: 'source-text',
        tabindex: 0,
        role: 'region',
        'aria-labelledby': 'source-title',
      }),
    ),
  ];
}
