import { type Label, readLabel } from '../../cues/label.js';
import { isQuestion } from '../../cues/markers.js';
import { isTitle } from '../layout/question-heads.js';
import type { Slice } from '../lines/joined.js';
import { isCentred, wordsOf } from '../lines/line.js';
import { COMPLETE, type Continued, closes, type ScanContext, type State } from './scan-state.js';

/** «Члены комиссии:», «Председатель:»: who belongs to what an item sets up, not whom it orders. */
export const MEMBERS =
  /^(?:состав|члены|(?:со)?председател[ьи]|секретар[ьи]|заместител[ьи]\sпредседателя|руководитель\s(?:рабочей\s)?группы)(?![а-яё])[^:.;]{0,60}:$/i;

/** How many lines below a heading its first number may stand. */
const REACH = 4;
/** The speakers in brackets, or a rule, under a title. */
const UNDER_TITLE = /^(?:\([^()]{3,200}\)[.:]?|_{3,}|[-–—=]{4,})$/;
/** Longest title, in characters. */
const LONGEST = 160;

/** The next label below a line; null where other words come first. */
export function nextLabel(
  { lines, readings }: ScanContext,
  region: { to: number },
  index: number,
): Label | null {
  for (let next = index + 1; next < region.to && next < index + REACH; next++) {
    const line = lines[next];
    if (line === undefined || line.blank) continue;
    const words = wordsOf(line);
    const label = readLabel(words);
    if (label !== null) return label;
    if (closes(readings, words)) return null;
  }
  return null;
}

/** «2. О школах» over a «1.»: numbers that begin anew make the line above them a question. */
export function opensQuestion(
  { lines }: ScanContext,
  label: Label,
  words: string,
  region: { to: number },
  index: number,
): boolean {
  if (label.style !== 'decimal' || label.parts.length > 1) return false;
  const title = words.slice(label.end);
  if (!isQuestion(title) && title !== title.toUpperCase()) return false;
  if (/[;,:]$/.test(title) || !isTitle(title.replace(UNDER_TITLE, ''))) return false;
  for (let next = index + 1; next < region.to && next <= index + 2 * REACH; next++) {
    const line = lines[next];
    if (line === undefined || line.blank || UNDER_TITLE.test(wordsOf(line))) continue;
    const below = readLabel(wordsOf(line));
    return below?.style === 'decimal' && below.parts.length === 1 && below.parts[0] === '1';
  }
  return false;
}

/**
 * A part's title without a number: capitals, «О …», «Раздел …», or any words that name a matter and
 * stand apart, over a labelled line.
 */
export function opensPart({ context, state, slice, words, region, index }: Continued): boolean {
  if (words.length > LONGEST || /[.;,]$/.test(words) || MEMBERS.test(words)) return false;
  const next = nextLabel(context, region, index);
  if (next === null) return false;
  const letters = words.replace(/[^A-Za-zЀ-ӿ]/g, '');
  if (letters.length <= 2) return false;
  const shown =
    letters === letters.toUpperCase() ||
    /^(?:по|об?|раздел|часть)\s/i.test(words) ||
    /:$/.test(words);
  if (state.item === null && shown) return true;
  const apart = state.gap || state.table !== null || isCentred(slice.line);
  const begins = next.style === 'decimal' || next.style === 'paren';
  const after = state.item === null || COMPLETE.test(state.before);
  return apart && begins && after && isTitle(words) && opensNumbers(next);
}

/** Whether a number opens a list or goes on at the top, so that a title may stand over it. */
function opensNumbers({ parts }: Label): boolean {
  return parts.length === 1 || parts.at(-1) === '1';
}

/** Whether a line only goes on with the title above it: speakers in brackets, a rule. */
export function isUnderTitle({ out }: ScanContext, words: string): boolean {
  return (
    UNDER_TITLE.test(words) && out.findLast(({ type }) => type !== 'aside')?.type === 'section'
  );
}

/** «Раздел II. …»: the roman number that the items below hang on. */
const PART_NUMBER = /^(?:раздел|часть|глава)\s{1,3}([IVX]{1,4})(?=[.:\s])/i;

export function pushSection(context: ScanContext, state: State, slice: Slice, words: string): void {
  const number = PART_NUMBER.exec(words)?.[1] ?? null;
  context.out.push({ type: 'section', slices: [slice], number });
  context.sequence.restart();
  state.item = null;
  state.closed = false;
}
