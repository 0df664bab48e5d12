import { readLabel } from './label.js';
import { wordsOf } from './line.js';
import type { ScanContext, State } from './scan-state.js';

export const PAGE_NUMBER =
  /^(?:[-–—]\s?\d{1,3}\s?[-–—]|(?:стр(?:аница|\.)?|лист|л\.)\s?\d{1,3}(?:\s(?:из|от)\s\d{1,3})?|\d{1,3}\s?(?:из|\/)\s?\d{1,3})$/iu;

const BARE_NUMBER = /^\d{1,3}$/;

/** A bare number between two items is a page's, unless the numbers stand alone on their lines. */
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
  const opens = next !== undefined && /^\p{Lu}/u.test(wordsOf(next));
  return !(
    opens &&
    context.sequence.fits(label) &&
    (state.item === null || usesLoneNumbers(context))
  );
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
