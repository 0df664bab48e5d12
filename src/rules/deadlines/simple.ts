import type { Deadline, IsoDate, SimpleDeadline } from '../../model/deadline.js';

/** A deadline as a list of simple ones. */
export function simpleOnes(deadline: Deadline): readonly SimpleDeadline[] {
  return deadline.type === 'multiple' ? deadline.deadlines : [deadline];
}

/**
 * The days a deadline names by their number («до 30 января»). A last day that was worked out, such
 * as that of «до конца марта», was never printed and is not among them.
 */
export function printedDays(deadline: Deadline): IsoDate[] {
  const days: IsoDate[] = [];
  for (const one of simpleOnes(deadline)) {
    if (one.type !== 'date') continue;
    const numbers = one.text.match(/\d{1,4}/g) ?? [];
    if (numbers.some((digits) => digits.length <= 2 && Number(digits) === Number(one.due.slice(8))))
      days.push(one.due);
  }
  return days;
}
