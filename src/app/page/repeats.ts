import { type Child, type Element, h } from '../../export/html/node.js';
import { fill, type Lang } from '../../locale/index.js';
import type { Together } from '../engine/messages.js';
import { WORDS } from '../words.js';
import { icon } from './icons.js';
import { fileLabel } from './inside.js';
import { goodNews } from './panels.js';
import type { Paper } from './work.js';

/** Tasks that say the same; papers that were published again come first. */
export function repeatsView(
  together: Together | null,
  papers: readonly Paper[],
  lang: Lang,
): Element[] {
  const words = WORDS[lang];
  if (together === null) return [h('p', { class: 'working' }, words.working)];
  const { republished, repeats } = together;
  if (republished.length + repeats.length === 0)
    return [goodNews(words.noRepeats, words.noRepeatsMore)];
  const percent = (share: number): string => String(Math.floor(share * 100));
  const again = republished.map(({ papers: both, share }) =>
    h(
      'section',
      { class: 'card again' },
      h('h3', {}, icon('copies'), words.republished),
      h(
        'ul',
        { class: 'plain twice' },
        both.map((at) => paperLine(papers[at], lang)),
      ),
      h('p', {}, fill(words.republishedMore, { share: percent(share) })),
    ),
  );
  const groups = repeats.map(({ match, similarity, tasks }) =>
    h(
      'section',
      { class: 'card' },
      h(
        'h3',
        {},
        match === 'exact' ? words.sameWords : fill(words.alike, { share: percent(similarity) }),
      ),
      tasks.map((task) => repeatView(task, papers, lang)),
    ),
  );
  return [...again, ...groups];
}

function repeatView(
  { paper: at, task, text, assignees, difference }: Together['repeats'][number]['tasks'][number],
  papers: readonly Paper[],
  lang: Lang,
): Element {
  const words = WORDS[lang];
  const paper = papers[at];
  const parts: Child[] = [
    h(
      'button',
      {
        type: 'button',
        class: 'card-title',
        'data-act': 'show',
        'data-id': paper?.key ?? '',
        'data-field': `${task}/text`,
      },
      fill(words.item, { id: task }),
      papers.length > 1 && paper !== undefined ? ` · ${fileLabel(paper, lang)}` : '',
    ),
    h('p', { class: 'quote' }, text),
  ];
  if (assignees !== '') parts.push(h('p', { class: 'repeat-who' }, icon('person'), assignees));
  if (difference !== null && difference.onlyFirst.length + difference.onlySecond.length > 0) {
    const values = {
      first: difference.onlyFirst.join(' '),
      second: difference.onlySecond.join(' '),
    };
    parts.push(h('p', { class: 'repeat-difference' }, fill(words.difference, values)));
  }
  return h('div', { class: 'repeat' }, ...parts);
}

/** A paper that was added twice, and the way to take it away. */
function paperLine(paper: Paper | undefined, lang: Lang): Element {
  const words = WORDS[lang];
  const name = paper === undefined ? '' : fileLabel(paper, lang);
  const attributes = {
    type: 'button',
    class: 'small',
    'data-act': 'remove',
    'data-id': paper?.key ?? '',
    'aria-label': fill(words.remove, { name }),
  };
  return h('li', {}, h('span', {}, name), h('button', attributes, words.takeAway));
}
