import type { Shape } from '../../calendar/shape.js';
import type { Cursor } from '../cursor.js';
import type { Joint } from '../number-list.js';
import type { PrintedYear } from '../year.js';

/** A unit and what joined it to the one before. */
export interface Unit {
  shape: Shape;
  joint: Joint;
  /** «марта»: a month in the form that stands behind a day. */
  genitive?: boolean | undefined;
  /** «года»: the year of the paper, or of what stands in front. */
  bare?: boolean | undefined;
  /** Several years printed behind one unit: the same in each, or the ends of a range. */
  years?: PrintedYear | undefined;
}

export function single(shape: Shape): Unit[] {
  return [{ shape, joint: '' }];
}

/** Reads units at the cursor; null, with the cursor where it was, when there are none. */
export type ReadUnits = (cursor: Cursor) => Unit[] | null;
