import { mount } from '../../export/html/client/mount.js';
import { type Child, type Element, h } from '../../export/html/node.js';
import { fill, type Lang, plural } from '../../locale/index.js';
import { WORDS } from '../words.js';
import { type Icon, icon } from './icons.js';
import { fileLabel } from './inside.js';
import { documentOf, openDoubts, type Paper, taskCount, type Work } from './work.js';

/** «3 поручения», «1 task» */
export function counted(
  count: number,
  forms: readonly [string, string, string],
  lang: Lang,
): string {
  const form = lang === 'ru' ? plural(count, forms) : count === 1 ? forms[0] : forms[1];
  return `${count} ${form}`;
}

/** The list of papers; of a folder of hundreds only what has changed is drawn anew. */
export class PaperList {
  readonly #items = new Map<number, { says: string; element: Node }>();

  draw(list: HTMLElement, { papers, current, lang }: Work): void {
    const kept = new Set(papers.map(({ key }) => key));
    for (const key of this.#items.keys()) if (!kept.has(key)) this.#items.delete(key);
    const elements = papers.map((paper) => this.#item(paper, paper === current, lang));
    // Moving what stands right would take the focus from it.
    const right = elements.every((element, place) => list.childNodes[place] === element);
    if (!right || list.childNodes.length !== elements.length) list.replaceChildren(...elements);
  }

  #item(paper: Paper, current: boolean, lang: Lang): Node {
    const { phase, progress, name } = paper;
    const counts = phase === 'read' ? [taskCount(paper), openDoubts(paper).length] : [];
    const title = documentOf(paper)?.title ?? '';
    const says = JSON.stringify([name, paper.acts, title, phase, progress, counts, current, lang]);
    const known = this.#items.get(paper.key);
    if (known?.says === says) return known.element;
    const element = mount(paperView(paper, current, lang));
    this.#items.set(paper.key, { says, element });
    return element;
  }
}

const ICONS: Record<Paper['phase'], Icon> = {
  waiting: 'paper',
  reading: 'refresh',
  read: 'paper',
  none: 'paper',
  failed: 'warning',
  stopped: 'close',
};

function paperView(paper: Paper, current: boolean, lang: Lang): Element {
  const words = WORDS[lang];
  const { key, phase } = paper;
  const name = fileLabel(paper, lang);
  const title = documentOf(paper)?.title ?? null;
  return h(
    'li',
    { class: `paper ${phase}`, 'data-paper': key },
    h(
      'button',
      {
        type: 'button',
        class: 'paper-open',
        'data-act': 'paper',
        'data-id': key,
        'aria-current': current ? 'true' : null,
      },
      icon(ICONS[phase]),
      h(
        'span',
        { class: 'paper-words' },
        title !== null && h('span', { class: 'paper-name' }, title),
        h('span', { class: 'paper-file' }, name),
        ...stateView(paper, lang),
      ),
    ),
    h(
      'button',
      {
        type: 'button',
        class: 'paper-remove quiet',
        'data-act': phase === 'reading' || phase === 'waiting' ? 'stop' : 'remove',
        'data-id': key,
        'aria-label':
          phase === 'reading' || phase === 'waiting'
            ? `${words.stop}: ${name}`
            : fill(words.remove, { name }),
        title: phase === 'reading' || phase === 'waiting' ? words.stop : null,
      },
      icon('close'),
    ),
  );
}

function stateView(paper: Paper, lang: Lang): Child[] {
  const words = WORDS[lang];
  const { phase, progress, name } = paper;
  if (phase === 'reading') {
    const bar = h('progress', {
      'aria-label': name,
      ...(progress === null ? {} : { value: progress.done, max: progress.total }),
    });
    return [
      bar,
      h(
        'span',
        { class: 'paper-state' },
        progress === null ? words.reading : fill(words.readingPage, progress),
      ),
    ];
  }
  if (phase !== 'read') {
    const said = {
      waiting: words.waiting,
      none: words.none,
      failed: words.failed,
      stopped: words.stopped,
    };
    return [h('span', { class: 'paper-state' }, said[phase])];
  }
  const tasks = taskCount(paper);
  const doubts = openDoubts(paper).length;
  return [
    h(
      'span',
      { class: 'paper-state' },
      h('span', { class: 'paper-count' }, counted(tasks, words.tasksCount, lang)),
      doubts > 0
        ? h('span', { class: 'tag doubts' }, counted(doubts, words.doubtsShort, lang))
        : h(
            'span',
            { class: 'tag fine' },
            icon('check'),
            h('span', { class: 'sr' }, words.noDoubts),
          ),
    ),
  ];
}
