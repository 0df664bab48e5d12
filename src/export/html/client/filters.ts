import { figureDate } from '../../../calendar/iso.js';
import type { DueState } from '../../../register/due.js';
import type { ReportData } from '../model.js';
import { byId } from './mount.js';
import { dueBetween, foldText, type PageTask } from './page-tasks.js';

/** A span of time picked on the timeline. */
export interface Period {
  from: string;
  to: string;
  tasks: Set<number>;
}

/** What the reader has chosen. */
export class Filters {
  readonly states = new Set<DueState>();
  period: Period | null = null;
  readonly #query = byId('query', HTMLInputElement);
  readonly #assignee = byId('assignee', HTMLSelectElement);
  readonly #type = byId('type', HTMLSelectElement);
  readonly #document = document.getElementById('document');

  constructor(private readonly data: ReportData) {}

  choosePeriod(from: string, to: string): void {
    this.period = { from, to, tasks: dueBetween(this.data, from, to) };
  }

  chooseAssignee(party: number): void {
    this.#assignee.value = String(party);
  }

  clear(): void {
    this.states.clear();
    this.period = null;
  }

  get active(): boolean {
    return (
      this.states.size > 0 ||
      this.period !== null ||
      [
        this.#query.value.trim(),
        this.#assignee.value,
        this.#type.value,
        this.#documentValue(),
      ].some((value) => value !== '')
    );
  }

  periodLabel(): string {
    return this.period === null
      ? ''
      : `${figureDate(this.period.from)} – ${figureDate(this.period.to)}`;
  }

  /** A test for tasks by all that is chosen but the states, which are counted by tile. */
  matcher(): (task: PageTask) => boolean {
    const words = foldText(this.#query.value)
      .split(/\s+/)
      .filter((word) => word !== '');
    const assignee = this.#assignee.value === '' ? null : Number(this.#assignee.value);
    const place = this.#documentValue() === '' ? null : Number(this.#documentValue());
    const type = this.#type.value;
    const period = this.period;
    return (task) => {
      const { data } = task;
      if (place !== null && data.document !== place) return false;
      if (type !== '' && (data.deadline?.type ?? 'none') !== type) return false;
      if (assignee !== null && !isFor(task, assignee)) return false;
      if (period !== null && !period.tasks.has(task.place)) return false;
      return words.every((word) => task.words().includes(word));
    };
  }

  #documentValue(): string {
    return this.#document instanceof HTMLSelectElement ? this.#document.value : '';
  }
}

function isFor({ data: { assignees, coAssignees } }: PageTask, party: number): boolean {
  if (party < 0) return assignees.length === 0 && coAssignees.length === 0;
  return assignees.includes(party) || coAssignees.includes(party);
}
