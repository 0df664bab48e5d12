import { figureDate } from '../calendar/iso.js';
import type { Lang } from '../locale/index.js';
import { say } from '../locale/index.js';
import { UPDATE } from '../locale/update.js';
import type { Register, Task } from '../register/schema.js';

/** What people noted of a task, in lines to show beside it; none where they noted nothing. */
export function trackingLines({ tracking }: Pick<Task, 'tracking'>, lang: Lang): string[] {
  if (tracking === undefined) return [];
  const { status, completed, note } = tracking;
  const day = completed === null || completed === undefined ? '' : figureDate(completed);
  const state = [status ?? '', day].filter((part) => part !== '').join(' ');
  return [
    state,
    note ?? '',
    tracking.withdrawn === undefined ? '' : say(UPDATE, lang, 'withdrawn'),
    tracking.vanished === undefined ? '' : say(UPDATE, lang, 'vanished'),
  ].filter((line) => line !== '');
}

/** Whether a register holds anything people noted. */
export function isTracked({ tasks, statements }: Pick<Register, 'tasks' | 'statements'>): boolean {
  return [...tasks, ...statements].some(({ tracking }) => tracking !== undefined);
}
