import type { ReportData } from '../model.js';
import { h } from '../node.js';
import { REPORT_WORDS, SHORT_MONTHS, STATE_NAMES, taskCount } from '../words.js';
import { byId, mount } from './mount.js';
import type { PageTask } from './page-tasks.js';

export type Grouping = 'document' | 'assignee' | 'due';

/** Tasks the browser lays out together, and the height to assume for one that it has not seen. */
const BLOCK = 40;
const TASK_HEIGHT = 104;

interface Block {
  element: HTMLElement;
  tasks: PageTask[];
  shown: number;
}
interface Group {
  element: HTMLElement;
  count: HTMLElement;
  blocks: Block[];
  shown: number;
}

/** The list as it stands: groups of blocks of tasks. */
export class TaskGroups {
  #groups: Group[] = [];

  constructor(
    private readonly data: ReportData,
    private readonly tasks: PageTask[],
  ) {}

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

  /** Shows the tasks that pass and tells how many. Only what changes is touched. */
  show(passes: (task: PageTask) => boolean): PageTask[] {
    const shown: PageTask[] = [];
    for (const group of this.#groups) {
      let inGroup = 0;
      for (const block of group.blocks) {
        let inBlock = 0;
        for (const task of block.tasks) {
          const visible = passes(task);
          if (task.element.hidden === visible) task.element.hidden = !visible;
          if (!visible) continue;
          inBlock += 1;
          shown.push(task);
        }
        if (inBlock !== block.shown) sizeBlock(block, inBlock);
        inGroup += inBlock;
      }
      if (inGroup !== group.shown) {
        group.shown = inGroup;
        group.element.hidden = inGroup === 0;
        group.count.textContent = taskCount(inGroup, this.data.lang);
      }
    }
    return shown;
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
  const blocks: Block[] = [];
  for (let from = 0; from < ordered.length; from += BLOCK) {
    const own = ordered.slice(from, from + BLOCK);
    const element = document.createElement('ul');
    element.className = 'block';
    element.append(...own.map((task) => task.element));
    const block = { element, tasks: own, shown: -1 };
    sizeBlock(block, own.filter((task) => !task.element.hidden).length);
    blocks.push(block);
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

/** Tells the browser how high a block is before it lays it out, so that the page does not jump. */
function sizeBlock(block: Block, shown: number): void {
  block.shown = shown;
  block.element.hidden = shown === 0;
  block.element.style.containIntrinsicBlockSize = `${shown * TASK_HEIGHT}px`;
}
