import { mount } from '../../export/html/client/mount.js';
import { type Element, h } from '../../export/html/node.js';
import { partyNames } from '../../export/words.js';
import type { Lang } from '../../locale/index.js';
import { WORDS } from '../words.js';
import { documentOf, type Paper, recordsOf, saysOf } from './work.js';

/** The registers of all papers as tables, for paper: made when printing begins, gone behind it. */
export function printOn(
  element: () => HTMLElement,
  papers: () => readonly Paper[],
  lang: () => Lang,
): void {
  addEventListener('beforeprint', () => {
    const read = papers().filter(({ phase }) => phase === 'read');
    element().replaceChildren(...read.map((paper) => mount(tableView(paper, lang()))));
  });
  addEventListener('afterprint', () => element().replaceChildren());
}

function tableView(paper: Paper, lang: Lang): Element {
  const words = WORDS[lang];
  const head = ['№', words.task, words.assignees, words.deadline];
  const rows = recordsOf(paper).filter(({ kind }) => kind === 'task');
  return h(
    'section',
    {},
    h('h2', {}, documentOf(paper)?.title ?? paper.name),
    h(
      'table',
      {},
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          head.map((one) => h('th', { scope: 'col' }, one)),
        ),
      ),
      h(
        'tbody',
        {},
        rows.map(({ id, text, assignees, coAssignees, deadline }) =>
          h(
            'tr',
            {},
            h('td', {}, id),
            h('td', {}, text),
            h('td', {}, partyNames([...assignees, ...coAssignees])),
            h(
              'td',
              {},
              deadline === null ? '' : `${deadline.text} (${saysOf(paper, id)?.says ?? ''})`,
            ),
          ),
        ),
      ),
    ),
  );
}
