import type { UnknownDeadline } from '../../model/deadline.js';

/** Whether a deadline was read but cannot be: a day the calendar has not, an end before its start. */
export function isImpossible(deadline: UnknownDeadline): boolean {
  return deadline.reason.startsWith('impossible') || deadline.reason.startsWith('reversed');
}
