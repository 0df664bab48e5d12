import type { Deadline } from '../../../model/deadline.js';
import { type DueMoment, type DueState, dueMoments, NEAR_DAYS } from '../../../register/due.js';
import type { ReportData, ReportTask } from '../model.js';
import { mostPressing, stateView } from '../state-view.js';
import { timelineOf } from '../timeline-model.js';
import { mount } from './mount.js';

/** A task of the page: its data, its list item and how it stands on the chosen day. */
export interface PageTask {
  place: number;
  data: ReportTask;
  element: HTMLElement;
  /** The item's words for searching, lower case; made when first asked for. */
  words(): string;
  state: DueState;
  /** Last day in question, for grouping by time. */
  due: string | null;
}

/** Pairs the data with the list items that are in the page. */
export function readTasks(data: ReportData): PageTask[] {
  const elements = document.querySelectorAll<HTMLElement>('#groups .task');
  return data.tasks.map((task, place) => {
    const element = elements[place];
    if (!element) throw new Error('the page is not whole');
    let words: string | null = null;
    return {
      place,
      data: task,
      element,
      words: () => {
        words ??= foldText(`${wordsOf(element)} ${data.documents[task.document]?.label ?? ''}`);
        return words;
      },
      state: 'none',
      due: null,
    };
  });
}

/** Tasks whose words are gathered in one go between other work. */
const GATHER = 150;

/** Gathers the words of all tasks for searching, a few at a time. */
export function gatherWords(tasks: readonly PageTask[], from = 0): void {
  for (const task of tasks.slice(from, from + GATHER)) task.words();
  if (from + GATHER < tasks.length) setTimeout(() => gatherWords(tasks, from + GATHER), 10);
}

/** What the paper says, without the words of the page. */
function wordsOf(element: HTMLElement): string {
  const parts = element.querySelectorAll('.num, .text, .who > span, .note, .phrase');
  return [...parts].map((part) => part.textContent).join(' ');
}

/** Text as it is searched: lower case, ё as е. */
export function foldText(text: string): string {
  return text.toLowerCase().replaceAll('ё', 'е');
}

/** Works out and shows how every task stands on a day. */
export function showStates(tasks: PageTask[], data: ReportData, asOf: string): void {
  for (const task of tasks) {
    // What is done keeps the state it was written with: no day makes it overdue.
    const moment = task.data.behind === true ? null : momentOf(task.data.deadline, asOf);
    task.state = moment?.state ?? 'none';
    task.due = moment?.due ?? null;
    task.element.dataset['state'] = task.state;
    const box = task.element.querySelector('.state');
    if (moment) box?.replaceChildren(...stateView(moment, data.lang).map((one) => mount(one)));
  }
}

function momentOf(deadline: Deadline | null, asOf: string): DueMoment | null {
  return mostPressing(dueMoments(deadline, { asOf, within: NEAR_DAYS }));
}

/** Places of the tasks that fall due between two days, returns of recurring ones included. */
export function dueBetween(data: ReportData, from: string, to: string): Set<number> {
  const all = timelineOf(
    data.tasks,
    data.tasks.map((_, place) => place),
    null,
  );
  const marks = all?.rows.flatMap((row) => row.marks) ?? [];
  return new Set(marks.filter(({ due }) => due >= from && due <= to).map(({ task }) => task));
}
