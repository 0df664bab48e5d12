import type { PageTask } from './page-tasks.js';

/** Height to assume for a task that was not laid out yet. */
const TASK_HEIGHT = 104;

/** Tasks that the browser lays out together, when they come near the view. */
export class TaskBlock {
  readonly element = document.createElement('ul');
  readonly #tasks: PageTask[];
  readonly #visible: boolean[];
  #shown = -1;
  /** Whether the list items do not show yet what was chosen. */
  stale = false;
  /** False while the browser leaves the block out; true where it cannot tell. */
  inView = true;

  constructor(tasks: PageTask[]) {
    this.#tasks = tasks;
    this.#visible = tasks.map((task) => !task.element.hidden);
    this.element.className = 'block';
    this.element.append(...tasks.map(({ element }) => element));
    this.element.addEventListener('contentvisibilityautostatechange', (event) => {
      this.inView = !('skipped' in event && event.skipped === true);
      if (this.inView) this.apply();
    });
  }

  get height(): number {
    return this.#shown * TASK_HEIGHT;
  }

  /** Chooses which tasks to show and adds them to `shown`; the list items stay as they are. */
  choose(passes: (task: PageTask) => boolean, shown: PageTask[]): void {
    const before = shown.length;
    let index = 0;
    for (const task of this.#tasks) {
      const visible = passes(task);
      if (visible) shown.push(task);
      if (visible !== this.#visible[index]) {
        this.#visible[index] = visible;
        this.stale = true;
      }
      index += 1;
    }
    this.#resize(shown.length - before);
  }

  /** Makes the list items show what was chosen. */
  apply(): void {
    if (!this.stale) return;
    this.stale = false;
    for (const [index, { element }] of this.#tasks.entries()) {
      element.hidden = this.#visible[index] === false;
    }
  }

  /** Tells the browser how high the block will be, so that the page does not jump. */
  #resize(shown: number): void {
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.element.hidden = shown === 0;
    this.element.style.containIntrinsicBlockSize = `auto ${this.height}px`;
  }
}
