import type { ReportData } from '../model.js';
import { h } from '../node.js';
import { REPORT_WORDS, SHORT_MONTHS, STATE_NAMES, taskCount } from '../words.js';
import { TaskBlock } from './block.js';
import { byId, mount } from './mount.js';
import type { PageTask } from './page-tasks.js';

export type Grouping = 'document' | 'assignee' | 'due';

/** Tasks in one block, and the height to assume for a heading that was not laid out yet. */
const BLOCK = 40;
const HEADING_HEIGHT = 60;

interface Group {
  element: HTMLElement;
  count: HTMLElement;
  blocks: TaskBlock[];
  shown: number;
}

/** The list as it stands: groups of blocks of tasks. */
export class TaskGroups {
  #groups: Group[] = [];
  #waiting: TaskBlock[] = [];

  constructor(
    private readonly data: ReportData,
    private readonly tasks: PageTask[],
  ) {
    window.addEventListener('beforeprint', () => this.#finish(Number.POSITIVE_INFINITY));
  }

  /** Puts the tasks into groups anew. The list items are moved, never made again. */
  arrange(grouping: Grouping): void {
    const byKey = new Map<string, { label: string; tasks: PageTask[] }>();
    for (const task of this.tasks) {
      const { key, label } = this.#keyOf(task, grouping);
      const group = byKey.get(key);
      if (group) group.tasks.push(task);
      else byKey.set(key, { label, tasks: [task] });
    }
    const entries = [...byKey];
    if (grouping === 'due') entries.sort(([a], [b]) => (a < b ? -1 : 1));
    this.#groups = entries.map(([, { label, tasks }]) => makeGroup(label, tasks, grouping));
    byId('groups', HTMLElement).replaceChildren(...this.#groups.map(({ element }) => element));
  }

  /**
   * Shows the tasks that pass, in the order of the page, and gives them. Blocks in view are brought
   * up to date at once, the others as soon as the browser has nothing else to do.
   */
  show(passes: (task: PageTask) => boolean): PageTask[] {
    const shown: PageTask[] = [];
    this.#waiting = [];
    for (const group of this.#groups) {
      const before = shown.length;
      for (const block of group.blocks) {
        block.choose(passes, shown);
        if (block.inView) block.apply();
        else if (block.stale) this.#waiting.push(block);
      }
      resizeGroup(group, shown.length - before, this.data);
    }
    if (this.#waiting.length > 0) whenIdle((left) => this.#finish(left));
    return shown;
  }

  #finish(left: number): void {
    const end = performance.now() + left;
    while (this.#waiting.length > 0 && performance.now() < end) this.#waiting.shift()?.apply();
    if (this.#waiting.length > 0) whenIdle((more) => this.#finish(more));
  }

  #keyOf(task: PageTask, grouping: Grouping): { key: string; label: string } {
    const { lang, documents, parties } = this.data;
    if (grouping === 'document') {
      // One paper alone is named at the top of the page already.
      const label = documents.length > 1 ? documents[task.data.document]?.label : undefined;
      return { key: `${task.data.document}`, label: label ?? REPORT_WORDS[lang].tasks };
    }
    if (grouping === 'assignee') {
      const names = task.data.assignees.map((party) => parties[party] ?? '');
      const label = names.join('; ') || REPORT_WORDS[lang].noAssignee;
      return { key: label, label };
    }
    // Months in order, what has no date behind them.
    if (task.due === null) return { key: `~${task.state}`, label: STATE_NAMES[lang][task.state] };
    const month = SHORT_MONTHS[lang][Number(task.due.slice(5, 7)) - 1] ?? '';
    return { key: task.due.slice(0, 7), label: `${month} ${task.due.slice(0, 4)}` };
  }
}

function makeGroup(label: string, tasks: PageTask[], grouping: Grouping): Group {
  const ordered = grouping === 'due' ? [...tasks].sort(byDue) : tasks;
  const blocks: TaskBlock[] = [];
  for (let from = 0; from < ordered.length; from += BLOCK) {
    blocks.push(new TaskBlock(ordered.slice(from, from + BLOCK)));
  }
  const element = document.createElement('section');
  element.className = 'group';
  const count = document.createElement('span');
  count.className = 'group-count';
  const heading = mount(h('h3', {}, label));
  heading.appendChild(count);
  element.append(heading, ...blocks.map((block) => block.element));
  return { element, count, blocks, shown: -1 };
}

function byDue(a: PageTask, b: PageTask): number {
  return (a.due ?? '') < (b.due ?? '') ? -1 : (a.due ?? '') > (b.due ?? '') ? 1 : a.place - b.place;
}

function resizeGroup(group: Group, shown: number, { lang }: ReportData): void {
  if (shown === group.shown) return;
  group.shown = shown;
  group.element.hidden = shown === 0;
  if (shown === 0) return;
  group.count.textContent = taskCount(shown, lang);
  const height = group.blocks.reduce((sum, block) => sum + block.height, HEADING_HEIGHT);
  group.element.style.containIntrinsicBlockSize = `auto ${height}px`;
}

/** Longest time to work in one go where the browser cannot tell how much is left of a frame. */
const SLICE = 6;

function whenIdle(work: (milliseconds: number) => void): void {
  if ('requestIdleCallback' in window) {
    requestIdleCallback((deadline) => work(Math.max(SLICE, deadline.timeRemaining())), {
      timeout: 400,
    });
  } else {
    setTimeout(() => work(SLICE), 30);
  }
}
