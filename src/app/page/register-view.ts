import { byId, mount } from '../../export/html/client/mount.js';
import { type Child, type Element, h } from '../../export/html/node.js';
import { fill, type Lang } from '../../locale/index.js';
import type { Together } from '../engine/messages.js';
import { WORDS } from '../words.js';
import { LongList } from './blocks.js';
import { icon } from './icons.js';
import { doubtsView, factsView, noRegisterView, paperDoubts, remarksView } from './panels.js';
import { counted } from './papers.js';
import { repeatsView } from './repeats.js';
import { type Row, rowView } from './rows.js';
import { openDoubts, type Paper, recordOf, recordsOf, saysOf, type Work } from './work.js';

export const TABS = ['tasks', 'doubts', 'repeats', 'time'] as const;
export type Tab = (typeof TABS)[number];

/** The register of the chosen paper, and what is seen in all of them together. */
export class RegisterView {
  tab: Tab = 'tasks';
  together: Together | null = null;
  #list: LongList | null = null;

  constructor(
    readonly element: HTMLElement,
    private readonly work: Work,
  ) {}

  draw(): void {
    const paper = this.work.current;
    if (paper === null) this.element.replaceChildren();
    else if (paper.read === null || paper.phase !== 'read')
      this.element.replaceChildren(mount(noRegisterView(paper, this.work.lang)));
    else this.#drawRead(paper);
  }

  /** Draws one task anew, and what counts it. */
  drawTask(id: string): void {
    const paper = this.work.current;
    const old = this.rowOf(id);
    const row = paper === null ? null : this.#row(paper, id);
    if (this.tab !== 'tasks' || old === null || row === null) this.draw();
    else {
      // A task that has become a statement, or back, goes to another list.
      const moved = (old.closest('.statements') !== null) !== (row.task.kind === 'statement');
      if (moved) this.draw();
      else old.replaceWith(mount(rowView(row, this.work.lang)));
    }
    this.count();
  }

  /** Draws what is left of a long list, so that any row can be found. */
  finish(): void {
    this.#list?.finish();
  }

  rowOf(id: string): HTMLElement | null {
    return this.element.querySelector(`[data-task="${CSS.escape(id)}"]`);
  }

  /** The button of a field; drawn first when its tab is not open. */
  fieldOf(key: string): HTMLElement | null {
    if (this.tab !== 'tasks') this.open('tasks');
    const find = (): HTMLElement | null =>
      this.element.querySelector(`[data-field="${CSS.escape(key)}"].f`);
    const field = find();
    if (field === null) return null;
    field.closest('details')?.setAttribute('open', '');
    return field;
  }

  open(tab: Tab): void {
    this.tab = tab;
    this.draw();
  }

  #row(paper: Paper, id: string): Row | null {
    const task = recordOf(paper, id);
    if (task === null) return null;
    const doubts = openDoubts(paper).filter((doubt) => doubt.task === id);
    return { task, doubts, says: saysOf(paper, id) };
  }

  #drawRead(paper: Paper): void {
    const { lang } = this.work;
    const head = h('div', { class: 'register-head' }, factsView(paper, lang));
    const tabs = this.#tabsView(paper);
    const panel = document.createElement('div');
    panel.id = 'panel';
    panel.setAttribute('role', 'tabpanel');
    panel.setAttribute('aria-labelledby', `tab-${this.tab}`);
    panel.tabIndex = -1;
    this.element.replaceChildren(mount(head), mount(tabs), panel);
    if (this.tab === 'tasks') this.#drawTasks(paper, panel);
    else panel.append(...this.#panelView(paper).map((one) => mount(one)));
  }

  #panelView(paper: Paper): Child[] {
    const { lang, papers } = this.work;
    if (this.tab === 'doubts') return doubtsView(paper, lang);
    const read = papers.filter((one) => one.phase === 'read');
    if (this.tab === 'repeats') return repeatsView(this.together, read, lang);
    const working = h('p', { class: 'working' }, WORDS[lang].working);
    const { together } = this;
    const box = {
      class: 'timeline-box',
      tabindex: 0,
      role: 'group',
      'aria-label': WORDS[lang].tabTime,
    };
    return [h('div', box, together === null ? working : together.timeline)];
  }

  #drawTasks(paper: Paper, panel: HTMLElement): void {
    const { lang } = this.work;
    const doubts = openDoubts(paper);
    const doubtful = new Set(doubts.map(({ task }) => task));
    const rows = recordsOf(paper).map((task): Row => {
      // Few tasks are doubtful, so that looking theirs up costs little.
      const own = doubtful.has(task.id) ? doubts.filter((one) => one.task === task.id) : [];
      return { task, doubts: own, says: saysOf(paper, task.id) };
    });
    const tasks = rows.filter(({ task }) => task.kind === 'task');
    const statements = rows.filter(({ task }) => task.kind === 'statement');
    const list = document.createElement('div');
    panel.append(mount(h('div', { class: 'paper-doubts' }, paperDoubts(paper, lang))), list);
    this.#list = new LongList(list);
    this.#list.draw(tasks, (row) => rowView(row, lang));
    if (statements.length > 0) panel.append(mount(this.#statementsView(statements)));
    panel.append(...remarksView(paper.read?.remarks ?? [], lang).map((one) => mount(one)));
  }

  #statementsView(rows: readonly Row[]): Element {
    const words = WORDS[this.work.lang];
    return h(
      'details',
      { class: 'statements' },
      h('summary', {}, fill(words.statements, { count: rows.length })),
      h('p', { class: 'hint' }, words.statementsMore),
      h(
        'ol',
        { class: 'rows' },
        rows.map((row) => rowView(row, this.work.lang)),
      ),
    );
  }

  #tabsView(paper: Paper): Element {
    const words = WORDS[this.work.lang];
    const labels = {
      tasks: words.tabTasks,
      doubts: words.tabDoubts,
      repeats: words.tabRepeats,
      time: words.tabTime,
    };
    const counts: Partial<Record<Tab, number>> = {
      tasks: recordsOf(paper).filter(({ kind }) => kind === 'task').length,
      doubts: openDoubts(paper).length,
    };
    if (this.together !== null) {
      const { republished, repeats } = this.together;
      counts.repeats = republished.length + repeats.length;
    }
    return h(
      'div',
      { class: 'tabs' },
      nextDoubtView(counts.doubts ?? 0, this.work.lang),
      h(
        'div',
        { role: 'tablist', 'aria-label': words.register },
        TABS.map((tab) =>
          h(
            'button',
            {
              type: 'button',
              role: 'tab',
              id: `tab-${tab}`,
              'aria-selected': tab === this.tab ? 'true' : 'false',
              'aria-controls': 'panel',
              tabindex: tab === this.tab ? 0 : -1,
              'data-act': 'tab',
              'data-id': tab,
            },
            labels[tab],
            counts[tab] === undefined
              ? ''
              : h(
                  'span',
                  { class: `count ${tab}${counts[tab] === 0 ? ' zero' : ''}` },
                  String(counts[tab]),
                ),
          ),
        ),
      ),
    );
  }

  /** Brings the counters up to date where the tab itself stays. */
  count(): void {
    const paper = this.work.current;
    const tabs = this.element.querySelector('.tabs');
    if (paper?.read == null || tabs === null) return;
    const focused = document.activeElement?.id ?? '';
    tabs.replaceWith(mount(this.#tabsView(paper)));
    if (focused.startsWith('tab-')) byId(focused, HTMLElement).focus();
  }
}

/** The way through the doubtful places, as long as there are any. */
function nextDoubtView(count: number, lang: Lang): Element | false {
  if (count === 0) return false;
  const words = WORDS[lang];
  return h(
    'button',
    { type: 'button', class: 'next-doubt', 'data-act': 'next-doubt', 'aria-keyshortcuts': 'F8' },
    icon('question'),
    `${counted(count, words.doubtsCount, lang)} – ${words.nextDoubt}`,
    h('kbd', {}, 'F8'),
  );
}
