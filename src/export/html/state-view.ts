import { figureDate } from '../../calendar/iso.js';
import { fill, type Lang } from '../../locale/index.js';
import type { DueMoment } from '../../register/due.js';
import { type Child, type Element, h } from './node.js';
import { daysWords, REPORT_WORDS, STATE_NAMES } from './words.js';

/** The last day and what it means on the day asked for. */
export function stateView(moment: DueMoment, lang: Lang): Child[] {
  const { state, due, daysLeft, previous } = moment;
  if (due === null || daysLeft === null) {
    return [h('span', { class: 'badge' }, STATE_NAMES[lang][state])];
  }
  return [
    dateView(due),
    h('span', { class: 'badge' }, daysWords(daysLeft, lang)),
    ...(previous === null
      ? []
      : [
          h(
            'span',
            { class: 'previous' },
            fill(REPORT_WORDS[lang].previousDue, { date: figureDate(previous) }),
          ),
        ]),
  ];
}

/** A date in figures. */
export function dateView(date: string): Element {
  return h('time', { datetime: date }, figureDate(date));
}

const ORDER = ['due', 'upcoming', 'overdue', 'on-request', 'continuous', 'undated', 'none'];

/**
 * The moment a task is shown with: what comes next, and what has passed only when nothing comes.
 * A list of deadlines of which one is overdue is overdue.
 */
export function mostPressing(moments: DueMoment[]): DueMoment | null {
  const overdue = moments.find(({ state }) => state === 'overdue');
  if (overdue) return overdue;
  const sorted = [...moments].sort(
    (a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || compare(a.due, b.due),
  );
  return sorted[0] ?? null;
}

function compare(a: string | null, b: string | null): number {
  return (a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0;
}
