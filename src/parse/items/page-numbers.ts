import { readLabel } from '../../cues/label.js';
import { isOrder } from '../../cues/order.js';
import { wordsOf } from '../lines/line.js';
import type { ScanContext, State } from './scan-state.js';

export const PAGE_NUMBER =
  /^(?:[-–—]\s?\d{1,3}\s?[-–—]|(?:стр(?:аница|\.)?|лист|л\.)\s?\d{1,3}(?:\s(?:из|от)\s\d{1,3})?|\d{1,3}\s?(?:из|\/)\s?\d{1,3})$/i;

/** How far ahead the number behind a left out one is looked for, in lines. */
const REACH = 80;
const BARE_NUMBER = /^\d{1,3}$/;

/**
 * A bare number between two items is a page's, unless the numbers stand alone on their lines or it
 * is the one number that the items leave out («4.2 … | 5 | Отделу кадров … | 6. …»).
 */
export function isLonePageNumber(
  context: ScanContext,
  state: State,
  words: string,
  index: number,
): boolean {
  if (!BARE_NUMBER.test(words)) return false;
  const label = readLabel(words);
  if (label === null) return true;
  const next = context.lines.slice(index + 1, index + 3).find((line) => !line.blank);
  if (next === undefined || !/^[A-ZЀ-Я]/.test(wordsOf(next)) || !context.sequence.fits(label))
    return true;
  if (state.item === null || usesLoneNumbers(context)) return false;
  return !(isOrder(wordsOf(next)) && isLeftOut(context, Number(words), index));
}

/** Whether the numbers behind a line go on with the one after it, and never print the number itself. */
function isLeftOut({ lines, sequence }: ScanContext, value: number, index: number): boolean {
  if ((sequence.decimal?.[0] ?? 0) + 1 !== value) return false;
  for (let here = index + 1; here < Math.min(lines.length, index + REACH); here++) {
    const line = lines[here];
    if (line === undefined || line.blank) continue;
    const label = readLabel(wordsOf(line));
    if (label === null || label.style !== 'decimal') continue;
    const top = Number(label.parts[0]);
    if (top === value + 1) return true;
    if (label.parts.length > 1 ? top !== value : top === value) return false;
  }
  return false;
}

function usesLoneNumbers({ out }: ScanContext): boolean {
  return out.some(
    (raw) =>
      raw.type === 'item' &&
      raw.labelSlice !== null &&
      /^\d+$/.test(raw.label?.printed ?? '') &&
      raw.labelSlice.line.end === raw.labelSlice.to,
  );
}
